public import Disclosure

/// One report's value of an indicator, with everything that decides whether it may stand beside
/// others in a ranking, a group or a sum.
///
/// It never changes and is shared, as thousands of them are sorted and sifted.
public final class Candidate: Sendable {
  /// The code of the division; the file name where the report names none that is known.
  public let code: String
  /// The name of the division, or of the file.
  public let name: String
  public let year: Int?
  /// The form of the table that the indicator is computed from, or `nil` when it was not recognised.
  public let form: Form?
  public let level: AnnualReport.Level?
  public let scope: Scope
  public let observation: Observation
  /// Whether a cell is contradictory or its unit cannot be right: then not even sums may use it.
  public let isDisputed: Bool
  /// The file the report was read from.
  public let file: String

  /// Whose work the numbers cover, as far as the report tells.
  public enum Scope: Equatable, Sendable {
    /// The text names the departments as covered, or says nothing to the contrary.
    case county
    /// The report is of one office.
    case office
    /// The text speaks of one office although the county reports.
    case doubtful
  }

  /// The candidate of a report for an indicator.
  public convenience init(_ context: ReportContext, _ indicator: Indicator) {
    let observation = indicator.observe(context)
    let table = observation.sources.first?.table
    self.init(
      code: context.report.division?.code ?? context.report.source.file,
      name: context.report.division?.name ?? context.report.source.file,
      year: context.report.year,
      form: table.flatMap { context.report.tableForms[$0] } ?? context.report.form,
      level: context.report.header.level,
      scope: Scope(context), observation: observation,
      isDisputed: observation.sources.contains(where: context.disputed.contains),
      file: context.report.source.file)
  }

  /// A county that has a report of another year only, which is not read.
  public convenience init(
    absent code: String, name: String, year: Int, file: String, _ indicator: Indicator
  ) {
    self.init(
      code: code, name: name, year: year, form: nil, level: nil, scope: .county,
      observation: Observation(
        indicator: indicator.id, division: code, year: year, state: .missing, value: nil,
        exact: nil, numerator: nil, denominator: nil, method: nil, marks: [], sources: [],
        text: nil), isDisputed: false, file: file)
  }

  /// A candidate from its parts.
  init(
    code: String, name: String, year: Int?, form: Form?, level: AnnualReport.Level?, scope: Scope,
    observation: Observation, isDisputed: Bool, file: String
  ) {
    self.code = code
    self.name = name
    self.year = year
    self.form = form
    self.level = level
    self.scope = scope
    self.observation = observation
    self.isDisputed = isDisputed
    self.file = file
  }
}

extension Candidate.Scope {
  /// The scope that a report shows.
  ///
  /// Most reports do not say whose work they cover; only words of a single office raise a doubt, and
  /// those are a finding.
  init(_ context: ReportContext) {
    switch context.report.header.scope {
    case .wholeCounty: self = .county
    case .office: self = .office
    case .unclear:
      self = context.findings.contains { $0.check == "scope.unclear" } ? .doubtful : .county
    }
  }
}
