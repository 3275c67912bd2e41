/// Reports that say the same as an earlier one, of the same county or of another.
///
/// A value like `Check`, run over a whole library at once: the work grows linearly with the reports.
public struct CopyCheck: Sendable {
  /// The stable id that findings carry: "copy.prose".
  public let id: String
  /// What is compared, in Chinese.
  public let title: String
  /// From which likeness on, 0 to 1, and from how many elements on.
  let likeness: Double
  let leastElements: Int
  let elements: @Sendable (Fingerprints) -> Set<UInt64>
  let finding: @Sendable (_ report: AnnualReport, _ original: AnnualReport, Double) -> Finding

  /// Both kinds of copies.
  public static let all: [CopyCheck] = [.prose, .tables]

  /// What the check finds in each of the reports, in their order.
  ///
  /// A report is held against those before it in time; of several it names the one most alike.
  func findings(in reports: [AnnualReport], _ prints: [Fingerprints]) -> [[Finding]] {
    var buckets: [UInt64: [Int]] = [:]
    var findings = [[Finding]](repeating: [], count: reports.count)
    for index in Self.chronological(reports) {
      let own = elements(prints[index])
      guard own.count >= leastElements else { continue }
      var candidates: Set<Int> = []
      for key in MinHash(own).bandKeys {
        candidates.formUnion(buckets[key] ?? [])
        remember(index, in: &buckets[key, default: []])
      }
      let best = candidates.sorted().map {
        (index: $0, likeness: MinHash.likeness(own, elements(prints[$0])))
      }
      .filter { $0.likeness >= likeness && !Self.isSameReport(reports[index], reports[$0.index]) }
      .max { $0.likeness < $1.likeness }
      guard let best else { continue }
      findings[index] = [finding(reports[index], reports[best.index], best.likeness)]
    }
    return findings
  }

  /// A bucket keeps its first members and the latest: enough to find a copy, and no more work.
  private func remember(_ index: Int, in bucket: inout [Int]) {
    if bucket.count < 4 { bucket.append(index) } else { bucket[3] = index }
  }

  private static func chronological(_ reports: [AnnualReport]) -> [Int] {
    reports.indices.sorted { (reports[$0].year ?? 0, $0) < (reports[$1].year ?? 0, $1) }
  }

  /// Two files of one report, which are alike rightly.
  private static func isSameReport(_ first: AnnualReport, _ second: AnnualReport) -> Bool {
    guard first.year == second.year else { return false }
    return first.source.sha256 == second.source.sha256
      || (first.division?.code == second.division?.code
        && first.isOfGovernment == second.isOfGovernment)
  }
}
