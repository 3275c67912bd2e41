/// A short signature of a set: the share of equal places estimates the share of common elements
/// (Broder 1997).
///
/// Only sets that agree in all rows of some band are ever compared, so that the work grows with the
/// number of sets and not with its square.
struct MinHash: Sendable {
  /// Sets that share seven tenths of their elements meet in some band in 998 of 1000 cases.
  private static let bands = 16
  private static let rows = 3

  /// One number for each band; two sets with the same number at the same place are candidates.
  let bandKeys: [UInt64]

  init(_ elements: [UInt64]) {
    var smallest = [UInt64](repeating: .max, count: Self.bands * Self.rows)
    for element in elements {
      var state = element
      for index in smallest.indices {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        smallest[index] = min(smallest[index], Self.mixed(state))
      }
    }
    bandKeys = (0..<Self.bands).map { band in
      (0..<Self.rows).reduce(UInt64(band)) { Self.mixed($0 ^ smallest[band * Self.rows + $1]) }
    }
  }

  /// A number whose every bit depends on every bit of another (the finaliser of SplitMix64).
  static func mixed(_ number: UInt64) -> UInt64 {
    var bits = number &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
