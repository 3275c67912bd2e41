public import Disclosure

/// Synthetic reports of the whole country, 2019 to 2025, with known truth; for tests and benchmarks.
///
/// Nothing in it is real but the names of the divisions, and every document says so. The same seed,
/// count and position give the same document on every machine.
public struct SyntheticCorpus: Sendable {
  /// How many documents it has.
  public let count: Int
  private let seed: Int
  private let divisions: [Division]

  /// A corpus of so many documents over the divisions of a gazetteer in force, all years of each.
  public init(count: Int, seed: Int = 1, gazetteer: Gazetteer) {
    self.count = count
    self.seed = seed
    let all = gazetteer.divisions.filter { $0.until == nil }
    let needed = (count + CountySeries.years.count - 1) / CountySeries.years.count
    let step = max(1, all.count / max(1, needed))
    divisions = (0..<min(needed, all.count)).map { all[($0 * step) % all.count] }
  }

  /// The documents of the division at a position, all its years; fewer where the count ends.
  public func documents(ofDivision position: Int) -> [SyntheticDocument] {
    let division = divisions[position]
    let figures = CountySeries(division: division, seed: seed).figures()
    let first = position * figures.count
    return figures.enumerated().filter { first + $0.offset < count }.map { offset, year in
      document(year, number: first + offset)
    }
  }

  /// How many divisions it has.
  public var divisionCount: Int { divisions.count }

  private func document(_ figures: Figures, number: Int) -> SyntheticDocument {
    var dice = Dice([seed, Int(figures.division.code) ?? 0, figures.year, 7])
    let layout = Layout.allCases[(number + number / Layout.allCases.count) % Layout.allCases.count]
    var report = PrintedReport(figures, isPlain: layout == .glued, &dice)
    let faults = Self.faults(&dice)
    for fault in faults { fault.apply(to: &report, &dice) }
    var truth = ReportTruth(report)
    TruthLimits.weaken(&truth, of: report, in: layout)
    let code = figures.division.code
    return SyntheticDocument(
      name: "\(code)-\(figures.year)-synthetic.\(layout.suffix)", layout: layout, faults: faults,
      division: figures.division, year: figures.year, truth: truth, defects: report.defects,
      bytes: layout.bytes(report, &dice))
  }

  /// None in a third of the documents, at most one that moves or removes numbers.
  private static func faults(_ dice: inout Dice) -> [Fault] {
    if dice.chance(33) { return [] }
    let structural = Fault.allCases.filter(\.isStructural)
    let other = Fault.allCases.filter { !$0.isStructural }
    var faults = dice.chance(75) ? [dice.one(of: structural)] : []
    if faults.isEmpty || dice.chance(25) { faults.append(dice.one(of: other)) }
    return faults
  }
}

/// One document of the corpus: its bytes and what a careful reader would make of them.
public struct SyntheticDocument: Sendable {
  public let name: String
  public let layout: Layout
  public let faults: [Fault]
  public let division: Division
  public let year: Int
  let truth: ReportTruth
  /// Cells whose printed numbers break the form's sums: to be reported.
  public let defects: [CellKey]
  public let bytes: [UInt8]
}
