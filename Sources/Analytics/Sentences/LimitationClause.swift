extension [Limitation] {
  /// "不可比：…", "注意：…": what rules a comparison out, then what qualifies it; empty where nothing does.
  var clauses: [String] {
    let prevented = filter(\.isPrevented).map(\.why)
    let qualified = filter { !$0.isPrevented }.map(\.why)
    return [("不可比：", prevented), ("注意：", qualified)].filter { !$0.1.isEmpty }
      .map { $0.0 + $0.1.joined(separator: "；") }
  }

  /// The same as sentences: "不可比：…。注意：…。", or that nothing limits the comparison.
  public var words: String {
    isEmpty ? "各表均可比。" : clauses.map { $0 + "。" }.joined()
  }
}
