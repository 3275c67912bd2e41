import Disclosure

/// A drawn table with the characters in its cells.
struct FilledGrid {
  let grid: RulingGrid
  /// The lines of text in each cell.
  let lines: [[PrintedLine]]

  init(grid: RulingGrid, glyphs: [[PrintedGlyph]]) {
    self.grid = grid
    lines = glyphs.map(PrintedLine.lines(of:))
  }

  /// A cell's text with the column it begins in.
  struct Entry {
    let left: Double
    let box: Place.Box
    var text: String
    var confidence: Double?
  }

  /// The cells that begin in each row, from left to right.
  var rows: [[Entry]] {
    var rows = [[Entry]](repeating: [], count: grid.rowCount)
    for (cell, lines) in zip(grid.cells, lines) {
      let box = grid.box(of: cell)
      rows[cell.rows.lowerBound].append(
        Entry(
          left: box.left, box: box, text: CellText.text(lines, in: box),
          confidence: lines.compactMap(\.confidence).min()))
    }
    return rows.map { $0.sorted { $0.left < $1.left } }
  }
}
