import Disclosure

/// Characters that stand on one line, from left to right.
struct PrintedLine: Equatable, Sendable {
  private(set) var glyphs: [PrintedGlyph]
  private(set) var box: Place.Box

  /// The lines of characters, from the top.
  ///
  /// Characters belong to a line when their middles differ by less than half their height.
  static func lines(of glyphs: [PrintedGlyph]) -> [PrintedLine] {
    var lines: [PrintedLine] = []
    for glyph in glyphs.sorted(by: { $0.box.middleY < $1.box.middleY }) {
      if let last = lines.last, last.holds(glyph) {
        lines[lines.count - 1].append(glyph)
      } else {
        lines.append(PrintedLine(glyphs: [glyph], box: glyph.box))
      }
    }
    return lines.map { $0.sorted() }
  }

  private func holds(_ glyph: PrintedGlyph) -> Bool {
    abs(glyph.box.middleY - box.middleY) < 0.5 * min(glyph.box.height, box.height)
  }

  private mutating func append(_ glyph: PrintedGlyph) {
    glyphs.append(glyph)
    box = box.union(glyph.box)
  }

  private func sorted() -> PrintedLine {
    PrintedLine(glyphs: glyphs.sorted { $0.box.left < $1.box.left }, box: box)
  }

  /// The line in pieces, parted at gaps of more than a share of the characters' height.
  func pieces(gap share: Double, digits: Double) -> [PrintedLine] {
    var pieces: [PrintedLine] = []
    for glyph in glyphs {
      if let last = pieces.last?.glyphs.last, !glyph.isApart(from: last, share, digits: digits) {
        pieces[pieces.count - 1].append(glyph)
      } else {
        pieces.append(PrintedLine(glyphs: [glyph], box: glyph.box))
      }
    }
    return pieces
  }

  /// The characters, with a space where there is a visible gap.
  var text: String {
    var text = String.UnicodeScalarView()
    var last: PrintedGlyph?
    for glyph in glyphs {
      // Recognised characters stand where their word is divided evenly, not where they are printed.
      let share = glyph.confidence == nil ? 0.5 : 1.2
      if let last, glyph.isApart(from: last, share, digits: 0.3) { text.append(" ") }
      text.append(glyph.scalar)
      last = glyph
    }
    return String(text)
  }

  /// The least confidence of its characters, or `nil` when none has one.
  var confidence: Double? { glyphs.compactMap(\.confidence).min() }
}

extension PrintedGlyph {
  /// Whether a gap before this character parts it from the one to its left.
  ///
  /// Digits of one number stand closer than anything else, and numbers of neighbouring columns may
  /// stand close too.
  fileprivate func isApart(from left: PrintedGlyph, _ share: Double, digits: Double) -> Bool {
    let gap = box.left - left.box.right
    return gap > (isDigit && left.isDigit ? digits : share) * max(box.height, left.box.height)
  }
}
