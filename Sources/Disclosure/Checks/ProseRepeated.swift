extension Check {
  /// The same number told in two places, differently.
  static let proseRepeated = Check("prose.repeated", "正文前后不一致") { report in
    let pairs = [
      ("disclosure.wechat", "wechat.posts", "政务微信发布量"),
      ("disclosure.weibo", "weibo.posts", "政务微博发布量"),
    ]
    let different = pairs.compactMap {
      pair -> (name: String, first: ProseFact, second: ProseFact)? in
      guard let first = report.facts(pair.0).first, let second = report.facts(pair.1).first,
        first.value != second.value
      else { return nil }
      return (pair.2, first, second)
    }
    guard !different.isEmpty else { return [] }
    let swapped =
      different.count == 2 && different[0].first.value == different[1].second.value
      && different[1].first.value == different[0].second.value
    let words = different.map { "\($0.name)一处为 \($0.first.value)、一处为 \($0.second.value)" }
    return [
      Finding(
        check: "prose.repeated", severity: .warning,
        message: "正文前后不一致：\(words.joined(separator: "；"))。"
          + (swapped ? "两数恰好互换，其中一处写反。" : ""),
        advice: "请核实后统一。",
        evidence: different.flatMap { [$0.first.quote, $0.second.quote] }.sorted {
          $0.place < $1.place
        })
    ]
  }
}
