extension PeerComparison {
  /// The place of a county among its peers in words, only as far as there are peers.
  public var words: String {
    var parts = ["可用 \(usable)/\(size)"]
    if let quartiles {
      let (lower, upper) = (number(quartiles.lower), number(quartiles.upper))
      parts.append("中位数 \(number(quartiles.median))，四分位 \(lower)–\(upper)")
    } else {
      parts.append("不足\(Self.fewestForQuartiles)个，不计算分位")
    }
    guard let place else { return (parts + ["本县的数不参与比较"]).joined(separator: "；") }
    if usable > 1 {
      let equal = place.equal > 0 ? "、相同 \(place.equal) 个" : ""
      parts.append("低于本县 \(place.lower) 个\(equal)、高于本县 \(place.higher) 个")
    }
    if let funnel { parts.append("漏斗图\(funnel.zone.rawValue)") }
    return parts.joined(separator: "；")
  }

  private func number(_ value: Double) -> String {
    indicator.isPercentage
      ? "\(ShownNumber.decimal(value * 100, 1))%"
      : ShownNumber.decimal(value, value == value.rounded() ? 0 : 2)
  }
}
