import Disclosure

/// What a careful reader of the printed text alone would put down for one cell.
struct CellTruth: Equatable {
  var state: State
  /// The number as printed; `nil` in every other state.
  var value: ExactNumber?
  var unit: String?
  /// Whether the text alone cannot decide it: calling the cell illegible is right as well.
  var isUndecidable = false
  /// The only number the identities leave for a cell that lost its print: restoring it is right too.
  var restorable: ExactNumber?

  /// The states of the truth files.
  enum State: String {
    case value
    case blank
    case missing
    case notInForm
    /// What this text does not show at all; never scored.
    case unscored
  }
}

/// The truth of one printed report: every key of every form.
struct ReportTruth {
  private(set) var cells: [CellTruth]

  subscript(key: CellKey) -> CellTruth {
    get { cells[key.index] }
    set { cells[key.index] = newValue }
  }

  /// What stands in the grids of a report; what its forms have and no grid shows is missing.
  init(_ report: PrintedReport) {
    cells = CellKey.all.map { key in
      let form = key.table == .requests ? report.figures.requestForm : report.figures.form
      guard form.keys.contains(key) else { return CellTruth(state: .notInForm) }
      return CellTruth(state: .missing, restorable: report.figures.values[key])
    }
    for table in Self.tablesOfUnknownForm(report) {
      for key in CellKey.all where key.table == table && !Self.isInAllForms(key) {
        self[key] = CellTruth(state: .unscored)
      }
    }
    for grid in report.grids {
      for (key, number) in grid.displaced { self[key] = CellTruth(state: .value, value: number) }
      for cell in grid.rows.flatMap(\.cells) {
        if let key = cell.key { self[key] = Self.truth(of: cell) }
      }
    }
  }

  /// The tables whose form neither their own rows nor the other table nor the year tells.
  private static func tablesOfUnknownForm(_ report: PrintedReport) -> [StatutoryTable] {
    let figures = report.figures
    let printed = report.grids.flatMap(\.rows).flatMap(\.values).compactMap(\.key)
    let telling = Set(printed.filter { !isInAllForms($0) }.map(\.table))
    let isRegular = figures.form == figures.requestForm && figures.form.years.contains(figures.year)
    return isRegular ? [] : [.disclosure, .requests].filter { !telling.contains($0) }
  }

  private static func isInAllForms(_ key: CellKey) -> Bool {
    Form.all.allSatisfy { $0.keys.contains(key) }
  }

  private static func truth(of cell: GridCell) -> CellTruth {
    guard let printed = cell.printed else {
      let fact = cell.fact ?? 0
      return CellTruth(state: .blank, restorable: fact == 0 ? nil : fact)
    }
    return CellTruth(state: .value, value: printed, unit: cell.unit)
  }
}
