import Statistics

extension PeerComparison {
  /// Where the observation at a position lies in the funnel around all of them.
  ///
  /// The scatter beyond chance is estimated from at least ten peers and widens the limits; its extreme
  /// tenths are drawn in first.
  static func funnel(
    _ indicator: Indicator, at position: Int, of all: [Observation]
  ) -> Funnel? {
    guard all.count >= fewestForQuartiles, let counts = RankedCounts(indicator, all),
      let target = counts.pooled, let distances = counts.standardizedDistances(from: target)
    else { return nil }
    let factor = all.count < 10 ? 1 : Swift.max(Overdispersion(distances)?.factor ?? 1, 1)
    let isBeyond = [0.95, 0.998].compactMap {
      counts.isBeyond(at: position, around: target, overdispersion: factor, level: $0)
    }
    guard isBeyond.count == 2 else { return nil }
    let zone: Funnel.Zone = isBeyond[1] ? .outside : isBeyond[0] ? .warning : .inside
    return Funnel(target: target, overdispersion: factor, zone: zone)
  }
}

extension RankedCounts {
  /// Whether the one at a position lies beyond the limits for its size; `nil` where there are none.
  fileprivate func isBeyond(
    at position: Int, around target: Double, overdispersion: Double, level: Double
  ) -> Bool? {
    switch self {
    case .shares(let shares):
      ProportionFunnel(target: target, overdispersion: overdispersion)?
        .isBeyond(shares[position], level: level)
    case .rates(let rates):
      RateFunnel(target: target, overdispersion: overdispersion)?
        .isBeyond(rates[position], level: level)
    }
  }
}
