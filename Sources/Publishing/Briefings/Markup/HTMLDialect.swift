import Graphics

/// Objects in HTML: elements with data attributes.
struct HTMLDialect: MarkupDialect {
  let hasPictureFiles = false
  let numberFence = ("<span data-stats-no>", "</span>")

  func objects(in bytes: [UInt8]) -> [MarkupObject] {
    var objects: [MarkupObject] = []
    var position = 0
    while let found = bytes[position...].firstRange(of: Array(" data-stats=\"".utf8)) {
      position = found.upperBound
      guard let open = HTMLTag(around: found.lowerBound, in: bytes),
        let close = open.close(in: bytes), let mark = open.attribute("data-stats"),
        let tag = open.attribute("data-stats-hash").flatMap({ ObjectTag(digests: $0, mark: mark) })
      else { continue }
      objects.append(
        MarkupObject(
          whole: open.range.lowerBound..<close.upperBound,
          inner: open.range.upperBound..<close.lowerBound, tag: tag))
      position = close.upperBound
    }
    return objects
  }

  /// A loop within one table row repeats the row; else what stands between its marks.
  func extent(_ bytes: [UInt8], _ start: Range<Int>, _ end: Range<Int>) -> LoopExpansion.Extent? {
    let outerStart = paragraph(holdingOnly: start, in: bytes) ?? start
    let outerEnd = paragraph(holdingOnly: end, in: bytes) ?? end
    let between = bytes[start.upperBound..<end.lowerBound]
    if between.firstRange(of: Array("</tr".utf8)) == nil,
      let row = bytes[..<start.lowerBound].lastRange(of: Array("<tr".utf8)),
      bytes[row.upperBound..<start.lowerBound].firstRange(of: Array("</tr".utf8)) == nil,
      let last = bytes[end.upperBound...].firstRange(of: Array("</tr>".utf8))
    {
      return .init(
        whole: row.lowerBound..<last.upperBound,
        body: [
          row.lowerBound..<start.lowerBound, start.upperBound..<end.lowerBound,
          end.upperBound..<last.upperBound,
        ], growth: .init(kind: .block, sign: 0))
    }
    return .init(
      whole: outerStart.lowerBound..<outerEnd.upperBound,
      body: [outerStart.upperBound..<outerEnd.lowerBound], growth: .init(kind: .block, sign: 0))
  }

  func start(of template: LoopTemplate, at sign: Range<Int>, in bytes: [UInt8]) -> Int {
    sign.lowerBound
  }

  func end(ofRow template: LoopTemplate, at sign: Range<Int>, in bytes: [UInt8]) -> Int {
    sign.lowerBound
  }

  func place(of mark: Range<Int>, isBlock: Bool, in bytes: [UInt8]) -> Range<Int>? {
    let open = bytes[..<mark.lowerBound].lastIndex(of: UInt8(ascii: "<")) ?? -1
    let close = bytes[..<mark.lowerBound].lastIndex(of: UInt8(ascii: ">")) ?? -1
    guard open <= close else { return nil }
    guard isBlock else { return mark }
    if let paragraph = paragraph(holdingOnly: mark, in: bytes) { return paragraph }
    let isInParagraph =
      HTMLTag.lastOpen("p", before: mark.lowerBound, in: bytes).map { start in
        bytes[start..<mark.lowerBound].firstRange(of: Array("</p".utf8)) == nil
      } ?? false
    return isInParagraph ? nil : mark
  }

  /// The `<p>` around a mark that holds nothing else.
  private func paragraph(holdingOnly mark: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    guard let start = HTMLTag.lastOpen("p", before: mark.lowerBound, in: bytes),
      let open = HTMLTag(around: start + 1, in: bytes),
      let close = bytes[mark.upperBound...].firstRange(of: Array("</p>".utf8)),
      open.range.upperBound <= mark.lowerBound
    else { return nil }
    let rest =
      bytes[open.range.upperBound..<mark.lowerBound] + bytes[mark.upperBound..<close.lowerBound]
    return rest.allSatisfy { [9, 10, 13, 32].contains($0) } ? start..<close.upperBound : nil
  }

  func shown(_ inner: String) -> ShownObject {
    var text = ""
    var evidence = ""
    var alternatives = ""
    var rest = inner[...]
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open]
      let close = rest[open...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
      let tag = rest[open...close]
      rest = rest[rest.index(after: close)...]
      if tag == numberFence.0, let end = rest.firstRange(of: numberFence.1) {
        rest = rest[end.upperBound...]
      }
      if tag.hasPrefix("<img") {
        evidence += ObjectTag.digest(String(tag))
        alternatives += HTMLTag(String(tag)).attribute("alt") ?? ""
      }
      if ["</td>", "</th>", "</tr>", "</p>", "<br>"].contains(tag) { text += " " }
    }
    text += rest
    let plain = Self.unescaped(text).trimmingSpace
    return ShownObject(
      text: [alternatives, plain].filter { !$0.isEmpty }.joined(separator: " "),
      evidence: plain + evidence)
  }

  func wrapped(_ inner: String, _ tag: ObjectTag, isBlock: Bool) -> String {
    let isFigure = tag.mark.hasPrefix("图") || tag.mark.hasPrefix("figure")
    let name = isBlock ? (isFigure ? "figure" : "div") : "span"
    // The margins that figures have by themselves leave too little of a phone.
    let style = name == "figure" ? " style=\"margin:1em 0\"" : ""
    return
      "<\(name)\(style) data-stats=\"\(Self.escaped(tag.mark))\" data-stats-hash=\"\(tag.digests)\">\(inner)</\(name)>"
  }

  func written(_ text: String) -> String { Self.escaped(text) }

  /// The least width of a picture, in points, at which its words can be read on a phone.
  private static let legible = 320

  func written(_ figure: BriefingFigure, at address: String) -> String {
    let width = Int(figure.scene.size.width.rounded())
    return """
      <div style="overflow-x:auto"><img src="\(address)" alt="\(Self.escaped(figure.alternative))" \
      style="width:\(width)pt;max-width:100%;min-width:\(min(width, Self.legible))pt"></div>
      <figcaption>\(number)　\(Self.escaped(figure.title))</figcaption>
      \(notes(figure.notes))
      """
  }

  private var number: String { numberFence.0 + numberFence.1 }

  private func notes(_ notes: [String]) -> String {
    notes.map { "<p class=\"stats-note\">\(Self.escaped($0))</p>" }.joined(separator: "\n")
  }

  func written(_ table: BriefingTable) -> String {
    let unit = table.unit.isEmpty ? "" : "<small>\(Self.escaped(table.unit))</small>"
    let head = table.columns.map {
      "<th scope=\"col\"\(Self.style([Self.oneLine($0.title)]))>\(Self.escaped($0.title))</th>"
    }.joined()
    let rows = table.rows.map { row -> String in
      if row.isGroup {
        return
          "<tr style=\"break-after:avoid\"><th scope=\"rowgroup\" colspan=\"\(table.columns.count)\" style=\"text-align:left\">\(Self.escaped(row.cells[0]))</th></tr>"
      }
      let cells = zip(table.columns, row.cells).map { column, cell in
        let style = Self.style([column.isNumber ? "text-align:right" : "", Self.oneLine(cell)])
        return "<td\(style)>\(Self.escaped(cell).replacing("\n", with: "<br>"))</td>"
      }
      return "<tr style=\"break-inside:avoid\">\(cells.joined())</tr>"
    }
    return """
      <div class="stats-table" style="overflow-x:auto" tabindex="0" role="region" aria-label="\(Self.escaped(table.title))">
      <table rules="rows" frame="hsides" cellpadding="4">
      <caption>\(number)　\(Self.escaped(table.title))\(unit)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      \(notes(table.notes))
      """
  }

  /// Short words keep to one line, that narrow columns do not write them downwards.
  private static func oneLine(_ text: String) -> String {
    text.count <= 4 ? "white-space:nowrap" : ""
  }

  private static func style(_ rules: [String]) -> String {
    let rules = rules.filter { !$0.isEmpty }
    return rules.isEmpty ? "" : " style=\"\(rules.joined(separator: ";"))\""
  }

  private static func escaped(_ text: String) -> String { XMLText.escaped(text) }

  private static func unescaped(_ text: String) -> String { XMLText.unescaped(text) }
}

/// The start tag of an HTML element in bytes.
struct HTMLTag {
  let range: Range<Int>
  private let text: String

  /// A tag on its own.
  init(_ text: String) {
    range = 0..<text.utf8.count
    self.text = text
  }

  /// The tag that a position lies in.
  init?(around position: Int, in bytes: [UInt8]) {
    guard let start = bytes[...position].lastIndex(of: UInt8(ascii: "<")),
      let end = bytes[position...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    range = start..<(end + 1)
    text = String(decoding: bytes[range], as: UTF8.self)
  }

  private var name: String {
    String(text.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" })
  }

  func attribute(_ name: String) -> String? {
    guard let start = text.firstRange(of: " \(name)=\"") else { return nil }
    let rest = text[start.upperBound...]
    return rest.firstIndex(of: "\"").map { XMLText.unescaped(String(rest[..<$0])) }
  }

  /// The end tag that belongs to it.
  func close(in bytes: [UInt8]) -> Range<Int>? {
    let (open, close) = (Array("<\(name)".utf8), Array("</\(name)>".utf8))
    var depth = 1
    var position = range.upperBound
    while let end = bytes[position...].firstRange(of: close) {
      var inner = bytes[position..<end.lowerBound]
      while let nested = inner.firstRange(of: open) {
        depth += 1
        inner = inner[nested.upperBound...]
      }
      depth -= 1
      if depth == 0 { return end }
      position = end.upperBound
    }
    return nil
  }

  /// Where the last start tag of this name before a position begins.
  static func lastOpen(_ name: String, before position: Int, in bytes: [UInt8]) -> Int? {
    var end = position
    while let found = bytes[..<end].lastRange(of: Array("<\(name)".utf8)) {
      let next = bytes[found.upperBound]
      if next == UInt8(ascii: ">") || next == 32 || next == 10 { return found.lowerBound }
      end = found.lowerBound
    }
    return nil
  }
}

extension BidirectionalCollection where Element: Equatable {
  /// The last place where the elements stand, or `nil`.
  func lastRange(of other: [Element]) -> Range<Index>? {
    var end = endIndex
    while let start = index(end, offsetBy: -other.count, limitedBy: startIndex) {
      if self[start..<end].elementsEqual(other) { return start..<end }
      formIndex(before: &end)
    }
    return nil
  }
}
