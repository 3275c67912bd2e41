public import Disclosure
import Synchronization

/// A report with everything that indicators need besides: findings, population, last year's report.
///
/// It never changes and is shared: thousands of them go through many hands.
public final class ReportContext: Sendable {
  public let report: AnnualReport
  /// The findings of reading, of all checks, and beside last year's report.
  public let findings: [Finding]
  /// The division's population, or `nil` when none is known.
  public let population: Population?
  /// The report of the year before, or `nil` when it is not there.
  public let previous: AnnualReport?
  /// The cells that are suspect until an open question is answered; a corrected cell is answered.
  public let suspects: Set<CellKey>
  /// The suspect cells that contradict others or have no sure unit: not even sums may use them.
  public let disputed: Set<CellKey>
  /// The cells whose values were inferred, none unless inferred values were asked for.
  public let inferred: Set<CellKey>
  private let knownBounds = Mutex<CellBounds??>(nil)

  public convenience init(
    _ report: AnnualReport, population: Population? = nil, previous: AnnualReport? = nil
  ) {
    self.init(
      report, findings: Library.findings(in: [report] + [previous].compactMap(\.self))[0],
      population: population, previous: previous)
  }

  /// A report whose findings are known already.
  ///
  /// - Parameters:
  ///   - report: The report as read.
  ///   - findings: Of reading, of all checks, and beside last year's report.
  ///   - population: Of its division.
  ///   - previous: The report of the year before.
  ///   - usesInferred: Whether to fill missing cells with the only values that the rest allows.
  public init(
    _ report: AnnualReport, findings: [Finding], population: Population? = nil,
    previous: AnnualReport? = nil, usesInferred: Bool = false
  ) {
    let inference = usesInferred ? Inference(report) : nil
    self.report = inference?.filled ?? report
    inferred = inference?.cells ?? []
    self.findings = findings
    self.population = population
    self.previous = previous
    let asked = findings.filter(\.isOpenQuestion)
    let doubted = report.cells.keys(whereDetails: { $0.doubt != nil })
    let decided = report.correctedCells
    suspects = Set(asked.flatMap(\.cells) + doubted).subtracting(decided)
    disputed = Set(asked.filter { $0.severity == .error }.flatMap(\.cells) + doubted)
      .subtracting(decided)
  }

  /// The same with the division called otherwise, to tell namesakes apart.
  public init(_ other: ReportContext, as division: Division) {
    var report = other.report
    report.division = division
    self.report = report
    findings = other.findings
    population = other.population
    previous = other.previous
    suspects = other.suspects
    disputed = other.disputed
    inferred = other.inferred
  }

  /// What the identities leave possible in each cell, computed once; `nil` when the printed counts
  /// contradict them.
  var bounds: CellBounds? {
    knownBounds.withLock { known in
      if let bounds = known { return bounds }
      let bounds = CellBounds(report)
      known = .some(bounds)
      return bounds
    }
  }
}
