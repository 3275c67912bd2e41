public import Disclosure

/// One indicator of one county over the years, as far as its reports tell.
public struct TrendSeries: Sendable {
  public let indicator: Indicator
  /// The county, as its latest report names it.
  public let county: String
  /// The points in order of years; years between them without a report are points without a value.
  public let points: [Point]

  /// One year.
  public struct Point: Sendable {
    public let year: Int
    public let observation: Observation?
    /// Where the number stands.
    public let origin: Origin
    /// The form of the table the number stands in; `nil` without a report.
    public let form: Form?
  }

  /// Where the number of a year stands.
  public enum Origin: Equatable, Sendable {
    /// In the report of that year; the file and the places of its cells.
    case ownReport(file: String, places: [Place])
    /// In the report of the following year, which states last year's number.
    case followingReport(file: String, places: [Place])
    /// There is no report for the year.
    case noReport
  }

  /// The series over the reports of one county.
  ///
  /// A report's "上一年项目数量" and "上年结转" tell the year before it where that year has no report.
  public init(_ indicator: Indicator, _ reports: [ReportContext]) {
    self.indicator = indicator
    let sorted = reports.sorted { ($0.report.year ?? 0) < ($1.report.year ?? 0) }
    county = sorted.last?.report.division?.name ?? sorted.last?.report.source.file ?? ""
    var byYear: [Int: Point] = [:]
    for context in sorted {
      guard let year = context.report.year else { continue }
      let observation = indicator.observe(context)
      byYear[year] = Point(
        year: year, observation: observation,
        origin: .ownReport(
          file: context.report.source.file, places: Self.places(observation.sources, context)),
        form: Self.form(observation.sources, context))
    }
    for context in sorted {
      guard let year = context.report.year, byYear[year - 1] == nil,
        let sum = Self.lastYearsSum(of: indicator), let point = Self.stated(sum, indicator, context)
      else { continue }
      byYear[year - 1] = point
    }
    let years = byYear.keys.sorted()
    points =
      years.isEmpty
      ? []
      : (years[0]...(years.last ?? years[0])).map { year in
        byYear[year] ?? Point(year: year, observation: nil, origin: .noReport, form: nil)
      }
  }

  /// Whether there is a trend, as far as the years can tell.
  public var assessment: TrendAssessment { TrendAssessment(self) }

  /// The points that have a value.
  public var values: [(year: Int, value: Double)] {
    points.compactMap { point in point.observation?.value.map { (point.year, $0) } }
  }

  /// The cells of a report that state this indicator for the year before.
  private static func lastYearsSum(of indicator: Indicator) -> Sum? {
    switch indicator.id {
    case "power.items.licensing": .item(.licensing, .prevYearItems)
    case "power.items.otherService": .item(.otherService, .prevYearItems)
    case "power.items.penalty": .item(.penalty, .prevYearItems)
    case "power.items.coercion": .item(.coercion, .prevYearItems)
    case "power.items.fee", "fee.items": .item(.fee, .prevYearItems)
    case "application.carriedForward": .carriedOver
    default: nil
    }
  }

  private static func stated(
    _ sum: Sum, _ indicator: Indicator, _ context: ReportContext
  ) -> Point? {
    guard let year = context.report.year,
      case .value(let value) = sum.outcome(in: context.report.cells)
    else { return nil }
    let keys = sum.terms(in: context.report.cells).map(\.key)
    let observation = Observation(
      indicator: indicator.id, division: context.report.division?.code, year: year - 1,
      state: .value,
      value: value.double, exact: value, numerator: nil, denominator: nil, method: nil,
      marks: keys.contains(where: context.suspects.contains) ? [.suspect] : [], sources: keys,
      text: "\(year)年报告“\(sum.name)”")
    return Point(
      year: year - 1, observation: observation,
      origin: .followingReport(
        file: context.report.source.file, places: places(keys, context)),
      form: form(keys, context))
  }

  private static func form(_ keys: [CellKey], _ context: ReportContext) -> Form? {
    keys.first.flatMap { context.report.tableForms[$0.table] } ?? context.report.form
  }

  private static func places(_ keys: [CellKey], _ context: ReportContext) -> [Place] {
    Set(keys.compactMap { context.report[$0].place }).sorted()
  }
}
