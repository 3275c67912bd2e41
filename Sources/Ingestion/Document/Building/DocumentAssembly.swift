import Disclosure

/// Makes the blocks of a document from what a reader collected.
struct DocumentAssembly {
  private(set) var blocks: [Document.Block] = []
  private(set) var pictures: [Quote] = []
  /// Before which block each picture stands.
  private(set) var picturePositions: [Int] = []
  private var paragraphs = 0

  init(_ items: [Flow.Item]) { add(items, at: nil) }

  /// The parts of a flow; in a cell they have the place of the cell.
  private mutating func add(_ items: [Flow.Item], at cell: Place?) {
    for item in items {
      switch item {
      case .paragraph(let text):
        for line in text.split(separator: "\n") { add(line, at: cell) }
      case .picture(let name): addPicture(name, at: cell ?? Place(paragraph: paragraphs + 1))
      case .table(let table):
        for row in table.rows { add(row, of: table) }
      }
    }
  }

  /// A line outside of tables; one with tabs between words is a row of cells as in a text file.
  private mutating func add(_ line: Substring, at cell: Place?) {
    let text = String(line).trimmed
    guard !text.isEmpty else { return }
    if cell == nil { paragraphs += 1 }
    let place = cell ?? Place(paragraph: paragraphs)
    guard text.utf8.contains(UInt8(ascii: "\t")) else {
      return blocks.append(.paragraph(Quote(text, at: place)))
    }
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    blocks.append(.row(cells.map { Quote(String($0).trimmed, at: place) }))
  }

  /// A row of cells; those that are layout are taken apart.
  private mutating func add(_ row: Flow.Row, of table: Flow.Table) {
    let isAlone = row.cells.count == 1 && !row.isReachedInto
    var cells: [Quote] = []
    for cell in row.cells {
      let place = Place(
        tableCell: Place.TableCell(table: table.number, row: row.number, column: cell.column))
      if cell.isLayout || isAlone && cell.items.count > 1 {
        flush(&cells)
        add(cell.items, at: place)
      } else {
        cells.append(Quote(cell.text, at: place))
        for case .picture(let name) in cell.items { addPicture(name, at: place) }
      }
    }
    flush(&cells)
  }

  private mutating func flush(_ cells: inout [Quote]) {
    if cells.count > 1 || cells.contains(where: { !$0.text.isEmpty }) { blocks.append(.row(cells)) }
    cells = []
  }

  private mutating func addPicture(_ name: String, at place: Place) {
    pictures.append(Quote(name, at: place))
    picturePositions.append(blocks.count)
  }
}
