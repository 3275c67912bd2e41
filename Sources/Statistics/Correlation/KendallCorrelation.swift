internal import RealModule

/// Kendall's rank correlation of two sequences, with ties.
public struct KendallCorrelation: Equatable, Sendable {
  /// The pairs that agree minus the pairs that disagree, S.
  public let score: Int
  /// The coefficient τ-b, in −1 … 1.
  ///
  /// S / √((P − T)(P − U)), with P = n(n−1)/2 pairs, T and U of them tied in the first and in the second
  /// sequence (Kendall 1945).
  public let tau: Double

  private let firstGroups: [Int]
  private let secondGroups: [Int]

  /// The correlation of two sequences.
  ///
  /// It is `nil` when the lengths differ, there are fewer than two pairs or more than 10 000, a
  /// value is not finite, or either sequence does not vary.
  public init?(_ x: [Double], _ y: [Double]) {
    guard x.count == y.count, x.count <= 10_000, let x = x.finiteValues(atLeast: 2),
      let y = y.finiteValues(atLeast: 2)
    else { return nil }
    (firstGroups, secondGroups) = (tieGroups(x), tieGroups(y))
    score = pairScore(x, y)
    let untied = [firstGroups, secondGroups].map { groups in
      Double(pairs(x.count) - groups.reduce(0) { $0 + pairs($1) })
    }
    guard untied[0] > 0, untied[1] > 0 else { return nil }
    let coefficient = Double(score) / (Double.sqrt(untied[0]) * Double.sqrt(untied[1]))
    tau = Swift.min(Swift.max(coefficient, -1), 1)
  }

  /// The two-sided p-value of the hypothesis of no association.
  ///
  /// Exact up to 50 pairs when at least one sequence has no ties; otherwise normal, with the variance
  /// corrected for ties on both sides and without continuity correction, as SciPy and R.
  public var pValue: Double {
    if let groups = groupsOfExactTest, let model = KendallScoreDistribution(groups: groups) {
      return model.twoSidedPValue(of: score)
    }
    guard variance > 0 else { return 1 }
    let tails = StandardNormal.tails(at: abs(Double(score)) / Double.sqrt(variance))
    return tails.map { Swift.min(2 * $0.upper, 1) } ?? 1
  }

  /// The tie groups of the other sequence when one has none.
  private var groupsOfExactTest: [Int]? {
    if firstGroups.allSatisfy({ $0 == 1 }) { return secondGroups }
    return secondGroups.allSatisfy { $0 == 1 } ? firstGroups : nil
  }

  /// The variance of S without association (Kendall 1970, chapter 4).
  private var variance: Double {
    let n = Double(firstGroups.reduce(0, +))
    func sum(_ groups: [Int], _ term: (Double) -> Double) -> Double {
      groups.reduce(0) { $0 + term(Double($1)) }
    }
    func cubic(_ t: Double) -> Double { t * (t - 1) * (2 * t + 5) }
    func square(_ t: Double) -> Double { t * (t - 1) }
    func triple(_ t: Double) -> Double { t * (t - 1) * (t - 2) }
    let main = (cubic(n) - sum(firstGroups, cubic) - sum(secondGroups, cubic)) / 18
    let both = sum(firstGroups, square) * sum(secondGroups, square) / (2 * square(n))
    guard n > 2 else { return main + both }
    return main + both + sum(firstGroups, triple) * sum(secondGroups, triple) / (9 * triple(n))
  }
}

/// The number of pairs among so many things.
private func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
