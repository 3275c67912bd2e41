import Disclosure
import Statistics

/// The counts behind ranked values, where the values are shares or rates of counted cases.
enum RankedCounts {
  case shares([Proportion])
  case rates([PoissonRate])

  /// The counts of all observations, or `nil` when one is no quotient of counts.
  init?(_ indicator: Indicator, _ observations: [Observation]) {
    guard !observations.isEmpty else { return nil }
    let count = observations.count
    switch indicator.definition {
    case .share:
      let shares = observations.compactMap(Self.proportion)
      guard shares.count == count else { return nil }
      self = .shares(shares)
    case .perResidents(_, let residents):
      let rates = observations.compactMap { Self.rate($0, per: Double(residents)) }
      guard rates.count == count else { return nil }
      self = .rates(rates)
    case .ratio(_, _, let times) where times > 1:
      let rates = observations.compactMap { Self.rate($0, per: Double(times)) }
      guard rates.count == count else { return nil }
      self = .rates(rates)
    default: return nil
    }
  }

  /// A share as a proportion of counts.
  static func proportion(_ observation: Observation) -> Proportion? {
    guard let part = observation.numerator?.integer, let whole = observation.denominator?.integer
    else { return nil }
    return Proportion(successes: part, trials: whole)
  }

  /// A rate as cases over an exposure.
  static func rate(_ observation: Observation, per unit: Double) -> PoissonRate? {
    guard let events = observation.numerator?.integer, let base = observation.denominator else {
      return nil
    }
    return PoissonRate(events: events, exposure: base.double / unit)
  }

  /// The value of all taken together and how far the single ones scatter around it.
  var spread: Ranking.Spread? {
    guard let pooled, let distances = standardizedDistances(from: pooled),
      let dispersion = Overdispersion(distances, winsorizing: 0)
    else { return nil }
    return Ranking.Spread(pooled: pooled, pValue: dispersion.pValue)
  }

  /// The value of all taken together; `nil` where nothing varies.
  var pooled: Double? {
    switch self {
    case .shares(let shares):
      return shares.pooled.map(\.value).flatMap { 0 < $0 && $0 < 1 ? $0 : nil }
    case .rates(let rates):
      let events = rates.reduce(0) { $0 + Double($1.count.events) }
      let exposure = rates.reduce(0) { $0 + $1.exposure }
      return events > 0 && exposure > 0 ? events / exposure : nil
    }
  }

  /// The distance of each value from a target in standard deviations of chance.
  func standardizedDistances(from target: Double) -> [Double]? {
    switch self {
    case .shares(let shares):
      ProportionFunnel(target: target).map { shares.map($0.standardizedDistance) }
    case .rates(let rates): RateFunnel(target: target).map { rates.map($0.standardizedDistance) }
    }
  }

  /// The places, 1 for the highest, that chance alone would give each; always the same for the same counts.
  func ranges() -> [ClosedRange<Int>]? {
    let (intervals, count) =
      switch self {
      case .shares(let shares): (shares.rankIntervals(replicates: 2000), shares.count)
      case .rates(let rates): (rates.rankIntervals(replicates: 2000), rates.count)
      }
    return intervals?.map { interval in
      let best = Double(count + 1) - interval.interval.upper
      let worst = Double(count + 1) - interval.interval.lower
      return Int(best.rounded(.down))...Int(worst.rounded(.up))
    }
  }
}
