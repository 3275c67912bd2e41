import Disclosure
public import Statistics

/// Whether an indicator rises or falls over the usable years since its last break.
///
/// A year is usable when its number is printed, not suspect, and a share has a base of ten or more. A
/// break ends a stretch: where the form of the table changes for numbers that mean something else in the
/// other form, and for table 四 between 2023 and 2024, when reconsideration came to stand before suits.
public struct TrendAssessment: Equatable, Sendable {
  /// The usable years since the last break, ascending.
  public let years: [Int]
  /// The years that have a number which cannot be used, with the reason in Chinese.
  public let unusable: [Unusable]
  /// The first years after breaks, ascending, with the reason in Chinese.
  public let breaks: [Break]
  /// The test, from five usable years on.
  public let test: Test?

  /// The fewest years in which a monotonic trend can reach the 5 % level.
  public static let fewestYears = 5

  /// A year that takes no part.
  public struct Unusable: Equatable, Sendable {
    public let year: Int
    public let reason: String
  }

  /// Where a series must not be joined.
  public struct Break: Equatable, Sendable {
    /// The first year after the break.
    public let year: Int
    public let reason: String
  }

  /// The slope and the test of whether there is one.
  public struct Test: Equatable, Sendable {
    /// The median change a year, in the indicator's unit; shares as fractions of one (Theil and Sen).
    public let slope: Double
    /// Sen's 95 % interval of the slope; `nil` where ties leave none.
    public let interval: Interval?
    /// The exact two-sided p-value of Mann and Kendall's test.
    public let pValue: Double

    /// Whether there is a trend by the test.
    public var isReliable: Bool { pValue < Difference.level }
  }

  init(_ series: TrendSeries) {
    breaks = series.breaks
    let since = breaks.last?.year ?? .min
    var unusable: [Unusable] = []
    var usable: [(year: Int, value: Double)] = []
    for point in series.points where point.year >= since {
      guard let observation = point.observation, let value = observation.value else { continue }
      if let reason = Self.reason(against: observation) {
        unusable.append(Unusable(year: point.year, reason: reason))
      } else {
        usable.append((point.year, value))
      }
    }
    self.unusable = unusable
    years = usable.map(\.year)
    test = Self.test(usable)
  }

  private static func reason(against observation: Observation) -> String? {
    if observation.marks.contains(.suspect) { return "存疑待核" }
    if observation.marks.contains(.atLeast) { return "原文只是下限" }
    if observation.marks.contains(.inferred) { return "推断数" }
    return observation.method == .wilson && observation.showsCountsOnly ? "基数不足10" : nil
  }

  private static func test(_ points: [(year: Int, value: Double)]) -> Test? {
    guard points.count >= fewestYears, let score = MannKendallTest(points.map(\.value)),
      let fit = TheilSenFit(points.map(\.value), at: points.map { Double($0.year) })
    else { return nil }
    return Test(slope: fit.line.slope, interval: fit.slopeInterval, pValue: score.pValue())
  }
}

extension TrendSeries {
  /// The breaks between the points, each at its first year.
  var breaks: [TrendAssessment.Break] {
    let own = points.compactMap { point in point.observation.map { (point, $0.sources) } }
    let touchesReviews = own.contains { $0.1.contains { $0.table == .reviews } }
    var breaks: [TrendAssessment.Break] = []
    for (before, after) in zip(points, points.dropFirst()) {
      if let reason = formBreak(before, after) {
        breaks.append(.init(year: after.year, reason: reason))
      } else if touchesReviews, before.year < 2024, after.year >= 2024 {
        breaks.append(.init(year: after.year, reason: "2024年起复议前置，复议诉讼数前后不可比"))
      }
    }
    return breaks
  }

  /// Table 二 and "其他处理" break where the form changes: their rows were drawn anew.
  private func formBreak(_ before: Point, _ after: Point) -> String? {
    let keys = after.observation?.sources ?? []
    let isSplit = RequestRow.otherDetails + [.other]
    let isTouched = keys.contains { key in
      key.table == .disclosure || isSplit.contains { key == .requests($0) }
    }
    guard isTouched, let old = form(upTo: before.year), let new = after.form, old != new else {
      return nil
    }
    return "\(after.year)年起为\(new.name)，前后口径不同"
  }

  /// The form of the latest report up to a year.
  private func form(upTo year: Int) -> Form? {
    points.last { $0.year <= year && $0.form != nil }?.form
  }
}
