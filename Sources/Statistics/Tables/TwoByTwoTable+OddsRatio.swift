internal import RealModule

extension TwoByTwoTable {
  /// The odds ratio of greatest conditional likelihood, as R's `fisher.test` prints it.
  ///
  /// The ω at which the mean of Fisher's noncentral hypergeometric distribution equals the observed
  /// upper left count. It is nearer to 1 than the sample odds ratio.
  ///
  /// - Returns: 0 or ∞ when the count is the smallest or largest that the margins allow, `nil` when they
  ///   allow only one.
  public var conditionalOddsRatio: Double? {
    guard let support = conditionalDistribution()?.support, support.count > 1 else { return nil }
    if a == support.lowerBound { return 0 }
    if a == support.upperBound { return .infinity }
    return oddsRatio { model in (model.mean - Double(a), model.variance) }
  }

  /// The exact conditional interval of the odds ratio.
  ///
  /// The ω at which the tail from the observed count upwards, and the tail from it downwards, has
  /// probability α/2 (Cornfield 1956). The lower bound is 0 when the count is the smallest possible, the
  /// upper ∞ when it is the largest.
  ///
  /// - Parameter level: The confidence level.
  /// - Returns: `nil` unless 0 < level < 1.
  public func conditionalOddsRatioInterval(level: Double = 0.95) -> Interval? {
    guard let tail = tailProbability(ofLevel: level),
      let support = conditionalDistribution()?.support
    else { return nil }
    let lower = a == support.lowerBound ? 0 : lowerBound(tail)
    let upper = a == support.upperBound ? .infinity : upperBound(tail)
    return Interval(between: lower, and: upper)
  }

  private func lowerBound(_ tail: Double) -> Double {
    oddsRatio { model in
      let upper = model.tails(at: a - 1).upper
      return (Double.log(upper / tail), meanInTail(model, from: a) - model.mean)
    }
  }

  private func upperBound(_ tail: Double) -> Double {
    oddsRatio { model in
      let lower = model.tails(at: a).lower
      return (Double.log(tail / lower), model.mean - meanInTail(model, through: a))
    }
  }

  /// The mean of the counts that are at least `count`.
  private func meanInTail(_ model: HypergeometricDistribution, from count: Int) -> Double {
    let range = count...model.support.upperBound
    let moment = range.reduce(0) { $0 + Double($1) * model.probability(of: $1) }
    return moment / model.tails(at: count - 1).upper
  }

  /// The mean of the counts that are at most `count`.
  private func meanInTail(_ model: HypergeometricDistribution, through count: Int) -> Double {
    let range = model.support.lowerBound...count
    let moment = range.reduce(0) { $0 + Double($1) * model.probability(of: $1) }
    return moment / model.tails(at: count).lower
  }

  /// The odds ratio at which a quantity that increases with it is zero.
  private func oddsRatio(
    _ evaluate: (HypergeometricDistribution) -> (value: Double, slope: Double)
  ) -> Double {
    let start = (Double(a) + 0.5) * (Double(d) + 0.5) / (Double(b) + 0.5) / (Double(c) + 0.5)
    return logNewton(from: start, in: 1e-280...1e280) { ratio in
      guard let model = conditionalDistribution(oddsRatio: ratio) else { return (0, 1) }
      return evaluate(model)
    }
  }
}
