/// What a person decided about a cell of a report, with everything needed to review it.
///
/// The printed text stays with the cell; whoever shows the number shows that it was decided.
public struct Correction: Hashable, Sendable {
  /// The code of the division whose report it is about.
  public let division: String
  public let year: Int
  /// The name of the document, where one county has several reports of a year; `nil` for the report of
  /// the government itself.
  public let document: String?
  public let cell: CellKey
  /// The text that was printed when it was decided; empty where nothing is.
  public let printed: String
  public let decision: Decision
  public let reason: String
  /// Who decided: a role, as free text.
  public let who: String
  /// The day it was decided, "2026-11-21".
  public let when: String
  /// What it was decided by: the original, a telephone call.
  public let source: String
  /// The file the entry stands in, and its line.
  public let file: String
  public let line: Int

  public init(
    division: String, year: Int, document: String? = nil, cell: CellKey, printed: String,
    decision: Decision, reason: String, who: String, when: String, source: String, file: String,
    line: Int
  ) {
    self.division = division
    self.year = year
    self.document = document
    self.cell = cell
    self.printed = printed
    self.decision = decision
    self.reason = reason
    self.who = who
    self.when = when
    self.source = source
    self.file = file
    self.line = line
  }

  /// What a cell shall hold.
  public enum Decision: Hashable, Sendable {
    /// A number; without a unit, that of the form.
    case value(ExactNumber, unit: String?)
    /// One of the ways of having no number.
    case blank
    case missing
    case illegible
  }
}

extension Correction {
  /// Why a correction cannot be applied, in Chinese.
  public struct Refusal: Error, Equatable, Sendable {
    public let correction: Correction
    public let problem: String
  }

  /// Whether a report is the one it is about.
  ///
  /// Without the name of a document it is a government's own report: offices and towns report under the
  /// same code.
  public func concerns(_ report: AnnualReport) -> Bool {
    guard report.division?.code == division, report.year == year else { return false }
    if let document { return report.source.file == document }
    return report.header.level != .office && report.header.level != .town
  }

  /// The cell as decided.
  ///
  /// - Throws: `Refusal` when the cell no longer reads as it did, is not in the form, or cannot hold
  ///   such a number.
  func applied(to cell: Cell, of form: FormCell?) throws(Refusal) -> Cell {
    guard cell.state != .notInForm, let form else {
      throw refusal("\(self.cell.title)在该报告的表式中没有")
    }
    let raw = cell.raw ?? ""
    guard Self.plain(raw) == Self.plain(printed) else {
      throw refusal("\(self.cell.title)的原文现为“\(raw)”，与登记的“\(printed)”不符，没有采用")
    }
    var corrected = cell
    corrected.correction = self
    corrected.doubt = nil
    corrected.precision = .exact
    corrected.reading = .printed
    switch decision {
    case .blank: corrected.state = .blank
    case .missing: corrected.state = .missing
    case .illegible: corrected.state = .illegible(candidates: [])
    case .value(let number, let unit):
      corrected.state = .value(number)
      (corrected.unit, corrected.unitSource) = try self.unit(unit, number, of: form)
    }
    return corrected
  }

  /// The unit of the decided number, if such a number fits the cell.
  private func unit(
    _ unit: String?, _ number: ExactNumber, of form: FormCell
  ) throws(Refusal) -> (String, Cell.UnitSource) {
    if form.kind == .amount {
      guard let unit = unit ?? form.unit, Cell.moneyUnits.contains(unit), number >= 0 else {
        throw refusal("\(cell.title)是金额，decided 应为不小于 0 的数并写明单位（元、万元、亿元）")
      }
      return (unit, unit == form.unit ? .form : .cell)
    }
    guard number.integer != nil, number >= 0 || form.kind == .signedCount else {
      throw refusal("\(cell.title)应为\(form.kind == .count ? "不小于 0 的" : "")整数，decided 却是 \(number)")
    }
    guard unit == nil || unit == form.unit else {
      throw refusal("\(cell.title)的单位是\(form.unit ?? "件")，decided 却写“\(unit ?? "")”")
    }
    return (form.unit ?? "件", .form)
  }

  private func refusal(_ problem: String) -> Refusal { Refusal(correction: self, problem: problem) }

  /// The text without white space, which YAML and readers treat differently.
  private static func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}

extension AnnualReport {
  /// Puts the decisions about this report into its cells; the others are left alone.
  ///
  /// - Throws: `Correction.Refusal` at the first that cannot be applied; then nothing is changed.
  public mutating func apply(_ corrections: [Correction]) throws(Correction.Refusal) {
    var corrected = cells
    for correction in corrections where correction.concerns(self) {
      let form = (tableForms[correction.cell.table] ?? form)?[correction.cell.table]
      corrected[correction.cell] = try correction.applied(
        to: cells[correction.cell], of: form?.cells.first { $0.key == correction.cell })
    }
    cells = corrected
  }

  /// The cells that were corrected, in order.
  public var correctedCells: [CellKey] { cells.keys(whereDetails: { $0.correction != nil }) }
}
