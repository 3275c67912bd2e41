import Disclosure

/// A document as one run of folded characters, each knowing what separates it from the one before.
///
/// White space is no character here but a gap, so that a label printed with spaces, broken over
/// lines or over cells still reads as itself, while numbers stay apart.
struct GlyphStream {
  /// The folded scalars.
  private(set) var glyphs: [UInt32] = []
  /// The printed scalar behind each glyph; 0 behind the second and later glyphs of one scalar.
  private(set) var originals: [UInt32] = []
  /// What lies before each glyph.
  private(set) var gaps: [Gap] = []
  /// The position in `pieces` of the piece each glyph stands in.
  private(set) var owners: [Int32] = []
  /// The printed pieces: a paragraph or a cell each.
  private(set) var pieces: [Quote] = []
  /// Whether each piece is a cell of a row rather than a paragraph.
  private(set) var isCell: [Bool] = []

  /// What lies between two glyphs.
  struct Gap: Equatable {
    var kind: Kind
    /// Empty cells in the gap, before the end of the line and after it.
    var emptyBefore: UInt8 = 0
    var emptyAfter: UInt8 = 0

    /// How strongly two glyphs are separated.
    enum Kind: UInt8, Comparable {
      case none
      case space
      case cell
      case line

      static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    static let none = Gap(kind: .none)
  }

  init(_ document: Document) {
    var pending = Gap(kind: .line)
    for block in document.blocks {
      switch block {
      case .paragraph(let quote):
        if PageNumber.matches(quote.text) { continue }
        append(quote, isCell: false, after: &pending)
      case .row(let cells):
        for (column, cell) in cells.enumerated() {
          if column > 0 { pending.kind = max(pending.kind, .cell) }
          let before = glyphs.count
          append(cell, isCell: true, after: &pending)
          if glyphs.count == before { pending.addEmptyCell() }
        }
      }
      pending.endLine()
    }
  }

  var count: Int { glyphs.count }

  /// Where the glyph at an index was printed.
  func place(at index: Int) -> Place { pieces[Int(owners[index])].place }

  /// The printed text of a range, with one space where there was white space.
  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for index in range {
      if index > range.lowerBound, gaps[index].kind != .none { text.append(" ") }
      if originals[index] != 0, let scalar = Unicode.Scalar(originals[index]) {
        text.append(scalar)
      }
    }
    return String(text)
  }

  private mutating func append(_ quote: Quote, isCell cell: Bool, after pending: inout Gap) {
    let piece = Int32(pieces.count)
    pieces.append(quote)
    isCell.append(cell)
    for scalar in quote.text.unicodeScalars {
      switch Normalization.fold(scalar.value) {
      case .space: pending.kind = max(pending.kind, .space)
      case .ignored: continue
      case .one(let glyph): push(glyph, scalar.value, piece, &pending)
      case .several(let several):
        for (position, glyph) in several.enumerated() {
          push(glyph, position == 0 ? scalar.value : 0, piece, &pending)
        }
      }
    }
  }

  private mutating func push(
    _ glyph: UInt32, _ original: UInt32, _ piece: Int32, _ pending: inout Gap
  ) {
    glyphs.append(glyph)
    originals.append(original)
    gaps.append(pending)
    owners.append(piece)
    pending = .none
  }
}

extension GlyphStream.Gap {
  mutating func addEmptyCell() {
    if kind == .line {
      emptyAfter = min(emptyAfter, 254) + 1
    } else {
      emptyBefore = min(emptyBefore, 254) + 1
      kind = .cell
    }
  }

  /// A line ends: what was empty so far lies before its end.
  mutating func endLine() {
    if kind == .line { (emptyBefore, emptyAfter) = (max(emptyBefore, emptyAfter), 0) }
    kind = .line
  }
}

/// Lines that hold a page number and nothing else: "- 3 -", "—3—", "第3页", "3/12".
enum PageNumber {
  static func matches(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let glyphs = Normalization.folded(text)
    guard glyphs.count >= 3, glyphs.count <= 12 else { return false }
    let digits = glyphs.filter { (0x30...0x39).contains($0) }
    guard (1...4).contains(digits.count) else { return false }
    let others = glyphs.filter { !(0x30...0x39).contains($0) }
    if others.count >= 2, others.allSatisfy({ $0 == 0x2D }) {
      return glyphs.first == 0x2D && glyphs.last == 0x2D
    }
    return glyphs.first == pageStart && glyphs.last == pageEnd && others.count <= 6
  }

  private static let pageStart = "第".unicodeScalars.first?.value
  private static let pageEnd = "页".unicodeScalars.first?.value
}
