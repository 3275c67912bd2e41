import Disclosure
public import Statistics

/// How reports differ in an indicator, as far as the counts can tell.
public struct Difference: Equatable, Sendable {
  public let test: Test
  /// The p-value, or `nil` where no test was made.
  public let pValue: Double?
  /// The p-value after Benjamini and Hochberg's correction for all tests of a comparison.
  public let adjusted: Double?
  /// How large the difference is, for two reports.
  public let effect: Effect?
  /// Why the counts cannot decide when the test finds nothing; `nil` when they could have.
  public let reason: String?

  /// How a difference was tested.
  public enum Test: String, Sendable {
    /// The exact conditional test of two Poisson rates.
    case conditional = "poisson.conditional"
    /// Fisher's exact test of two shares.
    case fisher
    /// The exact test of Freeman and Halton, for more shares and for compositions.
    case freemanHalton
    /// χ² of the standardised distances of more than two rates from their common rate.
    case dispersion = "poisson.dispersion"
    case none
  }

  /// A difference with its 95 % interval.
  public struct Effect: Equatable, Sendable {
    public let kind: Kind
    /// First over second, or first minus second as a fraction; `nil` for 0/0.
    public let value: Double?
    public let interval: Interval

    /// What the number means.
    public enum Kind: String, Sendable {
      /// The ratio of two rates.
      case ratio
      /// The difference of two shares.
      case difference
    }
  }

  /// What may be said.
  public enum Verdict: String, Sendable {
    case different = "有差异"
    case notShown = "未见可靠差异"
    case undecidable = "数据不足以判断"
  }

  /// The level below which a difference is called one.
  public static let level = 0.05

  init(
    _ test: Test, pValue: Double? = nil, adjusted: Double? = nil, effect: Effect? = nil,
    reason: String? = nil
  ) {
    self.test = test
    self.pValue = pValue
    self.adjusted = adjusted
    self.effect = effect
    self.reason = reason
  }

  /// The verdict, bound to the corrected p-value where there is one.
  public var verdict: Verdict {
    if let p = adjusted ?? pValue, p < Self.level { return .different }
    return pValue == nil || reason != nil ? .undecidable : .notShown
  }

  /// The verdict with the reason why the counts cannot decide.
  public var words: String {
    guard verdict == .undecidable, let reason else { return verdict.rawValue }
    return "\(verdict.rawValue)（\(reason)）"
  }

  /// The same with a corrected p-value.
  func adjusted(to value: Double) -> Difference {
    Difference(test, pValue: pValue, adjusted: value, effect: effect, reason: reason)
  }

  /// What a base under ten means for a comparison.
  static let smallBase = "基数不足10，只列件数"
}

extension [Difference?] {
  /// The differences with their p-values corrected for their number.
  ///
  /// Tests whose counts could hardly decide anything are a family of their own: they must not dilute
  /// those that could (after Tarone 1990, who leaves out what cannot become significant).
  func correctedForTheirNumber() -> [Difference?] {
    var result = self
    for isDecidable in [true, false] {
      let family = indices.filter { index in
        self[index]?.pValue != nil && (self[index]?.reason == nil) == isDecidable
      }
      let adjusted = family.compactMap { self[$0]?.pValue }.adjustedPValues() ?? []
      for (index, value) in zip(family, adjusted) {
        result[index] = self[index]?.adjusted(to: value)
      }
    }
    return result
  }
}
