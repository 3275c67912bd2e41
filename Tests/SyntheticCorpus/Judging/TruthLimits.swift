import Disclosure

/// What can be known of rows whose numbers are printed without anything between them.
enum TruthLimits {
  /// Marks what the text alone cannot decide, now that cells have run together or vanished.
  static func weaken(_ truth: inout ReportTruth, of report: PrintedReport, in layout: Layout) {
    for grid in report.grids where !grid.displaced.isEmpty { shift(grid, &truth, layout) }
    guard layout.losesEmptyCells else { return }
    for grid in report.grids {
      for row in grid.rows where !row.values.isEmpty {
        if layout == .glued, row.values.count != 6 {
          glue(row, &truth)
        } else if row.values.contains(where: { $0.text.isEmpty }),
          row.values.contains(where: { !$0.text.isEmpty })
        {
          for key in row.values.compactMap(\.key) { truth[key].isUndecidable = true }
        }
      }
    }
  }

  /// In rows that lost a place no number says where it belongs.
  private static func shift(_ grid: Grid, _ truth: inout ReportTruth, _ layout: Layout) {
    for row in RequestRow.allCases {
      let keys = Applicant.allCases.map { CellKey.requests(row, $0) }
      guard keys.contains(where: { grid.displaced[$0] != nil }) else { continue }
      for key in keys where layout == .glued { truth[key].state = .unscored }
      for key in keys { truth[key].isUndecidable = true }
    }
  }

  /// A row keeps its truth where only one split of its digits satisfies its sums.
  private static func glue(_ row: GridRow, _ truth: inout ReportTruth) {
    let values = row.values
    if values.allSatisfy({ $0.text.isEmpty }) { return }
    let numbers = values.map { $0.printed?.integer }
    guard values.allSatisfy({ $0.printed != nil }), !numbers.contains(nil) || values.count == 1
    else {
      for key in values.compactMap(\.key) { truth[key].state = .unscored }
      return
    }
    if values.count == 1 { return }
    let printed = numbers.compactMap(\.self)
    let splits = GluedSplits.splits(of: printed, text: values.map(\.text).joined())
    for (index, key) in values.compactMap(\.key).enumerated() {
      guard let splits, splits.contains(printed) else {
        truth[key].state = .unscored
        continue
      }
      if splits.contains(where: { $0[index] != printed[index] }) {
        truth[key].isUndecidable = true
      }
    }
  }
}
