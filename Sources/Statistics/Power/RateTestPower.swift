internal import RealModule

/// How likely the exact conditional test is to find a difference between two Poisson rates.
///
/// The power is exact to about 1e-12: over the totals of both counts, each with its Poisson probability,
/// the binomial probability of the first counts at which the two-sided test rejects.
public struct RateTestPower: Equatable, Sendable {
  /// The exposure of the first rate.
  public let firstExposure: Double
  /// The exposure of the second rate.
  public let secondExposure: Double
  /// The significance level.
  public let significance: Double

  /// The largest expected total of both counts for which the power is offered.
  public static let largestTotal = 10_000.0

  /// The power of the test for these exposures.
  ///
  /// It is `nil` when an argument is outside its range.
  ///
  /// - Parameters:
  ///   - firstExposure: What the first events are counted over, in 1e-100 … 1e100.
  ///   - secondExposure: What the second events are counted over, in 1e-100 … 1e100.
  ///   - significance: The level at or below which a p-value rejects, strictly between 0 and 1.
  public init?(firstExposure: Double, secondExposure: Double, significance: Double = 0.05) {
    guard 1e-100...1e100 ~= firstExposure, 1e-100...1e100 ~= secondExposure, significance > 0,
      significance < 1
    else { return nil }
    self.firstExposure = firstExposure
    self.secondExposure = secondExposure
    self.significance = significance
  }

  /// The probability that the test rejects for these rates.
  ///
  /// - Returns: `nil` when a rate is negative or the expected total exceeds 10 000.
  public func power(first: Double, second: Double) -> Double? {
    var region = RejectionRegion(self)
    return power(first: first, second: second, &region)
  }

  /// The smallest rate above the first at which the test reaches the given power.
  ///
  /// - Parameters:
  ///   - baseline: The first rate.
  ///   - power: The probability with which a difference is to be found, above the significance level.
  /// - Returns: The second rate, to about 1e-9 of itself; `nil` when an argument is outside its range or the
  ///   expected total would exceed 10 000.
  public func smallestHigherRate(than baseline: Double, power: Double = 0.8) -> Double? {
    guard baseline >= 0, power > significance, power < 1 else { return nil }
    var region = RejectionRegion(self)
    var low = baseline
    var high = Swift.max(baseline * 1.25, 1 / secondExposure)
    while let reached = self.power(first: baseline, second: high, &region) {
      if reached >= power { return crossing(baseline, low, high, power, &region) }
      (low, high) = (high, high * 1.5)
    }
    return nil
  }

  /// The largest rate below the first at which the test reaches the given power.
  ///
  /// - Parameters:
  ///   - baseline: The first rate.
  ///   - power: The probability with which a difference is to be found, above the significance level.
  /// - Returns: The second rate, to about 1e-9 of itself; `nil` when even a rate of zero is not found, or an
  ///   argument is outside its range.
  public func largestLowerRate(than baseline: Double, power: Double = 0.8) -> Double? {
    guard baseline >= 0, power > significance, power < 1 else { return nil }
    var region = RejectionRegion(self)
    guard let reached = self.power(first: baseline, second: 0, &region), reached >= power else {
      return nil
    }
    return crossing(baseline, baseline, 0, power, &region)
  }

  /// The rate between one that misses the power and one that reaches it.
  ///
  /// By the Illinois rule: where the chord between both ends crosses the goal, the end that stays a second
  /// time counted by half. It takes a quarter of the steps of halving, and a step is long.
  private func crossing(
    _ baseline: Double, _ missing: Double, _ reaching: Double, _ goal: Double,
    _ region: inout RejectionRegion
  ) -> Double {
    func excess(_ rate: Double, _ region: inout RejectionRegion) -> Double {
      (power(first: baseline, second: rate, &region) ?? 0) - goal
    }
    var (stay, last) = (missing, reaching)
    var (stayExcess, lastExcess) = (excess(missing, &region), excess(reaching, &region))
    for _ in 0..<60 where lastExcess.magnitude > 1e-11 {
      let next = last - lastExcess * (last - stay) / (lastExcess - stayExcess)
      guard (next - last).magnitude > 1e-11 * next.magnitude else { return next }
      let nextExcess = excess(next, &region)
      if (nextExcess < 0) == (lastExcess < 0) {
        stayExcess /= 2
      } else {
        (stay, stayExcess) = (last, lastExcess)
      }
      (last, lastExcess) = (next, nextExcess)
    }
    return last
  }

  private func power(first: Double, second: Double, _ region: inout RejectionRegion) -> Double? {
    let (one, other) = (first * firstExposure, second * secondExposure)
    let mean = one + other
    guard first >= 0, second >= 0, mean <= Self.largestTotal else { return nil }
    guard mean > 0, let totals = PoissonDistribution(mean: mean) else { return 0 }
    let reach = 8 * Double.sqrt(mean) + 30
    var sum = 0.0
    for total in Int(Swift.max(mean - reach, 0))...Int(mean + reach) {
      // What is rarer adds nothing that a sum up to 1 could hold.
      let weight = totals.probability(of: total)
      guard weight > 1e-18,
        let model = BinomialDistribution(trials: total, probability: one / mean)
      else { continue }
      let accepted = region.accepted(total)
      let rejected =
        model.tails(at: accepted.lowerBound - 1).lower + model.tails(at: accepted.upperBound).upper
      sum += weight * rejected
    }
    return Swift.min(sum, 1)
  }
}

/// The first counts that the conditional test accepts, by the total of both; found once per total.
private struct RejectionRegion {
  private let share: Double
  private let significance: Double
  private var known: [Int: ClosedRange<Int>] = [:]

  init(_ power: RateTestPower) {
    share = 1 / (1 + power.secondExposure / power.firstExposure)
    significance = power.significance
  }

  /// The range of accepted first counts; the p-value falls on both sides of the mode, which is accepted.
  mutating func accepted(_ total: Int) -> ClosedRange<Int> {
    if let range = known[total] { return range }
    let mode = Swift.min(Int(Double(total + 1) * share), total)
    let near = known[total - 1] ?? mode...mode
    let lowest = firstTrue(in: 0...mode, near: near.lowerBound) {
      pValue($0, total) > significance
    }
    let beyond = firstTrue(in: mode...total + 1, near: near.upperBound + 1) {
      pValue($0, total) <= significance
    }
    let range = lowest...Swift.max(beyond - 1, lowest)
    known[total] = range
    return range
  }

  private func pValue(_ count: Int, _ total: Int) -> Double {
    guard let proportion = Proportion(successes: count, trials: total) else { return 1 }
    return proportion.exactPValue(against: share) ?? 1
  }
}
