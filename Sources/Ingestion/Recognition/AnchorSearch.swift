/// A place in the stream where an anchor's text stands.
struct AnchorMatch {
  /// The position of the anchor in the list that was searched for.
  let anchor: Int
  /// From the number, where it is there, to the end of the stem.
  let range: Range<Int>
  /// Where the printed label ends; values follow.
  let labelEnd: Int
  /// How much it looks like a place in a table rather than in a sentence.
  let score: Int
  /// Whether a cell or line starts with it; otherwise it must follow its neighbour closely.
  let startsPiece: Bool
  /// Whether the printed label is damaged and only resembles the anchor's.
  var isApproximate = false
}

/// Finds all places where anchors stand.
struct AnchorSearch {
  private let stream: GlyphStream
  private let anchors: [Anchor]
  /// More places of one text than this are a list of something else.
  private let limit = 60

  init(_ stream: GlyphStream, _ anchors: [Anchor]) {
    self.stream = stream
    self.anchors = anchors
  }

  /// The matches in order of position.
  func matches() -> [AnchorMatch] {
    var byFirst: [UInt32: [(anchor: Int, stem: [UInt32])]] = [:]
    for (index, anchor) in anchors.enumerated() {
      for stem in anchor.stems {
        guard let first = stem.first else { continue }
        byFirst[first, default: []].append((index, stem))
      }
    }
    var matches: [AnchorMatch] = []
    var counts = Array(repeating: 0, count: anchors.count)
    // Few characters begin a stem; a table of bits tells them without hashing.
    var begins = [Bool](repeating: false, count: 0x10000)
    for glyph in byFirst.keys where glyph < 0x10000 { begins[Int(glyph)] = true }
    for position in 0..<stream.count {
      let glyph = stream.glyphs[position]
      guard glyph < 0x10000, begins[Int(glyph)], let stems = byFirst[glyph] else { continue }
      for (index, stem) in stems
      where counts[index] < limit && stream.stands(stem, at: position, before: stream.count) {
        guard let match = match(index, position..<(position + stem.count)) else { continue }
        matches.append(match)
        counts[index] += 1
      }
    }
    return matches
  }

  /// The match at a range of stem glyphs, or `nil` where it plainly stands in a sentence.
  private func match(_ index: Int, _ stem: Range<Int>) -> AnchorMatch? {
    let anchor = anchors[index]
    let start = stem.lowerBound - numberLength(of: anchor, before: stem.lowerBound)
    let hasNumber = start < stem.lowerBound
    let startsPiece = stream.gaps[start] >= .cell || isGluedHeading(anchor, hasNumber, start)
    let labelEnd = labelEnd(of: anchor, from: stem)
    let endsPiece = labelEnd == stream.count || stream.gaps[labelEnd] >= .cell
    let hasValue = hasValue(after: labelEnd)
    let standsAlone = startsPiece && endsPiece && (hasValue && isValue(labelEnd))
    guard
      accepts(
        anchor, number: hasNumber || standsAlone, starts: startsPiece, ends: endsPiece,
        value: hasValue)
    else { return nil }
    var score = 4 + labelEnd - stem.lowerBound
    if hasNumber { score += 8 }
    if startsPiece { score += 6 }
    if hasValue { score += 10 }
    if endsPiece { score += 2 }
    return AnchorMatch(
      anchor: index, range: start..<stem.upperBound, labelEnd: labelEnd, score: score,
      startsPiece: startsPiece)
  }

  /// Web pages saved without their line breaks have headings right behind a sentence.
  private func isGluedHeading(_ anchor: Anchor, _ hasNumber: Bool, _ start: Int) -> Bool {
    guard case .section = anchor.role, hasNumber, start > 0 else { return false }
    return Self.sentenceEnds.contains(stream.glyphs[start - 1])
  }

  private func accepts(
    _ anchor: Anchor, number: Bool, starts: Bool, ends: Bool, value: Bool
  ) -> Bool {
    switch anchor.role {
    case .section: number || (starts && ends)
    case .block: true
    case .row: anchor.needsNumber ? number : number || value || (starts && ends)
    }
  }

  /// How many glyphs before a position are the anchor's number, "1." also as "1" and "1:".
  private func numberLength(of anchor: Anchor, before position: Int) -> Int {
    guard let key = anchor.number.first(where: { $0 != 0x28 }) else { return 0 }
    var start = position
    while start > 0, position - start < 3, Self.closing.contains(stream.glyphs[start - 1]) {
      start -= 1
    }
    let arabic = Self.arabic(for: key)
    guard start > 0, stream.glyphs[start - 1] == key || stream.glyphs[start - 1] == arabic else {
      return 0
    }
    // "2重复申请" would take the last digit of a value for a number: a bare digit must start a piece.
    if start == position, Self.isDigit(key), stream.gaps[start - 1] < .space { return 0 }
    start -= 1
    if start > 0, stream.glyphs[start - 1] == 0x28 { start -= 1 }
    return position - start
  }

  /// The end of the printed label: as much of the official text as follows the stem.
  private func labelEnd(of anchor: Anchor, from stem: Range<Int>) -> Int {
    let printed = stream.glyphs[stem]
    guard let offset = anchor.label.starts(at: Array(printed)) else { return stem.upperBound }
    var position = stem.upperBound
    var index = offset + stem.count
    while index < anchor.label.count, position < stream.count,
      stream.glyphs[position] == anchor.label[index]
    {
      position += 1
      index += 1
    }
    return position
  }

  /// Whether a value stands right here.
  private func isValue(_ position: Int) -> Bool {
    guard position < stream.count else { return false }
    let glyph = stream.glyphs[position]
    return Self.isDigit(glyph) || glyph == 0x2F || glyph == 0x2D
  }

  /// Whether a number or an empty mark follows, after at most the rest of a broken label.
  private func hasValue(after position: Int) -> Bool {
    var index = position
    while index < stream.count, index - position < 24 {
      let glyph = stream.glyphs[index]
      if Self.isDigit(glyph) { return !startsNumberedLabel(at: index) }
      if glyph == 0x2F || glyph == 0x2D || glyph == 0x2B {
        return stream.gaps[index] >= .space
      }
      if Self.sentence.contains(glyph) { return false }
      index += 1
    }
    return false
  }

  /// "1." before a character is the number of the next label, not a value.
  private func startsNumberedLabel(at index: Int) -> Bool {
    guard index + 2 < stream.count, stream.glyphs[index + 1] == 0x2E else { return false }
    return !Self.isDigit(stream.glyphs[index + 2])
  }

  static func isDigit(_ glyph: UInt32) -> Bool { (0x30...0x39).contains(glyph) }

  private static func arabic(for numeral: UInt32) -> UInt32? {
    Normalization.numerals.firstIndex(of: numeral).map { 0x31 + UInt32($0) }
  }

  /// Glyphs between a number and its label: "." ")" ":".
  private static let closing: Set<UInt32> = [0x2E, 0x29, 0x3A, 0x2C]
  /// Glyphs that may stand before a heading without a gap.
  private static let sentenceEnds: Set<UInt32> = [0x3002, 0x3B, 0x21, 0x29, 0x22]
  /// Glyphs that end a clause.
  private static let sentence: Set<UInt32> = [0x3002, 0x3B, 0x21]
}

extension [UInt32] {
  /// The position at which this text contains another, or `nil`.
  fileprivate func starts(at other: [UInt32]) -> Int? {
    guard other.count <= count else { return nil }
    return (0...(count - other.count)).first { self[$0..<($0 + other.count)].elementsEqual(other) }
  }
}
