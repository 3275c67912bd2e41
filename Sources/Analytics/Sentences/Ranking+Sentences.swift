extension Ranking {
  /// What may be said of the order, each sentence from its own numbers; never who is best.
  public var sentences: [String] {
    [scope, order].compactMap(\.self)
  }

  /// How many are ranked, set apart and left out.
  private var scope: String {
    let when = year.map { "\($0)年度" } ?? ""
    var parts = ["可排序 \(places.count) 个县（市、区）"]
    if !small.isEmpty, let words = indicator.smallnessWords {
      parts.append("\(words)的 \(small.count) 个另列")
    }
    if !excluded.isEmpty { parts.append("未列入 \(excluded.count) 个") }
    return "\(when)\(indicator.name)：\(parts.joined(separator: "，"))。"
  }

  /// Whether the places mean anything.
  private var order: String? {
    guard places.count > 1 else {
      return places.isEmpty ? "没有可以公平排序的数。" : "只有一个县可列，不成排序。"
    }
    guard let spread else { return nil }
    let test = "χ² 检验 \(ShownNumber.pValue(spread.pValue))"
    return spread.isBeyondChance
      ? "各县差别超出偶然波动（\(test)），但相邻名次未必有差别。" : "各县差别未超出偶然波动（\(test)），名次不说明高低。"
  }
}

extension Collection where Element == Exclusion {
  /// The counties left out, those with the same reason together: "没有报告：甲县、乙县等 12 个".
  ///
  /// - Parameter limit: How many names each reason lists.
  /// - Returns: One line for each reason, in the order in which the reasons first occur.
  public func words(naming limit: Int = 8) -> [String] {
    var reasons: [String] = []
    var names: [String: [String]] = [:]
    for exclusion in self {
      let words = exclusion.reason.words
      if names[words] == nil { reasons.append(words) }
      names[words, default: []].append(exclusion.name)
    }
    return reasons.map { reason in
      let all = names[reason] ?? []
      let shown = all.prefix(limit).joined(separator: "、")
      return "\(reason)：\(shown)" + (all.count > limit ? "等 \(all.count) 个" : "")
    }
  }
}
