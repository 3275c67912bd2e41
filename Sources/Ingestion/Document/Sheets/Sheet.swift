/// One sheet of a workbook, or a file of separated values: the cells that hold something.
struct Sheet {
  let name: String
  /// The filled cells by row and column, both 1-based, in order.
  var cells: [Cell] = []
  /// Cells that reach over others, by their first cell.
  var merged: [Range] = []

  /// A filled cell.
  struct Cell {
    let row: Int
    let column: Int
    let text: String
  }

  /// A rectangle of cells, its corners included.
  struct Range {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  /// The rows that hold something, with the text of each filled column.
  var rows: [(number: Int, texts: [Int: String])] {
    var rows: [(number: Int, texts: [Int: String])] = []
    for cell in cells {
      if rows.last?.number != cell.row { rows.append((cell.row, [:])) }
      rows[rows.count - 1].texts[cell.column] = cell.text
    }
    return rows
  }
}
