import Disclosure

/// Tables printed with one cell a line, each behind a tab or before a bar.
///
/// A line with nothing but its tab or bar is an empty cell, which is how blanks keep their place. A
/// blank line, or one of another kind, ends the row.
enum OneCellLines {
  /// The blocks with lines of one row joined.
  static func joined(_ blocks: [Document.Block]) -> [Document.Block] {
    var result: [Document.Block] = []
    var cells: [Quote] = []
    func close() {
      if !cells.isEmpty { result.append(.row(cells)) }
      cells = []
    }
    for block in blocks {
      guard let cell = onlyCell(block) else {
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

  /// The cell of a line that holds one cell, with or without an indent before it.
  private static func onlyCell(_ block: Document.Block) -> Quote? {
    guard case .row(let cells) = block else { return nil }
    if cells.count == 1 { return cells[0] }
    guard cells.count == 2, cells[0].text.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) else {
      return nil
    }
    return cells[1]
  }
}
