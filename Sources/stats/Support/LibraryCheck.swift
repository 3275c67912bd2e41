import Analytics
import Disclosure
import Storage

/// Many reports checked together without being held together.
///
/// They are gone through twice: what is kept of all the first time tells which belong together, so
/// that the second time each is checked with only those at hand that it is held against.
struct LibraryCheck {
  /// How many reports there are.
  let count: Int
  /// Gives complete reports by their positions, in the order asked for.
  let load: ([Int]) throws -> [AnnualReport]

  /// So many complete reports are at hand at once, some hundred kilobytes each, and those they are
  /// held against.
  private static let batchSize = 128

  /// A report with all that was found.
  struct Checked {
    let report: AnnualReport
    let findings: [Finding]
  }

  /// Checks all reports, in their order.
  ///
  /// - Parameters:
  ///   - transform: Makes of a checked report what is wanted, on all processors at once.
  ///   - visit: Takes it for one report after the other.
  /// - Throws: What loading or `visit` throws.
  func forEach<Wanted: Sendable>(
    transform: @Sendable (Checked) throws -> Wanted, _ visit: (Wanted) throws -> Void
  ) throws {
    var atHand = ReportShelf(load: load)
    let (library, peers) = try survey(&atHand)
    for batch in batches {
      let related = batch.map { library.related(to: $0) }
      try atHand.fill(related.reduce(into: Set(batch)) { $0.formUnion($1) })
      let wanted = Array(batch).concurrentMap { [reports = atHand.reports] index in
        Result { try transform(Self.checked(index, reports, library, peers)) }
      }
      for result in wanted { try visit(try result.get()) }
    }
  }

  private var batches: [Range<Int>] {
    stride(from: 0, to: count, by: Self.batchSize).map {
      $0..<min($0 + Self.batchSize, count)
    }
  }

  private func survey(_ atHand: inout ReportShelf) throws -> (LibrarySurvey, PeerSurvey) {
    var imprints: [Imprint] = []
    var amounts: [PeerAmounts] = []
    for batch in batches {
      try atHand.fill(Set(batch))
      let kept = Array(batch).concurrentMap { [reports = atHand.reports] index in
        reports[index].map { (Imprint($0), PeerAmounts(ReportContext($0, findings: []))) }
      }
      for case (let imprint, let amount)? in kept {
        imprints.append(imprint)
        amounts.append(amount)
      }
    }
    return (LibrarySurvey(imprints), PeerSurvey(amounts))
  }

  private static func checked(
    _ index: Int, _ reports: [Int: AnnualReport], _ library: LibrarySurvey, _ peers: PeerSurvey
  ) -> Checked {
    func report(_ index: Int) -> AnnualReport {
      guard let report = reports[index] else { preconditionFailure("a report that was not loaded") }
      return report
    }
    let context = ReportContext(report(index), findings: library.findings(of: index, report))
    return Checked(
      report: context.report,
      findings: context.findings + peers.findings(about: context, at: index))
  }
}

/// The reports that are at hand, by their positions; what is there already is not loaded again.
private struct ReportShelf {
  let load: ([Int]) throws -> [AnnualReport]
  private(set) var reports: [Int: AnnualReport] = [:]

  init(load: @escaping ([Int]) throws -> [AnnualReport]) { self.load = load }

  /// Puts these reports on the shelf and takes all others away.
  mutating func fill(_ wanted: Set<Int>) throws {
    reports = reports.filter { wanted.contains($0.key) }
    let missing = wanted.filter { reports[$0] == nil }.sorted()
    for (index, report) in zip(missing, try load(missing)) { reports[index] = report }
  }
}
