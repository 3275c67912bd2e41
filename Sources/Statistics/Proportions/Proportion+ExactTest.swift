extension Proportion {
  /// The p-value of the exact binomial test that the probability of success is `probability`.
  ///
  /// One-sided: the tail that contains the observed count. Two-sided: the sum of the probabilities that
  /// do not exceed the observed one times 1 + 1e-7, as R's `binom.test`; O(log n) evaluations of a tail,
  /// since the probabilities fall on both sides of the mode.
  ///
  /// - Parameters:
  ///   - probability: The probability of success under the null hypothesis.
  ///   - alternative: The direction of the departure.
  /// - Returns: `nil` unless 0 ≤ probability ≤ 1.
  public func exactPValue(
    against probability: Double, alternative: Alternative = .twoSided
  ) -> Double? {
    guard let model = BinomialDistribution(trials: trials, probability: probability) else {
      return nil
    }
    switch alternative {
    case .less: return model.tails(at: successes).lower
    case .greater: return model.tails(at: successes - 1).upper
    case .twoSided: return twoSidedPValue(model)
    }
  }

  private func twoSidedPValue(_ model: BinomialDistribution) -> Double {
    let mode = Swift.min(Int(Double(trials + 1) * model.probability), trials)
    let limit = model.probability(of: successes) * equalProbabilityFactor
    if model.probability(of: mode) <= limit { return 1 }
    if successes < mode {
      let opposite = firstTrue(in: mode...trials + 1) { model.probability(of: $0) <= limit }
      return Swift.min(model.tails(at: successes).lower + model.tails(at: opposite - 1).upper, 1)
    }
    let opposite = firstTrue(in: 0...mode) { model.probability(of: $0) > limit }
    return Swift.min(model.tails(at: opposite - 1).lower + model.tails(at: successes - 1).upper, 1)
  }
}
