import Disclosure
import Statistics

extension TrendSeries {
  /// What can be said of the change, in a few sentences: the last change, the trend, the breaks.
  ///
  /// Changes of counts are told in pieces where the base is under ten, in pieces and per cent above;
  /// shares change by percentage points. Nothing is compared across a break, a gap or a doubt.
  public var sentence: String {
    let known = points.filter { $0.observation?.value != nil }
    guard let last = known.last else { return "\(county)：没有可用的数。" }
    guard known.count > 1 else {
      return "\(county)：只有 \(last.year) 年一年的数，不能判断变化。"
    }
    let parts = [change(known[known.count - 2], last), assessment.words(indicator)]
    return "\(county)：\(parts.joined())"
  }

  /// The change between the last two years, or why there is none to tell.
  private func change(_ before: Point, _ last: Point) -> String {
    if let found = breaks.last, before.year < found.year, found.year <= last.year {
      return "\(before.year) 年与 \(last.year) 年之间有断点（\(found.reason)），不连接比较。"
    }
    guard last.year == before.year + 1 else {
      return "\(before.year) 年与 \(last.year) 年之间有缺口，不连接比较。"
    }
    let suspects = [before, last].filter { $0.observation?.marks.contains(.suspect) ?? false }
    guard suspects.isEmpty else {
      return "\(suspects.map { "\($0.year) 年" }.joined(separator: "、"))的数存疑待核，不作比较。"
    }
    guard let first = before.observation, let second = last.observation else { return "" }
    return "\(last.year) 年\(ChangeText.words(indicator, from: first, to: second))。"
  }
}

/// The change of an indicator from one year to the next in words.
enum ChangeText {
  static func words(
    _ indicator: Indicator, from first: Observation, to second: Observation
  ) -> String {
    guard let old = first.value, let new = second.value else { return "" }
    if first.showsCountsOnly || second.showsCountsOnly, let counts = counts(first, second) {
      return counts
    }
    let difference = new - old
    if difference == 0 { return "与上年持平" }
    if indicator.isPercentage {
      let points = ShownNumber.decimal(abs(difference) * 100, 1)
      return "较上年\(difference > 0 ? "上升" : "下降") \(points) 个百分点"
    }
    guard old >= 10 || first.exact == nil else {
      return "由 \(text(first)) \(indicator.unit)\(difference > 0 ? "增至" : "减至") "
        + "\(text(second)) \(indicator.unit)"
    }
    let amount = ShownNumber.decimal(abs(difference), difference == difference.rounded() ? 0 : 2)
    let pieces = "较上年\(difference > 0 ? "增加" : "减少") \(amount) \(indicator.unit)"
    guard old >= 10 else { return pieces }
    return "\(pieces)（\(ShownNumber.decimal(abs(difference) / old * 100, 1))%）"
  }

  /// Shares over a base under ten change by their counts: "由 2/6 变为 2/2（基数不足10，不计百分点）".
  private static func counts(_ first: Observation, _ second: Observation) -> String? {
    let parts = [first, second].compactMap { observation -> String? in
      guard let part = observation.numerator, let whole = observation.denominator else {
        return nil
      }
      return "\(part)/\(whole)"
    }
    guard parts.count == 2 else { return nil }
    return parts[0] == parts[1]
      ? "与上年同为 \(parts[0])" : "由 \(parts[0]) 变为 \(parts[1])（基数不足10，不计百分点）"
  }

  private static func text(_ observation: Observation) -> String {
    observation.exact.map { ShownNumber.exact($0) }
      ?? ShownNumber.decimal(observation.value ?? 0, 2)
  }
}

extension TrendAssessment {
  /// The verdict in words, with the reasons why years take no part.
  public func words(_ indicator: Indicator) -> String {
    let left =
      unusable.isEmpty
      ? "" : "未计入：\(unusable.map { "\($0.year) 年（\($0.reason)）" }.joined(separator: "、"))。"
    let since = breaks.last.map { "\($0.year) 年断点以来" } ?? ""
    guard let test else { return since + guardWords + left }
    let (factor, unit) = indicator.isPercentage ? (100.0, "个百分点") : (1.0, indicator.unit)
    func shown(_ value: Double) -> String { ShownNumber.decimal(value * factor, 2) }
    let range = test.interval.map { "，95%区间 \(shown($0.lower)) 至 \(shown($0.upper))" } ?? ""
    let exact = "Mann–Kendall 精确检验 \(ShownNumber.pValue(test.pValue))"
    let opening = "\(since)\(years.count) 年数据，每年变化的中位数 \(shown(test.slope)) \(unit)\(range)"
    let verdict = test.isReliable ? (test.slope > 0 ? "有上升趋势" : "有下降趋势") : "未见可靠趋势"
    return "\(opening)；\(verdict)（\(exact)）。\(left)"
  }

  /// Why so few years can show no trend.
  private var guardWords: String {
    guard !years.isEmpty else { return "没有可用于判断趋势的年份。" }
    guard let smallest = MannKendallTest.smallestPValue(count: years.count), smallest < 1 else {
      return "\(years.count) 年数据，不足以判断趋势。"
    }
    return "\(years.count) 年数据，即使单调上升 p 也不小于 \(ShownNumber.probability(smallest))，不足以判断趋势。"
  }
}
