/// The xoshiro256** generator, by which every simulation here can be repeated from its seed.
///
/// Blackman and Vigna (2021), "Scrambled linear pseudorandom number generators", ACM TOMS 47; period
/// 2²⁵⁶ − 1. Not for secrets.
public struct Xoshiro256: RandomNumberGenerator, Equatable, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// The generator whose state is filled from the seed by SplitMix64, as its authors advise.
  public init(seed: UInt64) {
    var filler = SplitMix64(seed: seed)
    state = (filler.next(), filler.next(), filler.next(), filler.next())
  }

  /// The generator of a state, or `nil` for four zeros, which it would never leave.
  public init?(state: (UInt64, UInt64, UInt64, UInt64)) {
    guard state != (0, 0, 0, 0) else { return nil }
    self.state = state
  }

  /// Whether two generators will give the same numbers from here on.
  public static func == (one: Xoshiro256, other: Xoshiro256) -> Bool { one.state == other.state }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    let result = rotated(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, by: 45)
    return result
  }

  private func rotated(_ bits: UInt64, by count: UInt64) -> UInt64 {
    (bits << count) | (bits >> (64 - count))
  }
}
