/// Objects in Markdown: comment fences around them, invisible where it is shown.
struct MarkdownDialect: MarkupDialect {
  private static let open = Array("<!--stats:".utf8)
  private static let close = Array("<!--/stats-->".utf8)
  let hasPictureFiles = true
  let numberFence = ("<!--№-->", "<!--/№-->")

  func objects(in bytes: [UInt8]) -> [MarkupObject] {
    var objects: [MarkupObject] = []
    var position = 0
    while let start = bytes[position...].firstRange(of: Self.open) {
      position = start.upperBound
      guard let head = bytes[position...].firstRange(of: Array("-->".utf8)),
        let end = bytes[head.upperBound...].firstRange(of: Self.close)
      else { break }
      let text = String(decoding: bytes[start.upperBound..<head.lowerBound], as: UTF8.self)
      let parts = text.split(separator: ":", maxSplits: 2).map(String.init)
      position = end.upperBound
      guard parts.count == 3,
        let tag = ObjectTag(digests: "\(parts[0]):\(parts[1])", mark: parts[2])
      else { continue }
      objects.append(
        MarkupObject(
          whole: start.lowerBound..<end.upperBound, inner: head.upperBound..<end.lowerBound,
          tag: tag))
    }
    return objects
  }

  /// A loop within one line repeats the line; else what stands between the lines of its marks.
  func extent(_ bytes: [UInt8], _ start: Range<Int>, _ end: Range<Int>) -> LoopExpansion.Extent? {
    let first = line(around: start, in: bytes)
    let last = line(around: end, in: bytes)
    if first == last, bytes[first].first == UInt8(ascii: "|") {
      return .init(
        whole: first,
        body: [
          first.lowerBound..<start.lowerBound, start.upperBound..<end.lowerBound,
          end.upperBound..<first.upperBound,
        ], growth: .init(kind: .row, sign: start.lowerBound - first.lowerBound))
    }
    let isAlone =
      alone(start, in: first, bytes) && alone(end, in: last, bytes) && first != last
    guard isAlone else {
      return .init(
        whole: start.lowerBound..<end.upperBound, body: [start.upperBound..<end.lowerBound],
        growth: .init(kind: .block, sign: 0))
    }
    let body = first.upperBound..<last.lowerBound
    return .init(
      whole: first.lowerBound..<last.upperBound, body: [body], growth: growth(Array(bytes[body])))
  }

  /// Rows of a table and entries of a list, which a comment on a line of its own would part, bear the
  /// sign within; other lines have it before them.
  private func growth(_ body: [UInt8]) -> LoopExpansion.Growth {
    let text = String(decoding: body.prefix { $0 != 10 }, as: UTF8.self)
    if let entry = text.prefixMatch(of: /\s*(?:\||[-*+]\s|[0-9]+[.)]\s)/) {
      return .init(kind: .row, sign: entry.output.utf8.count)
    }
    return .init(kind: .block, sign: 0, gap: [10])
  }

  func start(of template: LoopTemplate, at sign: Range<Int>, in bytes: [UInt8]) -> Int {
    template.kind == .row ? line(around: sign, in: bytes).lowerBound : sign.lowerBound
  }

  /// As many lines as the template has, and what is indented below them.
  func end(ofRow template: LoopTemplate, at sign: Range<Int>, in bytes: [UInt8]) -> Int {
    var end = line(around: sign, in: bytes).upperBound
    for _ in 1..<max(1, (template.head + template.tail).count { $0 == 10 }) where end < bytes.count
    {
      end = line(around: end..<end, in: bytes).upperBound
    }
    while end < bytes.count, bytes[end] == 32 || bytes[end] == 9 {
      end = line(around: end..<end, in: bytes).upperBound
    }
    return end
  }

  /// The line with its line feed.
  private func line(around range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let start = bytes[..<range.lowerBound].lastIndex(of: 10).map { $0 + 1 } ?? 0
    let end = bytes[range.upperBound...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
    return start..<end
  }

  private func alone(_ mark: Range<Int>, in line: Range<Int>, _ bytes: [UInt8]) -> Bool {
    (bytes[line.lowerBound..<mark.lowerBound] + bytes[mark.upperBound..<line.upperBound])
      .allSatisfy { [9, 10, 13, 32].contains($0) }
  }

  func place(of mark: Range<Int>, isBlock: Bool, in bytes: [UInt8]) -> Range<Int>? {
    guard isBlock else { return mark }
    return alone(mark, in: line(around: mark, in: bytes), bytes) ? mark : nil
  }

  func shown(_ inner: String) -> ShownObject {
    var text = inner
    if let start = text.firstRange(of: numberFence.0), let end = text.firstRange(of: numberFence.1)
    {
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    let plain = text.replacing("\\", with: "").trimmingSpace
    return ShownObject(text: plain, evidence: plain)
  }

  func wrapped(_ inner: String, _ tag: ObjectTag, isBlock: Bool) -> String {
    let space = isBlock ? "\n\n" : ""
    return "<!--stats:\(tag.digests):\(tag.mark)-->\(space)\(inner)\(space)<!--/stats-->"
  }

  func written(_ text: String) -> String { Self.escaped(text) }

  func written(_ figure: BriefingFigure, at address: String) -> String {
    ([
      "![\(Self.escaped(figure.alternative))](\(address))",
      "**\(number)　\(Self.escaped(figure.title))**",
    ] + figure.notes.map(Self.escaped)).joined(separator: "\n\n")
  }

  private var number: String { numberFence.0 + numberFence.1 }

  func written(_ table: BriefingTable) -> String {
    let unit = table.unit.isEmpty ? "" : "（\(table.unit)）"
    let head = table.columns.map { Self.escaped($0.title) }
    let rows = table.rows.map { row in
      row.isGroup
        ? ["**\(Self.escaped(row.cells[0]))**"]
          + Array(repeating: "", count: table.columns.count - 1)
        : row.cells.map(Self.escaped)
    }
    let lines = ([head] + [table.columns.map { $0.isNumber ? "---:" : "---" }] + rows).map {
      "| " + $0.joined(separator: " | ") + " |"
    }
    return
      (["**\(number)　\(Self.escaped(table.title))**\(unit)", lines.joined(separator: "\n")]
      + table.notes.map(Self.escaped)).joined(separator: "\n\n")
  }

  private static func escaped(_ text: String) -> String {
    text.map { "|*_<>[]\\".contains($0) ? "\\\($0)" : $0.isNewline ? " " : String($0) }.joined()
  }
}
