import Disclosure

extension PrintedReport {
  /// Loses one to three rows of numbers of tables 二 and 三.
  mutating func loseRows(_ dice: inout Dice) {
    for _ in 0..<dice.number(in: 1...3) {
      let places = valueRows.filter { grid($0.part)?.table != .reviews }
      guard !places.isEmpty else { return }
      remove(dice.one(of: places))
    }
  }

  /// Loses eight to thirty consecutive rows, headings and paragraphs from somewhere in a table on.
  mutating func losePage(_ dice: inout Dice) {
    let places = valueRows
    guard !places.isEmpty else { return }
    let start = dice.one(of: places)
    var rest = dice.number(in: 8...30)
    var part = start.part
    while rest > 0, part < parts.count {
      guard case .table(var grid) = parts[part] else {
        parts[part] = .paragraph("")
        (rest, part) = (rest - 1, part + 1)
        continue
      }
      let first = part == start.part ? start.row : 0
      let last = min(grid.rows.count, first + rest)
      rest -= last - first
      grid.rows.removeSubrange(first..<last)
      parts[part] = .table(grid)
      part += 1
    }
    parts.removeAll { if case .paragraph("") = $0 { true } else { false } }
  }

  /// Loses all numbers of one table, or of all three.
  mutating func loseTables(_ dice: inout Dice) {
    let lost = dice.chance(50) ? StatutoryTable.allCases : [dice.one(of: StatutoryTable.allCases)]
    parts.removeAll { part in
      if case .table(let grid) = part { lost.contains(grid.table) } else { false }
    }
  }

  /// Takes an empty column out of consecutive rows of table 三, as a bad extraction does.
  ///
  /// In one half of the cases the numbers close up to the left, in the other the first place is
  /// left empty and the numbers stand one place too far right.
  mutating func shiftColumns(_ dice: inout Dice) {
    let leavesGap = dice.chance(50)
    let column = 3 + dice.number(in: 1...5)
    let (first, length) = (dice.number(in: 3...12), dice.number(in: 4...14))
    editGrids { grid in
      guard grid.table == .requests else { return }
      for row in grid.rows.indices where row >= first && row < first + length {
        Self.shift(&grid, row: row, column: column, leavesGap: leavesGap)
      }
    }
  }

  private static func shift(_ grid: inout Grid, row: Int, column: Int, leavesGap: Bool) {
    let values = grid.rows[row].values
    guard values.count == 7, let lost = values.first(where: { $0.column == column }),
      lost.printed == 0, let key = lost.key
    else { return }
    grid.displaced[key] = 0
    grid.rows[row].cells.removeAll { $0.key == key }
    for index in grid.rows[row].cells.indices where grid.rows[row].cells[index].key != nil {
      let place = grid.rows[row].cells[index].column
      if leavesGap, place < column { grid.rows[row].cells[index].column += 1 }
      if !leavesGap, place > column { grid.rows[row].cells[index].column -= 1 }
    }
  }

  /// Prints a row of table 三 twice.
  mutating func repeatRow(_ dice: inout Dice) {
    let places = valueRows.filter { grid($0.part)?.table == .requests }
    guard !places.isEmpty else { return }
    let place = dice.one(of: places)
    guard case .table(var grid) = parts[place.part] else { return }
    var copy = grid.rows[place.row]
    copy.cells.removeAll { $0.down > 1 }
    grid.rows.insert(copy, at: place.row + 1)
    parts[place.part] = .table(grid)
  }

  /// Adds a row of the county's own to table 二.
  mutating func addRow(_ dice: inout Dice) {
    let (label, number) = (
      dice.one(of: ["其他主动公开文件", "其他政策文件"]), dice.number(in: 1...60)
    )
    editGrids { grid in
      guard grid.table == .disclosure, grid.rows.count > 4 else { return }
      let count = grid.rows[3].values.count
      let cells = [GridCell(0, label)] + (0..<count).map { GridCell($0 + 1, "\(number + $0)") }
      grid.rows.insert(GridRow(cells: cells), at: 4)
    }
  }

  private struct RowPlace {
    let part: Int
    let row: Int
  }

  private var valueRows: [RowPlace] {
    parts.indices.flatMap { part in
      (grid(part)?.rows ?? []).indices.filter {
        !(grid(part)?.rows[$0].values.isEmpty ?? true)
      }.map { RowPlace(part: part, row: $0) }
    }
  }

  private func grid(_ part: Int) -> Grid? {
    if case .table(let grid) = parts[part] { grid } else { nil }
  }

  private mutating func remove(_ place: RowPlace) {
    guard case .table(var grid) = parts[place.part] else { return }
    grid.rows.remove(at: place.row)
    parts[place.part] = .table(grid)
  }
}
