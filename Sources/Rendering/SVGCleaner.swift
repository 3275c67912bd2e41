/// Makes Cairo's SVG the same bytes every time and gives it a title and a description.
///
/// Cairo 1.16 numbers glyphs and surfaces from a counter of the whole process ("surface5",
/// "glyph0-1"); ids are numbered anew in order of appearance.
enum SVGCleaner {
  static func cleaned(_ bytes: [UInt8], title: String, description: String) -> [UInt8] {
    var names: [String: String] = [:]
    let text = String(decoding: bytes, as: UTF8.self)
    var result = ""
    result.reserveCapacity(text.utf8.count + 600)
    var rest = text[...]
    while let found = nextID(in: rest) {
      result += rest[..<found.lowerBound]
      let id = String(rest[found])
      let name = names[id] ?? "i\(names.count)"
      names[id] = name
      result += name
      rest = rest[found.upperBound...]
    }
    result += rest
    return Array(describe(result, title: title, description: description).utf8)
  }

  /// The next id: behind `id="`, `href="#` or `url(#`.
  private static func nextID(in text: Substring) -> Range<Substring.Index>? {
    let utf8 = text.utf8
    var index = utf8.startIndex
    while index < utf8.endIndex {
      for mark in marks where utf8[index...].starts(with: mark) {
        let start = utf8.index(index, offsetBy: mark.count)
        let end = utf8[start...].firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ")") }
        return start..<(end ?? utf8.endIndex)
      }
      index = utf8.index(after: index)
    }
    return nil
  }

  private static let marks: [[UInt8]] = [Array(" id=\"".utf8), Array("href=\"#".utf8), Array("url(#".utf8)]

  /// Title, description and role behind the opening tag.
  private static func describe(_ text: String, title: String, description: String) -> String {
    guard let start = text.range(of: "<svg "), let end = text[start.upperBound...].firstIndex(of: ">") else {
      return text
    }
    let head = text[..<start.upperBound] + "role=\"img\" aria-labelledby=\"title desc\" "
    let words =
      "\n<title id=\"title\">\(escaped(title))</title>\n<desc id=\"desc\">\(escaped(description))</desc>"
    return head + text[start.upperBound...end] + words + text[text.index(after: end)...]
  }

  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: String(character)
      }
    }.joined()
  }
}

extension String {
  /// Where a text first stands.
  fileprivate func range(of other: String) -> Range<String.Index>? {
    let needle = Array(other.utf8)
    var index = utf8.startIndex
    while index < utf8.endIndex {
      if utf8[index] == needle[0], utf8[index...].starts(with: needle) {
        return index..<utf8.index(index, offsetBy: needle.count)
      }
      index = utf8.index(after: index)
    }
    return nil
  }
}
