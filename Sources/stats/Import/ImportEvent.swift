import Disclosure
import Storage

/// What became of one report of one file, told as soon as it is safe in the store.
struct ImportEvent: Encodable {
  let file: String
  let outcome: Outcome
  /// What the report is called, "泽州县 2020"; `nil` when the file was not read.
  var report: String?
  /// The code of the division.
  var county: String?
  var year: Int?
  /// The file of the version that it replaced.
  var replacedFile: String?
  /// How many cells the replacement changed.
  var changedCells: Int?
  /// Why it failed.
  var error: String?

  enum Outcome: String, Encodable {
    case added
    case replaced
    /// The store has the same report.
    case unchanged
    /// The store has a file of the same bytes.
    case known
    case failed
    /// It could be read; with `--dry-run` nothing is saved.
    case readable
  }

  init(_ file: String, _ outcome: Outcome, error: String? = nil) {
    self.file = file
    self.outcome = outcome
    self.error = error
  }

  /// A report that was read, and saved where there is an outcome.
  init(_ file: String, _ report: PreparedReport, _ saved: ReportStore.Outcome?) {
    self.file = file
    self.report = report.label
    county = report.key.division
    year = report.key.year
    switch saved {
    case nil: outcome = .readable
    case .added: outcome = .added
    case .unchanged: outcome = .unchanged
    case .replaced(let file, let changes):
      outcome = .replaced
      replacedFile = file
      changedCells = changes.count
    }
  }
}
