/// What stands one after the other in a document or in one cell of a table.
enum Flow {
  /// One thing in the flow.
  indirect enum Item {
    /// A paragraph, in which line feeds end lines and tabs part columns.
    case paragraph(String)
    case table(Table)
    case picture(String)
  }

  /// A table as a grid in which cells can reach over several columns and rows.
  struct Table {
    /// Its number in the document, in the order in which tables begin.
    let number: Int
    var rows: [Row] = []
  }

  /// The cells that begin in a row.
  struct Row {
    /// The number within the table.
    let number: Int
    var cells: [Cell] = []
    /// Whether a cell reaches into it from above.
    var isReachedInto = false
  }

  /// A cell with the column of the grid it begins in; all numbers 1-based.
  struct Cell {
    let column: Int
    let items: [Item]
  }
}

extension Flow.Item {
  /// The item with so much added to the number of each table in it.
  func renumbered(by count: Int) -> Flow.Item {
    guard case .table(let table) = self else { return self }
    let rows = table.rows.map { row in
      Flow.Row(
        number: row.number,
        cells: row.cells.map { cell in
          Flow.Cell(column: cell.column, items: cell.items.map { $0.renumbered(by: count) })
        }, isReachedInto: row.isReachedInto)
    }
    return .table(Flow.Table(number: table.number + count, rows: rows))
  }

  /// The highest number of a table in the item, nought when there is none.
  var lastTable: Int {
    guard case .table(let table) = self else { return 0 }
    let inner = table.rows.flatMap(\.cells).flatMap(\.items).map(\.lastTable)
    return max(table.number, inner.max() ?? 0)
  }
}

extension Flow.Cell {
  /// The paragraphs of the cell, each a line.
  var text: String {
    items.compactMap { if case .paragraph(let text) = $0 { text.trimmed } else { nil } }
      .joined(separator: "\n")
  }

  /// Whether the cell is part of a page's layout rather than of a table of numbers: it holds a table
  /// or, as a column of the page, whole paragraphs.
  var isLayout: Bool {
    var paragraphs = 0
    var length = 0
    for item in items {
      switch item {
      case .table: return true
      case .paragraph(let text):
        paragraphs += 1
        length += text.utf8.count
      case .picture: break
      }
    }
    return paragraphs >= 4 && length > 1200
  }
}

/// A table that is being read: where the next cell begins, and which columns cells above still fill.
struct OpenTable {
  /// How many flows and texts were open when the table began.
  let flow: Int
  let text: Int
  private(set) var table: Flow.Table
  private(set) var isRowOpen = false
  private(set) var isCellOpen = false
  /// The column the open or next cell begins in, from nought.
  var column = 0
  /// How many columns the open cell reaches over.
  var span = 1
  var isContinuation = false
  private var rowSpan = 1
  private var row = Flow.Row(number: 0)
  private var rowCount = 0
  /// For each column the number of further rows that a cell above fills.
  private var filled: [Int] = []

  init(number: Int, flow: Int, text: Int) {
    table = Flow.Table(number: number)
    (self.flow, self.text) = (flow, text)
  }

  mutating func beginRow() {
    rowCount += 1
    row = Flow.Row(number: rowCount, isReachedInto: filled.contains { $0 > 0 })
    column = 0
    isRowOpen = true
  }

  mutating func endRow(isDeleted: Bool, isFlat: Bool) {
    isRowOpen = false
    for column in filled.indices where filled[column] > 0 { filled[column] -= 1 }
    for (column, rows) in began {
      if column >= filled.count {
        filled += Array(repeating: 0, count: column + 1 - filled.count)
      }
      filled[column] = max(filled[column], rows)
    }
    began.removeAll(keepingCapacity: true)
    let isGone = isDeleted || isFlat && row.cells.allSatisfy { $0.items.isEmpty }
    if !isGone, !row.cells.isEmpty { table.rows.append(row) }
  }

  /// The columns that cells of this row fill in further rows.
  private var began: [(column: Int, rows: Int)] = []

  mutating func beginCell(columns: Int, rows: Int) {
    while column < filled.count, filled[column] > 0 { column += 1 }
    span = max(1, min(columns, 1000))
    // Browsers take no more than 65534, and nought as "to the end of the table".
    rowSpan = rows <= 0 ? 65534 : min(rows, 65534)
    isContinuation = false
    isCellOpen = true
  }

  mutating func endCell(_ items: [Flow.Item]) {
    isCellOpen = false
    if !isContinuation { row.cells.append(Flow.Cell(column: column + 1, items: items)) }
    if isContinuation { row.isReachedInto = true }
    if rowSpan > 1 { began += (column..<(column + span)).map { ($0, rowSpan - 1) } }
    column += span
  }
}
