/// How likely Fisher's exact test is to find a difference between two proportions.
///
/// The power is exact: the probabilities of all pairs of counts at which the two-sided test rejects are
/// added up.
public struct FisherTestPower: Sendable {
  /// The number of trials of the first group.
  public let firstTrials: Int
  /// The number of trials of the second group.
  public let secondTrials: Int
  /// The significance level.
  public let significance: Double
  /// Whether the test rejects, by the successes of the first and of the second group.
  private let rejects: [[Bool]]

  /// The power of the test for groups of these sizes.
  ///
  /// It is `nil` when an argument is outside its range.
  ///
  /// - Parameters:
  ///   - firstTrials: The trials of the first group, 1 to 1000.
  ///   - secondTrials: The trials of the second group, 1 to 1000.
  ///   - significance: The level at or below which a p-value rejects, strictly between 0 and 1.
  /// - Complexity: O(n m log n).
  public init?(firstTrials: Int, secondTrials: Int, significance: Double = 0.05) {
    guard 1...1000 ~= firstTrials, 1...1000 ~= secondTrials, significance > 0, significance < 1
    else { return nil }
    self.firstTrials = firstTrials
    self.secondTrials = secondTrials
    self.significance = significance
    rejects = Self.rejectionRegion(firstTrials, secondTrials, significance)
  }

  private static func rejectionRegion(
    _ first: Int, _ second: Int, _ significance: Double
  ) -> [[Bool]] {
    var region = [[Bool]](repeating: [Bool](repeating: false, count: second + 1), count: first + 1)
    for total in 0...first + second {
      guard
        let model = HypergeometricDistribution(
          population: first + second, successes: total, draws: first)
      else { continue }
      for (x, p) in zip(model.support, sumsOfSmallProbabilities(model.probabilities)) {
        region[x][total - x] = p <= significance
      }
    }
    return region
  }

  /// The probability that the test rejects for these probabilities of success.
  ///
  /// - Returns: `nil` when a probability lies outside 0 … 1.
  public func power(first: Double, second: Double) -> Double? {
    rejectionWeights(first: first).flatMap { power($0, second: second) }
  }

  /// The smallest increase over the first group's probability that is found with the given power.
  ///
  /// - Parameters:
  ///   - baseline: The probability of success of the first group.
  ///   - power: The probability with which a difference is to be found, above the significance level.
  /// - Returns: The difference of the probabilities, to about 1e-9; `nil` when no increase suffices or an
  ///   argument is outside its range.
  public func smallestIncrease(from baseline: Double, power: Double = 0.8) -> Double? {
    smallestDifference(from: baseline, to: 1, power)
  }

  /// The smallest decrease below the first group's probability that is found with the given power.
  ///
  /// - Parameters:
  ///   - baseline: The probability of success of the first group.
  ///   - power: The probability with which a difference is to be found, above the significance level.
  /// - Returns: The difference of the probabilities as a positive number, to about 1e-9; `nil` when no
  ///   decrease suffices or an argument is outside its range.
  public func smallestDecrease(from baseline: Double, power: Double = 0.8) -> Double? {
    smallestDifference(from: baseline, to: 0, power)
  }

  /// The first of 256 steps at which the power is reached, then halved into.
  ///
  /// The steps are there because nothing guarantees that the power of a discrete test never falls.
  private func smallestDifference(
    from baseline: Double, to end: Double, _ goal: Double
  ) -> Double? {
    guard goal > significance, goal < 1, let weights = rejectionWeights(first: baseline) else {
      return nil
    }
    let range = end - baseline
    func reached(_ share: Double) -> Bool {
      (power(weights, second: baseline + range * share) ?? 0) >= goal
    }
    guard let step = (1...256).first(where: { reached(Double($0) / 256) }) else { return nil }
    var (low, high) = (Double(step - 1) / 256, Double(step) / 256)
    while high - low > 1e-10 {
      let middle = (low + high) / 2
      if reached(middle) { high = middle } else { low = middle }
    }
    return abs(range) * high
  }

  /// For each count of the second group the probability of the first group's counts that reject it.
  private func rejectionWeights(first: Double) -> [Double]? {
    guard let model = BinomialDistribution(trials: firstTrials, probability: first) else {
      return nil
    }
    var weights = [Double](repeating: 0, count: secondTrials + 1)
    for (x, row) in rejects.enumerated() {
      let probability = model.probability(of: x)
      for (y, rejected) in row.enumerated() where rejected { weights[y] += probability }
    }
    return weights
  }

  private func power(_ weights: [Double], second: Double) -> Double? {
    guard let model = BinomialDistribution(trials: secondTrials, probability: second) else {
      return nil
    }
    let sum = weights.enumerated().reduce(0) { $0 + $1.element * model.probability(of: $1.offset) }
    return Swift.min(sum, 1)
  }
}
