import Disclosure

/// Makes rows of cells, empty ones included, of the filled cells of a sheet.
struct SheetBlocks {
  private let sheet: Sheet
  /// The number of the sheet in its workbook.
  private let number: Int

  /// More than any report has, empty cells included.
  static let limit = 400_000

  init(_ sheet: Sheet, number: Int) {
    self.sheet = sheet
    self.number = number
  }

  /// The rows as blocks, or `nil` when empty cells would make them more than any report has.
  ///
  /// A row is as wide as the widest of the filled rows around it, so that blank cells at its end are
  /// there; a row with a single cell over its whole width is a paragraph.
  func blocks() -> [Document.Block]? {
    let rows = sheet.rows
    let widths = Self.widths(rows)
    guard widths.reduce(0, +) <= Self.limit else { return nil }
    guard let covered = covered(rows.map(\.number)) else { return nil }
    return zip(rows, widths).map { row, width in
      let hidden = covered[row.number] ?? []
      let columns = (1...width).filter { column in !hidden.contains { $0.contains(column) } }
      let cells = columns.map { Quote(row.texts[$0] ?? "", at: place(row.number, $0)) }
      return cells.count == 1 ? .paragraph(cells[0]) : .row(cells)
    }
  }

  private func place(_ row: Int, _ column: Int) -> Place {
    Place(tableCell: Place.TableCell(table: number, row: row, column: column))
  }

  /// The width of each row: the last filled column of the rows without a gap around it.
  private static func widths(_ rows: [(number: Int, texts: [Int: String])]) -> [Int] {
    var widths: [Int] = []
    var start = 0
    for (index, row) in rows.enumerated() {
      widths.append(row.texts.keys.max() ?? 1)
      guard index + 1 == rows.count || rows[index + 1].number != row.number + 1 else { continue }
      let widest = widths[start...].max() ?? 1
      for position in start...index { widths[position] = widest }
      start = index + 1
    }
    return widths
  }

  /// The columns of each row that a merged cell covers beside its first cell, or `nil` when merged
  /// cells are more than any report has.
  private func covered(_ rows: [Int]) -> [Int: [ClosedRange<Int>]]? {
    var covered: [Int: [ClosedRange<Int>]] = [:]
    var count = 0
    for range in sheet.merged {
      let start = rows.partitioningIndex { $0 >= range.rows.lowerBound }
      for row in rows[start...].prefix(while: { $0 <= range.rows.upperBound }) {
        count += 1
        guard count <= Self.limit / 4 else { return nil }
        if row != range.rows.lowerBound {
          covered[row, default: []].append(range.columns)
        } else if range.columns.count > 1 {
          covered[row, default: []].append(range.columns.lowerBound + 1...range.columns.upperBound)
        }
      }
    }
    return covered
  }
}

extension [Int] {
  /// The first position from which on the condition holds, in an array ordered by it.
  fileprivate func partitioningIndex(where isBehind: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
