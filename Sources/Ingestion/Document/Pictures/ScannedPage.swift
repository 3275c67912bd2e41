import Disclosure

/// Reads a picture of a page: its lines first, then each cell they draw by itself, then the rest.
///
/// A cell by itself is read far better than a table as a whole. Numbers are read twice, with and
/// without knowing that they are numbers; where the readings differ the confidence is halved.
struct ScannedPage {
  private let number: Int
  private let raster: Raster
  private let rulings: [Ruling]
  private let cells: [Place.Box]

  /// The resolution to draw pages at, in pixels an inch.
  static let resolution = 300.0
  /// Lines are looked for on a picture this many times smaller.
  private static let reduction = 3
  /// The shortest line of a table, longer than any stroke of a character, in points.
  private static let shortestLine = 28.0

  init(_ raster: Raster, number: Int) {
    self.number = number
    let raster = raster.stretched
    self.raster = raster.levelled(raster.reduced(by: Self.reduction).slope)
    let rulings = RulingFinder(shortest: Self.shortestLine)
      .rulings(in: self.raster.reduced(by: Self.reduction))
    let grids = RulingGrid.grids(of: rulings)
    self.rulings = rulings
    cells = grids.flatMap { grid in grid.cells.map(grid.box) }
  }

  /// The page with the characters that were read.
  func read(by tesseract: Tesseract) throws -> PrintedPage {
    let clean = raster.without(cells.flatMap(borders))
    var glyphs = try cellGlyphs(clean, tesseract)
    let rest = clean.without(cells.map { clean.region($0, inset: -Self.lineWidth) })
    if rest.ink(in: rest.region(wholePage)) != nil {
      for word in try tesseract.words(in: [rest], .page)[0] {
        glyphs += self.glyphs(word, left: 0, top: 0)
      }
    }
    return PrintedPage(
      number: number, height: wholePage.bottom, glyphs: glyphs, rulings: rulings)
  }

  private var wholePage: Place.Box {
    Place.Box(
      left: 0, top: 0, right: Double(raster.width) * raster.pointsPerPixel,
      bottom: Double(raster.height) * raster.pointsPerPixel)
  }

  /// Half the width of a band that hides a line of a table, in points.
  private static let lineWidth = 1.4

  /// The bands along the four sides of a cell.
  private func borders(_ box: Place.Box) -> [Raster.Region] {
    let half = Self.lineWidth
    let rows = [box.top, box.bottom].map {
      Place.Box(left: box.left - half, top: $0 - half, right: box.right + half, bottom: $0 + half)
    }
    let columns = [box.left, box.right].map {
      Place.Box(left: $0 - half, top: box.top - half, right: $0 + half, bottom: box.bottom + half)
    }
    return (rows + columns).map { raster.region($0) }
  }

  /// A cell with ink in it.
  private struct InkedCell {
    let box: Place.Box
    let ink: Raster.Region
    let picture: Raster
    /// The characters below each other of which the picture is made, or `nil` for a usual cell.
    let stack: StackedText?
    var words: [Tesseract.Word] = []

    var text: String { words.map(\.text).joined() }
  }

  /// White around each picture of a cell, in pixels: Tesseract reads badly up to the edge.
  private static let margin = 20

  private func cellGlyphs(_ clean: Raster, _ tesseract: Tesseract) throws -> [PrintedGlyph] {
    var inked = cells.compactMap { box -> InkedCell? in
      guard let ink = clean.ink(in: clean.region(box)) else { return nil }
      let stack = StackedText(clean, ink, margin: Self.margin)
      return InkedCell(
        box: box, ink: ink, picture: stack?.picture ?? clean.crop(ink, margin: Self.margin),
        stack: stack)
    }
    try read(&inked, tesseract)
    return inked.flatMap { cell in
      guard !cell.text.isEmpty else {
        return [PrintedGlyph(scalar: "\u{FFFD}", box: cell.box, confidence: 0)]
      }
      return cell.words.flatMap { glyphs($0, in: cell) }
    }
  }

  private func read(_ cells: inout [InkedCell], _ tesseract: Tesseract) throws {
    // A line of Chinese text in a table is 9 to 16 points high.
    let isLine = cells.map {
      $0.stack != nil || Double($0.ink.rows.count) * raster.pointsPerPixel < 20
    }
    for (mode, wanted) in [(Tesseract.Mode.line, true), (.block, false)] {
      let indices = cells.indices.filter { isLine[$0] == wanted }
      let words = try tesseract.words(in: indices.map { cells[$0].picture }, mode)
      for (index, words) in zip(indices, words) { cells[index].words = words }
    }
    let short = cells.indices.filter {
      isLine[$0] && cells[$0].stack == nil && ScannedNumber.isPossible(cells[$0].text)
    }
    let numbers = try tesseract.words(in: short.map { cells[$0].picture }, .number)
    for (index, number) in zip(short, numbers) {
      cells[index].words = ScannedNumber.decided(general: cells[index].words, number: number)
    }
  }

  /// The characters of a word of a cell, where they stand on the page.
  private func glyphs(_ word: Tesseract.Word, in cell: InkedCell) -> [PrintedGlyph] {
    guard let stack = cell.stack else {
      return glyphs(
        word, left: cell.ink.columns.lowerBound - Self.margin,
        top: cell.ink.rows.lowerBound - Self.margin)
    }
    let scalars = word.text.unicodeScalars.filter { !$0.isSpace }
    let scale = raster.pointsPerPixel
    return scalars.enumerated().map { index, scalar in
      let region = stack.region(of: word, character: index, of: scalars.count)
      return PrintedGlyph(
        scalar: scalar,
        box: Place.Box(
          left: Double(region.columns.lowerBound) * scale,
          top: Double(region.rows.lowerBound) * scale,
          right: Double(region.columns.upperBound) * scale,
          bottom: Double(region.rows.upperBound) * scale), confidence: word.confidence)
    }
  }

  /// The characters of a word, side by side in its box.
  private func glyphs(_ word: Tesseract.Word, left: Int, top: Int) -> [PrintedGlyph] {
    let scalars = word.text.unicodeScalars.filter { !$0.isSpace }
    let scale = raster.pointsPerPixel
    let step = Double(word.columns.count) / Double(max(1, scalars.count))
    return scalars.enumerated().map { index, scalar in
      let start = Double(left + word.columns.lowerBound) + step * Double(index)
      return PrintedGlyph(
        scalar: scalar,
        box: Place.Box(
          left: start * scale, top: Double(top + word.rows.lowerBound) * scale,
          right: (start + step) * scale, bottom: Double(top + word.rows.upperBound) * scale),
        confidence: word.confidence)
    }
  }
}
