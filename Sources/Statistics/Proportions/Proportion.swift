/// A number of successes among a number of trials, such as the requests granted of those handled.
public struct Proportion: Equatable, Hashable, Sendable {
  /// The number of successes.
  public let successes: Int
  /// The number of trials, at least one.
  public let trials: Int

  /// The proportion, or `nil` unless 0 ≤ successes ≤ trials and 1 ≤ trials ≤ 1e9; 0/0 is no proportion.
  public init?(successes: Int, trials: Int) {
    guard trials >= 1, trials <= 1_000_000_000, 0...trials ~= successes else { return nil }
    self.successes = successes
    self.trials = trials
  }

  /// The observed share of successes, in 0 … 1.
  public var value: Double { Double(successes) / Double(trials) }

  /// The number of failures.
  public var failures: Int { trials - successes }
}
