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
  let hashes: @Sendable (Fingerprints) -> HashSet
  let finding: @Sendable (_ report: AnnualReport, _ original: AnnualReport, Double) -> Finding

  /// Both kinds of copies.
  public static let all: [CopyCheck] = [.prose, .tables]

  /// The report that another one repeats.
  struct Original: Sendable {
    /// Its position among the reports.
    let index: Int
    /// The share of what both have in common, 0 to 1.
    let likeness: Double
  }

  /// What each of the reports repeats, in their order.
  ///
  /// A report is held against those before it in time; of several it names the one most alike.
  func originals(among imprints: [Imprint]) -> [Original?] {
    var buckets: [UInt64: [Int]] = [:]
    var originals = [Original?](repeating: nil, count: imprints.count)
    for index in Self.chronological(imprints) {
      let own = hashes(imprints[index].prints)
      guard own.elements.count >= leastElements else { continue }
      var candidates: Set<Int> = []
      for key in own.bandKeys {
        candidates.formUnion(buckets[key] ?? [])
        remember(index, in: &buckets[key, default: []])
      }
      originals[index] = candidates.sorted().map {
        Original(index: $0, likeness: own.likeness(to: hashes(imprints[$0].prints)))
      }
      .filter {
        $0.likeness >= likeness && !imprints[index].isSameReport(as: imprints[$0.index])
      }
      .max { $0.likeness < $1.likeness }
    }
    return originals
  }

  /// A bucket keeps its first members and the latest: enough to find a copy, and no more work.
  private func remember(_ index: Int, in bucket: inout [Int]) {
    if bucket.count < 4 { bucket.append(index) } else { bucket[3] = index }
  }

  private static func chronological(_ imprints: [Imprint]) -> [Int] {
    imprints.indices.sorted { (imprints[$0].year ?? 0, $0) < (imprints[$1].year ?? 0, $1) }
  }
}
