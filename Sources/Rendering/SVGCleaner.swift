import Graphics

/// Makes Cairo's SVG the same bytes every time and gives it a title and a description.
///
/// Cairo 1.16 numbers glyphs and surfaces from a counter of the whole process ("surface5",
/// "glyph0-1"); ids are numbered anew in order of appearance.
enum SVGCleaner {
  static func cleaned(_ bytes: [UInt8], of scene: Scene) -> [UInt8] {
    var names: [ArraySlice<UInt8>: [UInt8]] = [:]
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 4_096)
    var copied = 0
    var position = 0
    var isDescribed = false
    while position < bytes.count {
      if let mark = mark(at: position, in: bytes) {
        let start = position + mark
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: ")") {
          end += 1
        }
        let name = names[bytes[start..<end]] ?? Array("i\(names.count)".utf8)
        names[bytes[start..<end]] = name
        result += bytes[copied..<start]
        result += name
        (copied, position) = (end, end)
      } else if !isDescribed, stands("<svg ", at: position, in: bytes) {
        isDescribed = true
        let tag = position + 5
        let end = bytes[tag...].firstIndex(of: UInt8(ascii: ">")) ?? tag
        result += bytes[copied..<tag]
        result += Array("role=\"img\" aria-labelledby=\"title desc\" ".utf8)
        result += bytes[tag...end]
        result += Array(("\n" + SVGText.head(of: scene)).utf8)
        (copied, position) = (end + 1, end + 1)
      } else {
        position += 1
      }
    }
    return result + bytes[copied...]
  }

  /// The length of what stands before an id, or `nil`.
  private static func mark(at position: Int, in bytes: [UInt8]) -> Int? {
    switch bytes[position] {
    case UInt8(ascii: " "): stands(" id=\"", at: position, in: bytes) ? 5 : nil
    case UInt8(ascii: "h"): stands("href=\"#", at: position, in: bytes) ? 7 : nil
    case UInt8(ascii: "u"): stands("url(#", at: position, in: bytes) ? 5 : nil
    default: nil
    }
  }

  private static func stands(_ text: StaticString, at position: Int, in bytes: [UInt8]) -> Bool {
    guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where bytes[position + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }
}
