import Disclosure

/// Tables printed with one cell a line, each behind a tab, and a blank line between rows.
///
/// A line with nothing behind its tab is an empty cell, which is how blanks keep their place.
enum IndentedRows {
  /// The blocks with lines of one row joined.
  static func joined(_ blocks: [Document.Block]) -> [Document.Block] {
    var result: [Document.Block] = []
    var cells: [Quote] = []
    func close() {
      if !cells.isEmpty { result.append(.row(cells)) }
      cells = []
    }
    for block in blocks {
      guard let cell = indentedCell(block) else {
        close()
        result.append(block)
        continue
      }
      if let last = cells.last?.place.line, let line = cell.place.line, line != last + 1 { close() }
      cells.append(cell)
    }
    close()
    return result
  }

  /// The cell of a line that holds a tab and, at most, one cell behind it.
  private static func indentedCell(_ block: Document.Block) -> Quote? {
    guard case .row(let cells) = block, cells.count == 2,
      cells[0].text.utf8.allSatisfy({ $0 == UInt8(ascii: " ") })
    else { return nil }
    return cells[1]
  }
}
