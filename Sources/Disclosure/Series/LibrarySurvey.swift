/// Which reports of a library belong together: the one before each, and those it repeats.
///
/// It is made of imprints, so that the reports themselves need not be held at once; to check one, only
/// those it is related to must be at hand.
public struct LibrarySurvey: Sendable {
  private let predecessors: [Int?]
  /// By check, then by report.
  private let originals: [[CopyCheck.Original?]]

  /// The survey of reports, known by their positions.
  public init(_ imprints: [Imprint]) {
    let byDivision = Dictionary(grouping: imprints.indices) { imprints[$0].division }
    predecessors = imprints.map { own in
      (byDivision[own.division] ?? []).filter { imprints[$0].precedes(own) }
        .max { (imprints[$0].year ?? 0) < (imprints[$1].year ?? 0) }
    }
    originals = CopyCheck.all.map { $0.originals(among: imprints) }
  }

  /// The reports that a report is held against.
  public func related(to index: Int) -> Set<Int> {
    Set(([predecessors[index]] + originals.map { $0[index]?.index }).compactMap(\.self))
  }

  /// What a report shows by itself, beside the one before it, and beside those it repeats.
  ///
  /// - Parameters:
  ///   - index: The position of the report.
  ///   - report: Gives it and those it is related to by their positions.
  /// - Returns: The findings in reading order.
  public func findings(of index: Int, _ report: (Int) -> AnnualReport) -> [Finding] {
    let own = report(index)
    let series =
      predecessors[index].map(report).map { previous in
        SeriesCheck.all.flatMap { $0.findings(in: own, after: previous) }
      } ?? []
    let copies = zip(CopyCheck.all, originals).compactMap { check, originals in
      originals[index].map { check.finding(own, report($0.index), $0.likeness) }
    }
    let across = series + copies
    return across.isEmpty ? own.findings : Finding.inReadingOrder(own.findings + across)
  }
}
