extension Collection where Element == Proportion {
  /// All successes among all trials, the proportion of the groups taken together.
  ///
  /// It weighs every trial alike, unlike the mean of the proportions, which weighs every group alike.
  ///
  /// - Returns: `nil` for no group, or beyond 1e9 trials.
  public var pooled: Proportion? {
    guard count <= 1_000_000_000 else { return nil }
    return Proportion(
      successes: reduce(0) { $0 + $1.successes }, trials: reduce(0) { $0 + $1.trials })
  }
}
