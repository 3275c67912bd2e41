extension Proportion {
  /// Clopper and Pearson's exact interval, whose coverage is never below the level.
  ///
  /// From I(p; x, n−x+1) = α/2 and I(p; x+1, n−x) = 1 − α/2 (Clopper and Pearson 1934). 0 for no success, 1
  /// for no failure.
  ///
  /// - Parameter level: The confidence level.
  /// - Returns: `nil` unless 0 < level < 1.
  public func clopperPearsonInterval(level: Double = 0.95) -> Interval? {
    guard let tail = tailProbability(ofLevel: level) else { return nil }
    let (x, y) = (Double(successes), Double(failures))
    let lower =
      successes == 0 ? 0 : inverseRegularizedIncompleteBeta(lower: tail, a: x, b: y + 1)
    let upper =
      failures == 0 ? 1 : inverseRegularizedIncompleteBeta(upper: tail, a: x + 1, b: y)
    guard let lower, let upper else { return nil }
    return Interval(between: lower, and: upper)
  }
}
