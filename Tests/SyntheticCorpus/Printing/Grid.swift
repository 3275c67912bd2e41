import Disclosure

/// A table as it is laid out: rows of cells with their spans, before any format.
struct Grid {
  let table: StatutoryTable
  let columns: Int
  var rows: [GridRow]
  /// Cells that lost their place: their numbers stand in a neighbour's, the row being shifted.
  var displaced: [CellKey: ExactNumber] = [:]

  /// The text at every place of the grid; places that a span covers are `nil`.
  func matrix() -> [[GridCell?]] {
    rows.map { row in
      var line = [GridCell?](repeating: nil, count: columns)
      for cell in row.cells where cell.column < columns { line[cell.column] = cell }
      return line
    }
  }
}

/// One row of a grid.
struct GridRow {
  var cells: [GridCell]
  /// Whether it belongs to the heading that may be repeated on the next page.
  var isHeader = false

  /// The cells that hold numbers.
  var values: [GridCell] { cells.filter { $0.key != nil } }
  /// What stands before the numbers.
  var labels: [GridCell] { cells.filter { $0.key == nil } }
}

/// One cell of a grid.
struct GridCell {
  var column: Int
  var text: String
  /// How many columns and rows it covers.
  var across = 1
  var down = 1
  /// The cell of the form whose number it holds; `nil` for labels.
  var key: CellKey?
  /// The number printed, where one is, in the unit printed with it.
  var printed: ExactNumber?
  var unit: String?
  /// The number before anything went wrong.
  var fact: ExactNumber?
  /// Whether the label runs down the page, one character a line.
  var isVertical = false

  /// A label.
  init(_ column: Int, _ text: String, across: Int = 1, down: Int = 1, isVertical: Bool = false) {
    self.column = column
    self.text = text
    self.across = across
    self.down = down
    self.isVertical = isVertical
  }

  /// A number.
  init(_ column: Int, _ key: CellKey, _ number: ExactNumber, text: String? = nil, across: Int = 1) {
    self.init(column, text ?? number.description, across: across)
    self.key = key
    printed = number
    fact = number
  }
}
