extension Concentration {
  /// The Herfindahl–Hirschman index Σ p², between 1/k for k equal parts and 1 for a single one.
  ///
  /// Times 10 000 it is the index of competition authorities.
  public var herfindahlHirschmanIndex: Double {
    shares.reduce(0) { $0 + $1 * $1 }
  }

  /// The index between 0 (all k parts equal) and 1, (H − 1/k) / (1 − 1/k).
  ///
  /// Parts of zero count among the k.
  ///
  /// - Returns: `nil` for a single part, of which nothing can be said.
  public var normalizedHerfindahlHirschmanIndex: Double? {
    guard shares.count > 1 else { return nil }
    let least = 1 / Double(shares.count)
    return Swift.max((herfindahlHirschmanIndex - least) / (1 - least), 0)
  }

  /// The index without the bias of small counts, Σ x (x − 1) / (n (n − 1)) (Simpson 1949).
  ///
  /// The probability that two things drawn without replacement belong to the same part.
  ///
  /// - Returns: `nil` for amounts that are not counts and for a total below two.
  public var unbiasedHerfindahlHirschmanIndex: Double? {
    guard let counts else { return nil }
    let total = counts.reduce(0) { $0 + Double($1) }
    guard total > 1 else { return nil }
    return counts.reduce(0) { $0 + Double($1) / total * (Double($1 - 1) / (total - 1)) }
  }
}
