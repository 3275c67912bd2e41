internal import RealModule

extension Concentration {
  /// Shannon's entropy −Σ p ln p in nats, 0 for a single part and ln k for k equal ones.
  public var shannonEntropy: Double {
    shares.reduce(0) { $1 > 0 ? $0 - $1 * Double.log($1) : $0 }
  }

  /// The entropy with the correction of Miller and Madow for small counts, H + (m − 1) / 2n.
  ///
  /// m is the number of parts that are not zero (Miller 1955); the plain entropy is too small on average.
  ///
  /// - Returns: `nil` for amounts that are not counts.
  public var millerMadowEntropy: Double? {
    guard let counts else { return nil }
    let total = counts.reduce(0) { $0 + Double($1) }
    let parts = counts.reduce(0) { $1 > 0 ? $0 + 1 : $0 }
    return shannonEntropy + Double(parts - 1) / (2 * total)
  }

  /// The number of equal parts that would have the same entropy, exp(H) (Hill 1973, order 1).
  public var effectiveNumber: Double { Double.exp(shannonEntropy) }

  /// Pielou's evenness H / ln k, 1 when all k parts are equal; parts of zero count among the k.
  ///
  /// - Returns: `nil` for a single part.
  public var evenness: Double? {
    shares.count > 1 ? shannonEntropy / Double.log(Double(shares.count)) : nil
  }
}
