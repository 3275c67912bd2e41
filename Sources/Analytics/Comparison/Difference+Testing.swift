import Disclosure
import Statistics

extension Difference {
  /// The difference between the observations that have a usable value, at least two of them.
  ///
  /// `nil` for indicators that no test fits (amounts, plain counts), and where an observation is suspect.
  static func between(_ indicator: Indicator, _ subjects: [ReportContext]) -> Difference? {
    let observations = subjects.map(indicator.observe)
    let usable = observations.filter { $0.state == .value }
    guard usable.count > 1, usable.count == observations.count || observations.count > 2,
      usable.allSatisfy({ $0.marks.isDisjoint(with: [.suspect, .atLeast, .inferred]) })
    else { return nil }
    if let reason = incomparable(indicator, subjects) { return Difference(.none, reason: reason) }
    switch RankedCounts(indicator, usable) {
    case .shares(let shares): return ofShares(shares)
    case .rates(let rates): return ofRates(rates)
    case nil: return nil
    }
  }

  /// Why no test is made although there are counts.
  private static func incomparable(
    _ indicator: Indicator, _ subjects: [ReportContext]
  ) -> String? {
    if indicator.id.hasPrefix("power.") || indicator.id.hasPrefix("document.") {
      guard case .total = indicator.definition else { return "各县计数口径不同，不作检验" }
    }
    let levels = Set(subjects.compactMap(\.report.header.level))
    return levels.count > 1 ? "机关层级不同" : nil
  }

  /// Fisher's test of two shares with Newcombe's interval, Freeman and Halton's of more.
  private static func ofShares(_ shares: [Proportion]) -> Difference? {
    let small = shares.contains { $0.trials < 10 } ? smallBase : nil
    guard shares.count == 2 else {
      let table = ContingencyTable(shares.map { [$0.successes, $0.failures] })
      return table?.freemanHaltonTest().map {
        Difference(.freemanHalton, pValue: $0.pValue, reason: small)
      }
    }
    let change = ProportionDifference(shares[0], minus: shares[1])
    guard let table = TwoByTwoTable(shares[0], shares[1]), let interval = change.newcombeInterval()
    else { return nil }
    return Difference(
      .fisher, pValue: table.fisherPValue(),
      effect: Effect(kind: .difference, value: change.value, interval: interval), reason: small)
  }

  /// The conditional test of two rates with the exact interval of their ratio, χ² of more.
  private static func ofRates(_ rates: [PoissonRate]) -> Difference? {
    guard rates.count == 2 else {
      let counts = RankedCounts.rates(rates)
      guard let spread = counts.spread, rates.allSatisfy({ spread.pooled * $0.exposure >= 5 })
      else { return Difference(.none, reason: "期望件数不足5") }
      return Difference(.dispersion, pValue: spread.pValue)
    }
    let ratio = RateRatio(rates[0], over: rates[1])
    guard let p = ratio.exactPValue(), let interval = ratio.exactInterval() else { return nil }
    return Difference(
      .conditional, pValue: p, effect: Effect(kind: .ratio, value: ratio.value, interval: interval),
      reason: canDecide(rates) ? nil : "件数太少")
  }

  /// Whether any split of so many cases over these exposures could have shown a difference.
  private static func canDecide(_ rates: [PoissonRate]) -> Bool {
    let total = rates.reduce(0) { $0 + $1.count.events }
    guard total < 20 else { return true }
    let splits = [(total, 0), (0, total)].compactMap { first, second -> Double? in
      guard let one = PoissonRate(events: first, exposure: rates[0].exposure),
        let other = PoissonRate(events: second, exposure: rates[1].exposure)
      else { return nil }
      return RateRatio(one, over: other).exactPValue()
    }
    return splits.contains { $0 < level }
  }
}
