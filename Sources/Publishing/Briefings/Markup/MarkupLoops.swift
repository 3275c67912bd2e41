/// The loops over all counties in a text file: a comment before each part, one behind the last, and the
/// templates at the end of the file.
final class MarkupLoops: LoopKeeper {
  private static let record = "<!--stats-loop:"
  private static let sign = "<!--stats-part:"
  private static let end = "<!--/stats-part:"

  private(set) var templates: [LoopTemplate]
  private var added: [LoopTemplate] = []

  /// The loops that a document holds.
  init(_ bytes: [UInt8]) {
    templates = Self.comments(Self.record, in: bytes).compactMap { words, _ in
      LoopTemplate(key: words[0], text: words[1])
    }
  }

  func keep(_ template: LoopTemplate) {
    templates.append(template)
    added.append(template)
  }

  func sign(_ template: LoopTemplate, _ county: String) -> String {
    "\(Self.sign)\(template.key):\(county)-->"
  }

  func end(_ template: LoopTemplate) -> String {
    guard template.kind != .row else { return "" }
    return "\(Self.end)\(template.key):-->\(template.tail.first == 10 ? "\n" : "")"
  }

  /// What the loops of this run add at the end of the document.
  var records: String {
    added.map { "\(Self.record)\($0.key):\($0.text)-->\n" }.joined()
  }

  /// The document with parts for the counties that have come since.
  func grown(_ bytes: [UInt8], _ dialect: any MarkupDialect, _ session: BriefingSession) -> [UInt8]
  {
    let signs = Self.comments(Self.sign, in: bytes)
    let ends = Self.comments(Self.end, in: bytes)
    let parts = templates.map { template in
      var parts = LoopParts(template: template)
      let own = signs.filter { $0.words[0] == template.key }
      parts.starts = own.map { ($0.words[1], dialect.start(of: template, at: $0.range, in: bytes)) }
      parts.end =
        template.kind == .row
        ? own.last.map { dialect.end(ofRow: template, at: $0.range, in: bytes) }
        : ends.last { $0.words[0] == template.key }?.range.lowerBound
      return parts
    }
    return grow(parts, session, in: bytes)
  }

  /// The comments of a kind with the two words they hold.
  private static func comments(
    _ head: String, in bytes: [UInt8]
  ) -> [(words: [String], range: Range<Int>)] {
    var found: [(words: [String], range: Range<Int>)] = []
    var position = 0
    while let start = bytes[position...].firstRange(of: Array(head.utf8)),
      let end = bytes[start.upperBound...].firstRange(of: Array("-->".utf8))
    {
      position = end.upperBound
      let text = String(decoding: bytes[start.upperBound..<end.lowerBound], as: UTF8.self)
      let words = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      if words.count == 2 {
        found.append((words.map(String.init), start.lowerBound..<end.upperBound))
      }
    }
    return found
  }
}
