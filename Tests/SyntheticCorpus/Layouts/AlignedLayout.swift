import Disclosure

/// A table as columns aligned by blanks, as text extraction that keeps the layout writes it.
struct AlignedLayout {
  private let grid: Grid
  private let isWide: Bool
  private var canvas: [[(column: Int, text: String)]] = []
  private var starts: [Int] = []

  init(_ grid: Grid, isWide: Bool) {
    self.grid = grid
    self.isWide = isWide
    for row in grid.rows { place(row) }
    starts.append(canvas.count)
    for (index, row) in grid.rows.enumerated() {
      for label in row.labels where label.down > 1 && !row.isHeader {
        spread(label, from: index)
      }
    }
  }

  /// The lines of each row.
  var lines: [[String]] {
    grid.rows.indices.map { row in
      (starts[row]..<starts[row + 1]).map { line(canvas[$0].sorted { $0.column < $1.column }) }
    }
  }

  /// Puts the cells of a row onto as many lines as its label needs, numbers on the middle one.
  private mutating func place(_ row: GridRow) {
    starts.append(canvas.count)
    let singles = row.cells.filter { $0.down == 1 || row.isHeader }
    let pieces = singles.map { $0.key == nil ? $0.text.wrapped(width(of: $0)) : [$0.text] }
    let height = pieces.map(\.count).max() ?? 1
    var lines = [[(column: Int, text: String)]](repeating: [], count: height)
    for (cell, texts) in zip(singles, pieces) {
      let first = (height - texts.count) / 2
      for (offset, text) in texts.enumerated() { lines[first + offset].append((cell.column, text)) }
    }
    canvas += lines
  }

  /// Writes a label that reaches over several rows, one piece a line from the middle of them.
  private mutating func spread(_ label: GridCell, from row: Int) {
    let end = starts[min(row + label.down, grid.rows.count)]
    let pieces = label.text.wrapped(label.isVertical ? 1 : 4)
    let first = max(starts[row], starts[row] + (end - starts[row] - pieces.count) / 2)
    for (offset, piece) in pieces.enumerated() {
      canvas[min(first + offset, end - 1)].append((label.column, piece))
    }
  }

  private func width(of cell: GridCell) -> Int {
    guard grid.table == .requests else { return grid.table == .disclosure ? 40 : 4 * cell.across }
    if cell.column > 2 { return cell.across > 1 ? 12 : 4 }
    return cell.column == 0 ? 30 : cell.column == 1 ? 22 : 16
  }

  /// Where each column of the grid begins, in blanks.
  private func offset(_ column: Int) -> Int {
    let unit = isWide ? 2 : 1
    switch grid.table {
    case .requests: return column < 3 ? [0, 3, 10][column] * unit : 36 * unit + (column - 3) * 7
    case .disclosure: return column * 18 * unit
    case .reviews: return column * (isWide ? 12 : 8)
    }
  }

  private func line(_ cells: [(column: Int, text: String)]) -> String {
    var text = ""
    var used = 0
    for cell in cells where !cell.text.isEmpty {
      let gap = max(used == 0 ? 0 : 2, offset(cell.column) - used)
      text += String(repeating: " ", count: gap) + cell.text
      used += gap + (isWide ? cell.text.displayWidth : cell.text.count)
    }
    return text
  }
}

extension String {
  /// How many columns of a terminal the text takes.
  fileprivate var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
  }
}
