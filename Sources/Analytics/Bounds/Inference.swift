public import Disclosure

/// A report with its missing counts filled where exactly one count is possible.
///
/// A count follows from the identities alone, or from the narrative's words that there was no
/// reconsideration and no suit. Such values are no table data: they are used only where they are asked
/// for, and marked wherever they are shown.
public struct Inference: Sendable {
  /// The report with the inferred counts in place of what is missing.
  public let filled: AnnualReport
  /// The cells that were filled.
  public let cells: Set<CellKey>

  public init(_ report: AnnualReport) {
    var filled = report
    var cells: Set<CellKey> = []
    let bounds = CellBounds(report)
    for key in CellKey.all where key.table != .disclosure && report[key].state == .missing {
      let known = bounds?[key].single ?? Self.deniedDisputes(key, in: report)
      guard let known else { continue }
      filled.cells[key].state = .value(ExactNumber(known))
      cells.insert(key)
    }
    self.filled = filled
    self.cells = cells
  }

  /// Nought for a cell of table 四 where the narrative says that there were no such cases.
  private static func deniedDisputes(_ key: CellKey, in report: AnnualReport) -> Int? {
    guard key.table == .reviews else { return nil }
    let reviews = ReviewResult.allCases.map { CellKey.reviews(.reconsideration, $0) }
    let own = reviews.contains(key) ? "disputes.reconsideration" : "disputes.litigation"
    let said = report.facts(own) + report.facts("disputes.any")
    return said.isEmpty || said.contains { $0.value != 0 } ? nil : 0
  }
}
