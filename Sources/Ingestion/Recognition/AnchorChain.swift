/// Picks, from all places where anchors stand, the ones that are the table.
///
/// The form's order is fixed, so the matches that belong together are an increasing chain: forwards
/// in the text and forwards in the form. The chain with the highest sum of scores wins; mentions in
/// sentences lose because they are out of order or score little. Time is quadratic in the number of
/// matches, which the search limits.
enum AnchorChain {
  static func best(of matches: [AnchorMatch], in stream: GlyphStream) -> [AnchorMatch] {
    guard !matches.isEmpty else { return [] }
    let sentenceEnds = sentenceEnds(in: stream)
    var scores = matches.map { $0.startsPiece ? $0.score : Int.min / 2 }
    var previous = [Int?](repeating: nil, count: matches.count)
    for (index, match) in matches.enumerated() {
      for earlier in 0..<index {
        let candidate = matches[earlier]
        guard candidate.anchor < match.anchor, candidate.labelEnd <= match.range.lowerBound,
          match.startsPiece
            || isClose(candidate, match, sentenceEnds)
        else { continue }
        let sum = scores[earlier] + match.score + continuity(candidate, match)
        if sum > scores[index] {
          scores[index] = sum
          previous[index] = earlier
        }
      }
    }
    guard var end = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[end] > 0 else {
      return []
    }
    var chain = [matches[end]]
    while let before = previous[end] {
      chain.append(matches[before])
      end = before
    }
    return chain.reversed()
  }

  /// Neighbours in the form that are neighbours in the text belong together, so that a chain does
  /// not jump between two copies of a table.
  private static func continuity(_ first: AnchorMatch, _ second: AnchorMatch) -> Int {
    second.anchor - first.anchor <= 3 && second.range.lowerBound - first.labelEnd <= 300 ? 4 : 0
  }

  /// Whether two matches stand together in running text: no sentence ends between them.
  private static func isClose(
    _ first: AnchorMatch, _ second: AnchorMatch, _ sentenceEnds: [Int32]
  ) -> Bool {
    second.range.lowerBound - first.labelEnd <= 160
      && sentenceEnds[second.range.lowerBound] == sentenceEnds[first.labelEnd]
  }

  /// The number of sentence ends before each position.
  private static func sentenceEnds(in stream: GlyphStream) -> [Int32] {
    var counts: [Int32] = [0]
    counts.reserveCapacity(stream.count + 1)
    for glyph in stream.glyphs { counts.append((counts.last ?? 0) + (glyph == 0x3002 ? 1 : 0)) }
    return counts
  }
}
