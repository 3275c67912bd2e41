import Disclosure
import Statistics

/// What the reports' requests are made of, held against each other as a whole by an exact test.
public struct Composition: Sendable {
  /// What is composed: 申请人构成, 办理结果构成, 不予公开理由构成.
  public let name: String
  /// The name of the base: 新收, 办结, 不予公开.
  public let base: String
  public let categories: [String]
  /// The counts of each report by category; `nil` where a count is missing or suspect.
  public let counts: [[Int]?]
  /// The exact test over all reports with counts; `nil` when fewer than two have any.
  public let difference: Difference?
  /// How strongly composition and county go together, Cramér's V, 0 to 1.
  public let strength: Double?
  /// The cells that differ from the rest after correction for their number, only if the whole does.
  public let cells: [DifferingCell]
  /// The cells the counts come from, by report.
  let sources: [[CellKey]]

  /// A count that stands out.
  public struct DifferingCell: Equatable, Sendable {
    /// The position of the report among the subjects.
    public let subject: Int
    public let category: String
    public let count: Int
    public let base: Int
    /// Whether it is more than the other reports would make expect.
    public let isMore: Bool
    /// The p-value of Fisher's test against all else, corrected for the number of cells.
    public let adjusted: Double
  }

  /// All compositions of a comparison.
  static func compositions(of subjects: [ReportContext]) -> [Composition] {
    [
      Composition("申请人构成", base: "新收", CountGroup.applicants.entries, subjects),
      Composition(
        "办理结果构成", base: "办结", CountGroup.outcomes.entries.filter { $0.category != "结转下年" },
        subjects),
      Composition(
        "不予公开理由构成", base: "不予公开",
        RequestRow.denied.map {
          CountGroup.Entry(block: "", category: $0.name, sum: .requests($0.name, [$0]))
        }, subjects),
    ]
  }

  private init(
    _ name: String, base: String, _ entries: [CountGroup.Entry], _ subjects: [ReportContext]
  ) {
    self.name = name
    self.base = base
    categories = entries.map(\.category)
    let counts = subjects.map { Self.counts(entries, $0) }
    self.counts = counts
    sources = subjects.map { context in
      entries.flatMap { $0.sum.terms(in: context.report.cells).map(\.key) }
    }
    let used = counts.indices.filter { (counts[$0]?.reduce(0, +) ?? 0) > 0 }
    guard used.count > 1, let table = ContingencyTable(used.compactMap { counts[$0] }),
      let test = table.freemanHaltonTest()
    else {
      (difference, strength, cells) = (nil, nil, [])
      return
    }
    let isSmall = table.rowTotals.contains { $0 < 10 }
    difference = Difference(
      .freemanHalton, pValue: test.pValue, reason: isSmall ? Difference.smallBase : nil)
    strength = table.cramersV
    cells =
      test.pValue < Difference.level ? Self.differing(table, used, entries.map(\.category)) : []
  }

  private static func counts(_ entries: [CountGroup.Entry], _ context: ReportContext) -> [Int]? {
    var counts: [Int] = []
    for entry in entries {
      let keys = entry.sum.terms(in: context.report.cells).map(\.key)
      guard case .value(let value) = entry.sum.outcome(in: context.report.cells),
        let count = value.integer, count >= 0,
        !keys.contains(where: context.suspects.union(context.inferred).contains)
      else { return nil }
      counts.append(count)
    }
    return counts
  }

  /// Fisher's test of every cell against the rest, corrected for the number of cells.
  private static func differing(
    _ table: ContingencyTable, _ subjects: [Int], _ categories: [String]
  ) -> [DifferingCell] {
    let (rows, columns, total) = (table.rowTotals, table.columnTotals, table.total)
    var found: [(cell: DifferingCell, p: Double)] = []
    for (row, line) in table.counts.enumerated() {
      for (column, count) in line.enumerated() where columns[column] > 0 {
        let rest = (rows[row] - count, columns[column] - count)
        guard
          let single = TwoByTwoTable(
            count, rest.0, rest.1, total - rows[row] - rest.1)
        else { continue }
        let expected = Double(rows[row]) * Double(columns[column]) / Double(total)
        let cell = DifferingCell(
          subject: subjects[row], category: categories[column], count: count, base: rows[row],
          isMore: Double(count) > expected, adjusted: 1)
        found.append((cell, single.fisherPValue()))
      }
    }
    let adjusted = found.map(\.p).adjustedPValues() ?? []
    return zip(found, adjusted).filter { $1 < Difference.level }.map { $0.cell.adjusted(to: $1) }
  }
}

extension Composition.DifferingCell {
  fileprivate func adjusted(to value: Double) -> Self {
    Self(
      subject: subject, category: category, count: count, base: base, isMore: isMore,
      adjusted: value)
  }
}

extension Composition {
  /// The same with the test corrected for all tests of a comparison.
  func corrected(_ difference: Difference?) -> Composition {
    Composition(self, difference)
  }

  private init(_ other: Composition, _ difference: Difference?) {
    name = other.name
    base = other.base
    categories = other.categories
    counts = other.counts
    strength = other.strength
    sources = other.sources
    self.difference = difference
    cells = difference?.verdict == .different ? other.cells : []
  }
}
