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
  /// How many characters of its piece stand before each glyph, and how many half widths they take.
  private(set) var offsets: [Offset] = []
  private(set) var pieces: [Piece] = []

  /// What lies between two glyphs, from the closest to the widest.
  enum Gap: UInt8, Comparable {
    case none
    case space
    /// A line feed within a cell.
    case wrap
    case cell
    case line

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// How far right something begins in a line.
  struct Offset {
    var characters: Int32 = 0
    var halfWidths: Int32 = 0
  }

  /// A paragraph, or a cell of a row; empty cells are pieces without glyphs.
  struct Piece {
    let quote: Quote
    /// The position in the document of the paragraph or the row.
    let block: Int32
    let isCell: Bool
  }

  init(_ document: Document) {
    var gap = Gap.line
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .paragraph(let quote):
        if PageNumber.matches(quote.text) { continue }
        append(Piece(quote: quote, block: Int32(index), isCell: false), after: &gap)
      case .row(let cells):
        for (column, cell) in cells.enumerated() {
          if column > 0 { gap = max(gap, .cell) }
          append(Piece(quote: cell, block: Int32(index), isCell: true), after: &gap)
        }
      }
      gap = .line
    }
  }

  var count: Int { glyphs.count }

  /// The piece that a glyph stands in.
  func piece(at index: Int) -> Piece { pieces[Int(owners[index])] }

  /// Where the glyph at an index was printed.
  func place(at index: Int) -> Place { piece(at: index).quote.place }

  /// The printed text of a range, with one space where there was white space.
  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for index in range {
      if index > range.lowerBound, gaps[index] != .none { text.append(" ") }
      if originals[index] != 0, let scalar = Unicode.Scalar(originals[index]) {
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// Whether a text stands at a position and ends before another.
  func stands(_ text: [UInt32], at position: Int, before end: Int) -> Bool {
    guard position + text.count <= end else { return false }
    for offset in text.indices where glyphs[position + offset] != text[offset] { return false }
    return true
  }

  private mutating func append(_ piece: Piece, after gap: inout Gap) {
    let owner = Int32(pieces.count)
    pieces.append(piece)
    var offset = Offset()
    for scalar in piece.quote.text.unicodeScalars {
      switch Normalization.fold(scalar.value) {
      case .space: gap = max(gap, scalar == "\n" ? .wrap : .space)
      case .ignored: break
      case .one(let glyph): push(glyph, scalar.value, owner, offset, &gap)
      case .several(let several):
        for (position, glyph) in several.enumerated() {
          push(glyph, position == 0 ? scalar.value : 0, owner, offset, &gap)
        }
      }
      offset.characters += 1
      offset.halfWidths += scalar.value < 0x1100 ? 1 : 2
    }
  }

  private mutating func push(
    _ glyph: UInt32, _ original: UInt32, _ owner: Int32, _ offset: Offset, _ gap: inout Gap
  ) {
    glyphs.append(glyph)
    originals.append(original)
    gaps.append(gap)
    owners.append(owner)
    offsets.append(offset)
    gap = .none
  }
}

extension GlyphStream {
  /// The positions of the empty cells between a glyph and the one before it.
  ///
  /// Those of the row before, or of the fullest row between that is all empty, come first; those
  /// that begin the glyph's own row, where merged labels leave theirs, come second.
  func emptyCells(before index: Int) -> (trailing: [Int], leading: [Int]) {
    let first = index > 0 ? Int(owners[index - 1]) + 1 : 0
    let last = index < count ? Int(owners[index]) : pieces.count
    guard first < last else { return ([], []) }
    let previous = index > 0 ? piece(at: index - 1).block : -1
    let own = index < count ? piece(at: index).block : -2
    var rows: [Int32: [Int]] = [:]
    for position in first..<last where pieces[position].isCell {
      rows[pieces[position].block, default: []].append(position)
    }
    let leading = own == previous ? [] : rows[own] ?? []
    if own != previous { rows[own] = nil }
    let fullest = rows.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    return (fullest?.value ?? [], leading)
  }
}

extension GlyphStream {
  /// Where in its row a run of glyphs stands, in each frame that could be meant.
  func positions(of range: Range<Int>) -> [Slot.Position] {
    let piece = piece(at: range.lowerBound)
    if let position = position(ofPiece: Int(owners[range.lowerBound])) { return [position] }
    guard piece.quote.place.line != nil, !piece.isCell else { return [] }
    let (first, last) = (offsets[range.lowerBound], offsets[range.upperBound - 1])
    return [
      Slot.Position(
        frame: .characters, left: Double(first.characters), right: Double(last.characters)),
      Slot.Position(
        frame: .halfWidths, left: Double(first.halfWidths), right: Double(last.halfWidths)),
    ]
  }

  /// Where in its row a cell stands; `nil` where it has neither a column nor a box.
  func position(ofPiece index: Int) -> Slot.Position? {
    let place = pieces[index].quote.place
    if let cell = place.tableCell {
      let column = Double(cell.column)
      return Slot.Position(frame: .grid(cell.table), left: column, right: column)
    }
    guard let box = place.box else { return nil }
    return Slot.Position(frame: .page(place.page ?? 1), left: box.left, right: box.right)
  }

  /// Whether the row of a cell holds words: then its empty cells belong to a header or a label.
  func standsBesideWords(_ piece: Int) -> Bool {
    let block = pieces[piece].block
    let before = pieces[..<piece].reversed().prefix { $0.block == block }
    let behind = pieces[piece...].prefix { $0.block == block }
    return [Array(before), Array(behind)].joined().contains { piece in
      piece.quote.text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
  }
}
