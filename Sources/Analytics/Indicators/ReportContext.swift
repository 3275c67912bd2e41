public import Disclosure

/// A report with everything that indicators need besides: findings, population, last year's report.
public struct ReportContext: Sendable {
  public let report: AnnualReport
  /// The findings of reading, of all checks, and beside last year's report.
  public let findings: [Finding]
  /// The division's population, or `nil` when none is known.
  public let population: Population?
  /// The report of the year before, or `nil` when it is not there.
  public let previous: AnnualReport?
  /// The cells that are suspect until an open question is answered; a corrected cell is answered.
  public let suspects: Set<CellKey>

  public init(_ report: AnnualReport, population: Population? = nil, previous: AnnualReport? = nil)
  {
    self.init(
      report, findings: Library.findings(in: [report] + [previous].compactMap(\.self))[0],
      population: population, previous: previous)
  }

  /// A report whose findings are known already.
  public init(
    _ report: AnnualReport, findings: [Finding], population: Population? = nil,
    previous: AnnualReport? = nil
  ) {
    self.report = report
    self.findings = findings
    self.population = population
    self.previous = previous
    let asked = findings.filter(\.isOpenQuestion).flatMap(\.cells)
    suspects = Set(asked + CellKey.all.filter { report[$0].doubt != nil })
      .subtracting(report.correctedCells)
  }
}
