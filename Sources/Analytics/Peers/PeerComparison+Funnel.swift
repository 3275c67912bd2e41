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
    let limits = [0.95, 0.998].compactMap {
      counts.limits(at: position, around: target, overdispersion: factor, level: $0)
    }
    guard limits.count == 2, let value = counts.value(at: position) else { return nil }
    let zone: Funnel.Zone =
      limits[0].contains(value) ? .inside : limits[1].contains(value) ? .warning : .outside
    return Funnel(target: target, overdispersion: factor, zone: zone)
  }
}

extension RankedCounts {
  /// The value at a position.
  fileprivate func value(at position: Int) -> Double? {
    switch self {
    case .shares(let shares): shares[position].value
    case .rates(let rates): rates[position].value
    }
  }

  /// The limits for the size of the one at a position.
  fileprivate func limits(
    at position: Int, around target: Double, overdispersion: Double, level: Double
  ) -> Interval? {
    switch self {
    case .shares(let shares):
      ProportionFunnel(target: target, overdispersion: overdispersion)?
        .limits(level: level, trials: shares[position].trials)
    case .rates(let rates):
      RateFunnel(target: target, overdispersion: overdispersion)?
        .limits(level: level, exposure: rates[position].exposure)
    }
  }
}
