import Disclosure

/// Finds labels that are damaged: characters lost, doubled or confused by optical recognition.
///
/// It looks only where a row is missing between two that were found, so that order and likeness
/// both speak for the match. A label is taken for the anchor it differs least from, when that is at
/// most a third of it and clearly less than from any other label of the table.
struct ApproximateSearch {
  private let stream: GlyphStream
  private let anchors: [Anchor]
  private let texts: [[UInt32]]

  init(_ stream: GlyphStream, _ anchors: [Anchor]) {
    self.stream = stream
    self.anchors = anchors
    texts = anchors.map(\.label)
  }

  /// Matches for the anchors that a chain leaves out between its neighbours.
  func matches(missingIn chain: [AnchorMatch]) -> [AnchorMatch] {
    zip(chain, chain.dropFirst()).flatMap { first, second -> [AnchorMatch] in
      let missing = ((first.anchor + 1)..<max(second.anchor, first.anchor + 1)).filter(isRow)
      let region = first.labelEnd..<max(second.range.lowerBound, first.labelEnd)
      guard !missing.isEmpty, region.count <= Self.longestRegion else { return [] }
      return labels(in: region).flatMap { label in
        ends(of: label).compactMap { match(label.lowerBound..<$0, among: missing) }
      }
    }
  }

  private func isRow(_ anchor: Int) -> Bool {
    if case .row = anchors[anchor].role { true } else { false }
  }

  /// The runs of characters in a region that begin like a label, each up to the next value.
  private func labels(in region: Range<Int>) -> [Range<Int>] {
    var labels: [Range<Int>] = []
    var end = region.upperBound
    for position in region.reversed() {
      if isValue(position) { end = position }
      guard beginsLabel(position, region) else { continue }
      let label = position..<min(end, position + Self.longestLabel)
      if label.count >= Self.shortestLabel { labels.append(label) }
    }
    return labels.reversed()
  }

  /// Where a label may end: before its value, or with any cell or line for a row left empty.
  private func ends(of label: Range<Int>) -> [Int] {
    label.dropFirst(Self.shortestLabel).filter { stream.gaps[$0] >= .cell } + [label.upperBound]
  }

  private func beginsLabel(_ position: Int, _ region: Range<Int>) -> Bool {
    let glyph = stream.glyphs[position]
    guard !isValue(position), glyph != 0x2E, glyph != 0x29 else { return false }
    return position == region.lowerBound || stream.gaps[position] >= .space
      || AnchorSearch.isDigit(stream.glyphs[position - 1])
  }

  /// A digit that is not the number of a label, or a mark that stands alone.
  private func isValue(_ position: Int) -> Bool {
    let glyph = stream.glyphs[position]
    if AnchorSearch.isDigit(glyph) {
      return
        !(position + 1 < stream.count && stream.glyphs[position + 1] == 0x2E
        && !(position + 2 < stream.count && AnchorSearch.isDigit(stream.glyphs[position + 2])))
    }
    return (glyph == 0x2F || glyph == 0x2D) && stream.gaps[position] >= .space
  }

  private func match(_ range: Range<Int>, among missing: [Int]) -> AnchorMatch? {
    guard range.upperBound < stream.count else { return nil }
    let hasValue = isValue(range.upperBound)
    let (number, printed) = Self.parted(Array(stream.glyphs[range]))
    let rows = anchors.indices.filter(isRow)
    let distances = rows.map { (anchor: $0, distance: EditDistance.ofPrefix(printed, texts[$0])) }
    let ordered = distances.sorted { ($0.distance, $0.anchor) < ($1.distance, $1.anchor) }
    guard let best = ordered.first, missing.contains(best.anchor),
      printed.count >= (number == anchors[best.anchor].number ? 3 : Self.shortestLabel),
      best.distance * (hasValue ? 3 : 5) <= printed.count,
      hasValue || printed.count * 4 >= texts[best.anchor].count * 3,
      ordered.count < 2 || ordered[1].distance > best.distance
    else { return nil }
    let startsPiece = stream.gaps[range.lowerBound] >= .cell
    return AnchorMatch(
      anchor: best.anchor, range: range, labelEnd: range.upperBound,
      score: 14 + printed.count - 2 * best.distance + (startsPiece ? 6 : 0)
        + (number == anchors[best.anchor].number && !number.isEmpty ? 8 : 0),
      startsPiece: startsPiece, isApproximate: true)
  }

  /// A label's "1." or "（一）", and what follows.
  private static func parted(_ label: [UInt32]) -> (number: [UInt32], text: [UInt32]) {
    let head = label.prefix(4)
    guard let end = head.lastIndex(where: { $0 == 0x2E || $0 == 0x29 }), end < label.count - 1,
      head[...end].contains(where: {
        AnchorSearch.isDigit($0) || Normalization.numerals.contains($0)
      }
      )
    else { return ([], label) }
    return (Array(label[...end]), Array(label[(end + 1)...]))
  }

  private static let longestRegion = 3_000
  private static let longestLabel = 48
  private static let shortestLabel = 4
}

/// The edit distance of texts, after Levenshtein.
enum EditDistance {
  /// The fewest insertions, deletions and replacements that make `text` of a beginning of `whole`.
  ///
  /// Time and space are proportional to the product of the lengths and to their sum.
  static func ofPrefix(_ text: [UInt32], _ whole: [UInt32]) -> Int {
    var row = Array(0...whole.count)
    for (index, glyph) in text.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in whole.indices {
        let replaced = diagonal + (whole[column] == glyph ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row.min() ?? text.count
  }
}
