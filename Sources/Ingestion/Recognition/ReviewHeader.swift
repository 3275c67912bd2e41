import Disclosure

/// Finds the one row of table 四 by the header above it, since the row itself has no label.
///
/// Extraction shuffles the header's lines: "结果 结果 其他 尚未", "维持 纠正 总计". Whatever their order,
/// they consist of few characters, so a long run of these with numbers behind it is the header.
struct ReviewHeader {
  private let stream: GlyphStream

  init(_ stream: GlyphStream) { self.stream = stream }

  /// The matches of the row, `anchor` being its position among the anchors.
  func matches(anchor: Int) -> [AnchorMatch] {
    var matches: [AnchorMatch] = []
    var position = 0
    while position < stream.count {
      guard Self.isWord(stream.glyphs[position]) else {
        position += 1
        continue
      }
      let run = run(from: position)
      if run.words >= Self.shortest, let match = match(run, anchor: anchor) {
        matches.append(match)
      }
      position = run.end
    }
    return matches
  }

  /// From one glyph of the vocabulary to the last that follows with at most one foreign between.
  private func run(from start: Int) -> (start: Int, end: Int, words: Int) {
    var (end, words, position) = (start, 0, start)
    while position < stream.count, position - end <= 1 {
      let glyph = stream.glyphs[position]
      if AnchorSearch.isDigit(glyph) || glyph == 0x3002 { break }
      position += 1
      if Self.isWord(glyph) {
        words += 1
        end = position
      }
    }
    return (start, end, words)
  }

  private func match(_ run: (start: Int, end: Int, words: Int), anchor: Int) -> AnchorMatch? {
    let glyphs = stream.glyphs[run.start..<run.end]
    guard Self.results.allSatisfy(glyphs.contains) else { return nil }
    return AnchorMatch(
      anchor: anchor, range: start(of: run.start..<run.end)..<run.end, labelEnd: run.end,
      score: 30, startsPiece: true)
  }

  /// Where the header's first line begins: what comes before on the same line is a heading.
  private func start(of run: Range<Int>) -> Int {
    if stream.gaps[run.lowerBound] >= .space { return run.lowerBound }
    return run.prefix(24).first { stream.gaps[$0] >= .cell } ?? run.lowerBound
  }

  private static func isWord(_ glyph: UInt32) -> Bool { vocabulary.contains(glyph) }

  /// The glyphs of one block of the header: less than that is a sentence.
  private static let shortest = 16
  private static let vocabulary = Set(
    Normalization.folded("行政复议诉讼未经直接起后结果维持纠正其他它尚审总计"))
  /// What a header of results always has.
  private static let results = Normalization.folded("维持纠正")
}
