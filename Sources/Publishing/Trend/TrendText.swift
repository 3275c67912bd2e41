public import Analytics
import Disclosure
import Graphics
import Statistics

/// An indicator over the years as text for a terminal.
public struct TrendText {
  private let series: [TrendSeries]
  private let width: Int

  public init(_ series: [TrendSeries], width: Int) {
    self.series = series
    self.width = max(40, width)
  }

  /// The text, lines ended by line feeds.
  public var text: String {
    guard let indicator = series.first?.indicator else { return "" }
    let head = "\(indicator.name)（\(indicator.id)，\(indicator.unit)）"
    let breaker = LineBreaker { Double(TerminalWidth.of($0)) }
    var lines = [head]
    for one in series {
      lines += ["", one.county] + rows(one)
    }
    lines += [""] + series.flatMap { breaker.lines($0.sentence, within: Double(width)) }
    if !indicator.caveat.isEmpty {
      lines += breaker.lines("注意：\(indicator.caveat)。", within: Double(width))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func rows(_ one: TrendSeries) -> [String] {
    let shown = one.points.map { point in
      point.observation.map { ShownObservation($0, one.indicator).full }
        ?? ObservationState.missing.word
    }
    let widest = shown.map { TerminalWidth.of($0) }.max() ?? 0
    return zip(one.points, shown).map { point, value in
      "  \(point.year)  \(TerminalWidth.padded(value, to: widest, atStart: true))  \(Self.origin(point))"
    }
  }

  private static func origin(_ point: TrendSeries.Point) -> String {
    switch point.origin {
    case .noReport: "没有该年报告"
    case .ownReport(let file, let places): source(file, places)
    case .followingReport(let file, let places):
      "据次年报告（\(source(file, places))\(point.observation?.text.map { "，\($0)" } ?? "")）"
    }
  }

  private static func source(_ file: String, _ places: [Place]) -> String {
    ([file] + places.map(\.description)).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// An indicator over the years as JSON of the schema "stats-trend/1".
public struct TrendRecord: Encodable, Sendable {
  private let schema = "stats-trend/1"
  private let indicator: String
  private let name: String
  private let unit: String
  private let series: [One]

  private struct One: Encodable {
    let county: String
    let sentence: String
    let points: [Point]
    let trend: Trend
  }

  /// The verdict over the usable years since the last break.
  private struct Trend: Encodable {
    let years: [Int]
    let breaks: [Int]
    let slope: JSONDecimal?
    let low: JSONDecimal?
    let high: JSONDecimal?
    let p: JSONDecimal?
    let reliable: Bool

    init(_ assessment: TrendAssessment) {
      years = assessment.years
      breaks = assessment.breaks.map(\.year)
      slope = assessment.test.map { JSONDecimal($0.slope) }
      low = assessment.test?.interval.map { JSONDecimal($0.lower) }
      high = assessment.test?.interval.map { JSONDecimal($0.upper) }
      p = assessment.test.map { JSONDecimal($0.pValue) }
      reliable = assessment.test?.isReliable ?? false
    }
  }

  private struct Point: Encodable {
    let year: Int
    let state: String
    let value: JSONDecimal?
    let origin: String
    let file: String?
    let lines: [Int]?
  }

  public init(_ series: [TrendSeries]) {
    indicator = series.first?.indicator.id ?? ""
    name = series.first?.indicator.name ?? ""
    unit = series.first?.indicator.unit ?? ""
    self.series = series.map { one in
      One(
        county: one.county, sentence: one.sentence,
        points: one.points.map(Self.point), trend: Trend(one.assessment))
    }
  }

  private static func point(_ point: TrendSeries.Point) -> Point {
    let observation = point.observation
    let source: (name: String, file: String?, places: [Place]) =
      switch point.origin {
      case .ownReport(let file, let places): ("ownReport", file, places)
      case .followingReport(let file, let places): ("followingReport", file, places)
      case .noReport: ("noReport", nil, [])
      }
    let value =
      observation?.exact.map { JSONDecimal(exact: $0) } ?? observation?.value.map(JSONDecimal.init)
    return Point(
      year: point.year, state: observation?.state.rawValue ?? ObservationState.missing.rawValue,
      value: value, origin: source.name, file: source.file,
      lines: source.places.isEmpty ? nil : source.places.compactMap(\.line))
  }
}
