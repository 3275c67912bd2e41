internal import RealModule

/// The distribution of Kendall's score S when every order of the values is equally likely.
///
/// S is the number of pairs in ascending order minus that in descending order. With groups of t₁, t₂, …
/// equal values among n, the number of descending pairs is that of inversions of a random multiset
/// permutation, whose generating function is the q-multinomial coefficient [n; t₁, t₂, …] (MacMahon;
/// Stanley, Enumerative Combinatorics 1, 1.7.1). It is built group by group from sums and products of
/// positive numbers, so that the smallest tail is as accurate as the largest.
public struct KendallScoreDistribution: Equatable, Sendable {
  /// The largest number of values for which the distribution is offered.
  public static let largestCount = 50

  /// The largest possible score, the number of pairs of different values.
  public let largestScore: Int
  /// The probability of 0, 1, 2, … descending pairs.
  private let probabilities: [Double]

  /// The distribution for groups of equal values of these sizes, in any order.
  ///
  /// It is `nil` when there is no value or more than 50, or a size is not positive.
  ///
  /// - Parameter groups: The size of each group; 1 for a value that occurs once.
  public init?(groups: [Int]) {
    guard !groups.isEmpty, groups.allSatisfy({ 1...Self.largestCount ~= $0 }) else { return nil }
    var polynomial = [1.0]
    var count = 0
    for size in groups {
      guard count + size <= Self.largestCount else { return nil }
      polynomial = Self.product(polynomial, Self.gaussianBinomial(count, size))
      count += size
    }
    probabilities = polynomial
    largestScore = polynomial.count - 1
  }

  /// The probabilities of a score of at most `score` and of more than `score`.
  public func tails(at score: Int) -> TailProbabilities {
    if score >= largestScore { return TailProbabilities(lower: 1, upper: 0) }
    if score < -largestScore { return TailProbabilities(lower: 0, upper: 1) }
    // The score is largestScore − 2 · descending; the distribution is symmetric.
    let above = (largestScore - score - 1) / 2
    let upper = probabilities[...above].reduce(0, +)
    return TailProbabilities(
      lower: probabilities[(above + 1)...].reversed().reduce(0, +), upper: upper)
  }

  /// The probability of a score at least as far from zero.
  public func twoSidedPValue(of score: Int) -> Double {
    score == 0 ? 1 : Swift.min(2 * tails(at: abs(score) - 1).upper, 1)
  }

  /// The q-binomial coefficient of `count + size` over `size`, divided by its sum.
  ///
  /// The coefficient of qˢ counts the ways of choosing `size` numbers out of 0 … `count`, repetition
  /// allowed, with sum s.
  private static func gaussianBinomial(_ count: Int, _ size: Int) -> [Double] {
    var ways = [[Double]](
      repeating: [Double](repeating: 0, count: count * size + 1), count: size + 1)
    ways[0][0] = 1
    for number in 0...count {
      for chosen in 1...size {
        for sum in stride(from: number, through: chosen * count, by: 1) {
          ways[chosen][sum] += ways[chosen - 1][sum - number]
        }
      }
    }
    let total = ways[size].reduce(0, +)
    return ways[size].map { $0 / total }
  }

  private static func product(_ one: [Double], _ other: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: one.count + other.count - 1)
    for (i, a) in one.enumerated() {
      for (j, b) in other.enumerated() { result[i + j] += a * b }
    }
    return result
  }
}
