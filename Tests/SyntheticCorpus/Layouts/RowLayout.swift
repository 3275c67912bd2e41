import Disclosure

/// Tables as rows of text with something between the cells.
enum RowLayout {
  /// Every place of the grid, empty where a span covers it.
  static func merged(_ grid: Grid, separator: String) -> [[String]] {
    grid.matrix().map { row in [row.map { $0?.text ?? "" }.joined(separator: separator)] }
  }

  /// Labels of table 三 in as few columns as they need, other tables as they are.
  static func loose(_ grid: Grid) -> [[String]] {
    guard grid.table == .requests else { return merged(grid, separator: "\t") }
    return zip(grid.rows, grid.matrix()).map { row, places in
      let numbers = places.dropFirst(3).map { $0?.text ?? "" }
      return [(labels(row) + numbers).joined(separator: "\t")]
    }
  }

  private static func labels(_ row: GridRow) -> [String] {
    guard !row.isHeader, let last = row.labels.last else {
      return row.isHeader ? labelHeader(row) : []
    }
    if last.column == 0 { return [last.text, ""] }
    return (0...last.column).map { column in
      row.labels.first { $0.column == column }?.text ?? ""
    }
  }

  private static func labelHeader(_ row: GridRow) -> [String] {
    [row.labels.first { $0.column == 0 }?.text ?? "", ""]
  }

  /// The cells that begin in a row, each followed by a bar.
  static func bars(_ grid: Grid) -> [[String]] {
    grid.rows.map { row in
      [row.cells.map { $0.text.isEmpty ? " |" : $0.text + " |" }.joined(separator: " ")]
    }
  }

  /// A Markdown table.
  static func markdown(_ grid: Grid) -> [[String]] {
    let rows = grid.matrix().map { row in
      "|" + row.map { escaped($0) }.joined(separator: "|") + "|"
    }
    return ruled(rows, columns: grid.columns)
  }

  /// A Markdown table with one column of labels, into which pieces of the labels beside it fell.
  static func brokenMarkdown(_ grid: Grid) -> [[String]] {
    guard grid.table == .requests else { return markdown(grid) }
    var fragments: [String] = []
    let rows = zip(grid.rows, grid.matrix()).map { row, places -> String in
      for label in row.labels where label.down > 1 && !row.isHeader {
        fragments += label.text.wrapped(label.isVertical ? 1 : 4)
      }
      var label = row.labels.last { $0.column < 3 && $0.down == 1 }?.text ?? ""
      if row.isHeader { label = row.labels.first { $0.column == 0 }?.text ?? "" }
      if let piece = fragments.first, row.labels.last?.column != 0 {
        fragments.removeFirst()
        label = piece + "<br>" + label
      }
      let pieces = label.wrapped(19).joined(separator: "<br>")
      return "|" + ([pieces] + places.dropFirst(3).map { escaped($0) }).joined(separator: "|") + "|"
    }
    return ruled(rows, columns: 8)
  }

  private static func escaped(_ cell: GridCell?) -> String {
    guard let cell else { return "" }
    return cell.key == nil && cell.text.count == 4
      ? cell.text.wrapped(2).joined(separator: "<br>") : cell.text
  }

  private static func ruled(_ rows: [String], columns: Int) -> [[String]] {
    let rule = "|" + String(repeating: "---|", count: columns)
    return rows.enumerated().map { $0 == 0 ? [$1, rule] : [$1] }
  }
}
