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
      return CellTruth(state: form.keys.contains(key) ? .missing : .notInForm)
    }
    let before = report.figures.values
    for key in CellKey.all where self[key].state == .missing {
      self[key].restorable = before[key]
    }
    for grid in report.grids {
      for (key, number) in grid.displaced { self[key] = CellTruth(state: .value, value: number) }
      for cell in grid.rows.flatMap(\.cells) {
        if let key = cell.key { self[key] = Self.truth(of: cell) }
      }
    }
  }

  private static func truth(of cell: GridCell) -> CellTruth {
    guard let printed = cell.printed else {
      let fact = cell.fact ?? 0
      return CellTruth(state: .blank, restorable: fact == 0 ? nil : fact)
    }
    return CellTruth(state: .value, value: printed, unit: cell.unit)
  }
}
