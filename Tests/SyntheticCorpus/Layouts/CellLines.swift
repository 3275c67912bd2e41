import Disclosure

/// Tables as one cell a line, or one row a line with labels on lines of their own.
enum CellLines {
  /// One cell a line in one of the four ways seen.
  static func lines(_ grid: Grid, _ layout: Layout, _ dice: inout Dice) -> [[String]] {
    let width = dice.number(in: 13...40)
    let isVertical = dice.chance(50)
    return grid.rows.enumerated().map { index, row in
      var lines: [String] = []
      for cell in row.cells {
        switch layout {
        case .indentedLines: lines.append("\t" + cell.text)
        case .barredLines: lines.append(cell.text + " |")
        case .spacedLines: if !cell.text.isEmpty { lines += [cell.text, ""] }
        default: lines += wrapped(cell, width, isVertical: isVertical)
        }
      }
      if layout == .indentedLines, index < grid.rows.count - 1 { lines.append("") }
      return lines
    }
  }

  /// One row a line: labels first, values parted by single blanks.
  static func raw(_ grid: Grid, _ dice: inout Dice) -> [[String]] {
    let width = dice.number(in: 14...30)
    return grid.rows.map { row in
      var lines = row.labels.dropLast().flatMap { wrapped($0, width, isVertical: true) }
      guard let last = row.labels.last else { return lines + [numbers(row)] }
      if row.isHeader {
        return grid.table == .reviews
          ? [row.labels.map(\.text).joined(separator: " ")]
          : lines + wrapped(last, width, isVertical: false)
      }
      if row.values.isEmpty { return [row.labels.map(\.text).joined(separator: " ")] }
      var pieces = last.text.wrapped(width)
      if pieces.count > 1, dice.chance(60) {
        lines += pieces
        return lines + [numbers(row)]
      }
      let end = pieces.removeLast()
      lines += pieces
      return lines + [([end] + [numbers(row)]).filter { !$0.isEmpty }.joined(separator: " ")]
    }
  }

  private static func numbers(_ row: GridRow) -> String {
    row.values.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func wrapped(_ cell: GridCell, _ width: Int, isVertical: Bool) -> [String] {
    guard !cell.text.isEmpty else { return [] }
    guard cell.key == nil else { return [cell.text] }
    if cell.isVertical, isVertical { return cell.text.wrapped(1) }
    return cell.text.count == 4 ? cell.text.wrapped(2) : cell.text.wrapped(width)
  }
}
