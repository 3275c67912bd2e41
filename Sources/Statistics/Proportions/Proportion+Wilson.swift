internal import RealModule

extension Proportion {
  /// Wilson's score interval, the interval to show beside a proportion.
  ///
  /// The set of π with |p − π| ≤ z √(π(1−π)/n) (Wilson 1927; Newcombe 1998, method 3). The lower bound is
  /// taken from the product of the roots, p² / (1 + z²/n), so that a small one keeps its digits. It is
  /// exactly 0 for no success, and the upper exactly 1 for no failure.
  ///
  /// - Parameter level: The confidence level.
  /// - Returns: `nil` unless 0 < level < 1.
  public func wilsonInterval(level: Double = 0.95) -> Interval? {
    guard let z = normalDeviate(ofLevel: level) else { return nil }
    let lower = successes == 0 ? 0 : lowerWilsonBound(z)
    let upper = failures == 0 ? 1 : upperWilsonBound(z)
    return Interval(between: lower, and: upper)
  }

  private func upperWilsonBound(_ z: Double) -> Double {
    let n = Double(trials)
    let spread = z * Double.sqrt(value * Double(failures) / n / n + z * z / (4 * n * n))
    return Swift.min((value + z * z / (2 * n) + spread) / (1 + z * z / n), 1)
  }

  private func lowerWilsonBound(_ z: Double) -> Double {
    value * value / (1 + z * z / Double(trials)) / upperWilsonBound(z)
  }

  /// Wilson's score interval with continuity correction.
  ///
  /// The set of π with |p − π| − 1/2n ≤ z √(π(1−π)/n) (Newcombe 1998, method 4); wider than the plain one,
  /// close to Clopper and Pearson's. 0 for no success, 1 for no failure, as there.
  ///
  /// - Parameter level: The confidence level.
  /// - Returns: `nil` unless 0 < level < 1.
  public func continuityCorrectedWilsonInterval(level: Double = 0.95) -> Interval? {
    guard let z = normalDeviate(ofLevel: level) else { return nil }
    let lower = correctedLowerBound(successes, z)
    return Interval(between: lower, and: 1 - correctedLowerBound(failures, z))
  }

  /// The lower bound for `count` of the trials; the upper one is its mirror image.
  private func correctedLowerBound(_ count: Int, _ z: Double) -> Double {
    guard count > 0 else { return 0 }
    let (x, n) = (Double(count), Double(trials))
    let radicand = z * z - 2 - 1 / n + 4 * x / n * (n - x + 1)
    let bound = (2 * x + z * z - 1 - z * Double.sqrt(radicand)) / (2 * (n + z * z))
    return Swift.max(bound, 0)
  }
}
