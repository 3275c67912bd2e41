extension RandomNumberGenerator {
  /// A number in 0 ..< 1, one of 2⁵³ equally likely multiples of 2⁻⁵³.
  ///
  /// Written out so that a sequence does not depend on the standard library's choice of method.
  mutating func uniformVariate() -> Double {
    Double(next() >> 11) * 0x1p-53
  }
}
