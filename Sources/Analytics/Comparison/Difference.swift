import Disclosure
import Statistics

/// How one report differs from another in an indicator, as far as the counts can tell.
public struct Difference: Equatable, Sendable {
  /// "poisson.conditional" for two rates, "none" where the counts allow no test.
  public let test: String
  /// The p-value, or `nil` where no test was made.
  public let pValue: Double?
  /// What may be said: 有差异, 未见可靠差异, 数据不足以判断.
  public let words: String

  /// The level below which a difference is called one.
  static let level = 0.05

  /// The difference of the first to the second of exactly two observations.
  static func between(_ indicator: Indicator, _ observations: [Observation]) -> Difference? {
    guard observations.count == 2, observations.allSatisfy({ $0.state == .value }),
      !observations.contains(where: { $0.marks.contains(.suspect) })
    else { return nil }
    switch indicator.definition {
    case .perResidents(_, let residents): return ofRates(observations, per: residents)
    case .share: return ofShares(observations)
    default: return nil
    }
  }

  /// The exact conditional test of two Poisson rates.
  private static func ofRates(_ observations: [Observation], per residents: Int) -> Difference? {
    let rates = observations.compactMap { observation -> PoissonRate? in
      guard let events = observation.numerator?.integer, let people = observation.denominator else {
        return nil
      }
      return PoissonRate(events: events, exposure: people.double / Double(residents))
    }
    guard rates.count == 2, let p = RateRatio(rates[0], over: rates[1]).exactPValue() else {
      return nil
    }
    return Difference(
      test: "poisson.conditional", pValue: p, words: p < level ? "有差异" : "未见可靠差异")
  }

  /// Shares over a base under ten are counts, and counts that small are not tested.
  private static func ofShares(_ observations: [Observation]) -> Difference? {
    guard observations.contains(where: \.showsCountsOnly) else { return nil }
    return Difference(test: "none", pValue: nil, words: "基数不足10，只列件数")
  }
}
