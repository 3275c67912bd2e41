import Disclosure

/// A paragraph in folded characters, each knowing the piece it was printed in.
struct FoldedPassage {
  let passage: Passage
  /// The folded scalars without white space.
  let glyphs: [UInt32]
  /// Piece and position within the piece's scalars of each glyph.
  private let origins: [(piece: Int, scalar: Int)]

  init(_ passage: Passage) {
    self.passage = passage
    var glyphs: [UInt32] = []
    var origins: [(piece: Int, scalar: Int)] = []
    for (index, piece) in passage.pieces.enumerated() {
      for (position, scalar) in piece.text.unicodeScalars.enumerated() {
        switch Normalization.fold(scalar.value) {
        case .space, .ignored: continue
        case .one(let glyph):
          glyphs.append(glyph)
          origins.append((index, position))
        case .several(let several):
          for glyph in several {
            glyphs.append(glyph)
            origins.append((index, position))
          }
        }
      }
    }
    self.glyphs = glyphs
    self.origins = origins
  }

  /// The printed text of a range of glyphs, with the place where it begins.
  func quote(_ range: Range<Int>) -> Quote {
    guard !range.isEmpty else { return Quote("", at: passage.pieces.first?.place ?? Place()) }
    let first = origins[range.lowerBound]
    let last = origins[range.upperBound - 1]
    let text = (first.piece...last.piece).map { index -> String in
      let scalars = passage.pieces[index].text.unicodeScalars
      let start = index == first.piece ? first.scalar : 0
      let end = index == last.piece ? last.scalar + 1 : scalars.count
      return String(scalars.dropFirst(start).prefix(end - start))
    }.joined()
    return Quote(text, at: passage.pieces[first.piece].place)
  }

  /// The clause around a position: between ，。；：！？ on both sides.
  func clause(around range: Range<Int>) -> Range<Int> {
    expand(range, until: Self.clauseEnds)
  }

  /// The sentence around a position: between 。！？ on both sides.
  func sentence(around range: Range<Int>) -> Range<Int> {
    expand(range, until: Self.sentenceEnds)
  }

  /// Whether a folded text stands within a range.
  func contains(_ text: [UInt32], in range: Range<Int>) -> Bool {
    firstIndex(of: text, in: range) != nil
  }

  /// Where a folded text first stands within a range.
  func firstIndex(of text: [UInt32], in range: Range<Int>) -> Int? {
    guard let first = text.first, range.count >= text.count else { return nil }
    var position = range.lowerBound
    let last = range.upperBound - text.count
    while position <= last {
      if glyphs[position] == first, stands(text, at: position) { return position }
      position += 1
    }
    return nil
  }

  /// Whether a folded text stands at a position.
  func stands(_ text: [UInt32], at position: Int) -> Bool {
    guard position >= 0, position + text.count <= glyphs.count else { return false }
    for offset in text.indices where glyphs[position + offset] != text[offset] { return false }
    return true
  }

  private func expand(_ range: Range<Int>, until ends: Set<UInt32>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, !isEnd(start - 1, ends) { start -= 1 }
    var end = range.upperBound
    while end < glyphs.count, !isEnd(end, ends) { end += 1 }
    return start..<end
  }

  /// Whether a glyph ends a clause; a comma or colon between digits does not.
  private func isEnd(_ index: Int, _ ends: Set<UInt32>) -> Bool {
    guard ends.contains(glyphs[index]) else { return false }
    guard glyphs[index] == 0x2C || glyphs[index] == 0x3A, index > 0, index + 1 < glyphs.count else {
      return true
    }
    return !(AnchorSearch.isDigit(glyphs[index - 1]) && AnchorSearch.isDigit(glyphs[index + 1]))
  }

  private static let sentenceEnds: Set<UInt32> = Set([0x3002, 0x21, 0x3F])
  private static let clauseEnds: Set<UInt32> = sentenceEnds.union([0x2C, 0x3B, 0x3A])
}
