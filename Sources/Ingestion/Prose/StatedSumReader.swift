import Disclosure

/// Finds totals that the narrative breaks down: a number, "其中", and numbers of the same unit.
enum StatedSumReader {
  static func sums(in text: FoldedPassage, _ quantities: [Quantity]) -> [StatedSum] {
    guard quantities.count > 2 else { return [] }
    var sums: [StatedSum] = []
    var position = 0
    while let start = text.firstIndex(of: among, in: position..<text.glyphs.count) {
      position = start + among.count
      if let sum = sum(around: start, text, quantities) { sums.append(sum) }
    }
    return sums
  }

  /// The total is the last number before "其中", the parts the numbers of its unit up to the end of
  /// the sentence or a semicolon; fewer than two parts are no breakdown.
  private static func sum(
    around start: Int, _ text: FoldedPassage, _ quantities: [Quantity]
  ) -> StatedSum? {
    guard let total = quantities.last(where: { $0.range.upperBound <= start }),
      start - total.range.upperBound <= 12, !total.isAtLeast
    else { return nil }
    let end = text.glyphs[start...].firstIndex { ends.contains($0) } ?? text.glyphs.count
    let listed = quantities.filter { $0.range.lowerBound > start && $0.range.upperBound <= end }
    let parts = listed.filter { $0.unit == total.unit }
    guard parts.count >= 2, let last = parts.last, parts.allSatisfy({ !$0.isAtLeast }) else {
      return nil
    }
    return StatedSum(
      total: total.value, parts: parts.map(\.value), unit: total.unit,
      quote: text.quote(text.clause(around: total.range).lowerBound..<last.range.upperBound))
  }

  private static let among = Normalization.folded("其中")
  private static let ends: Set<UInt32> = [0x3002, 0x3B]
}
