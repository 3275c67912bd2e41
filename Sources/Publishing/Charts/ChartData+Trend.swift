import Analytics
import Disclosure
import Graphics
import Statistics

extension ChartData {
  /// One indicator over the years of each county that the reports belong to.
  static func trend(
    _ indicator: Indicator, _ subjects: [ReportContext], _ selection: ChartSpec.Selection
  ) -> ChartData {
    var order: [String] = []
    var byCounty: [String: [ReportContext]] = [:]
    for subject in subjects {
      let name = subject.report.division?.code ?? subject.report.source.file
      if byCounty[name] == nil { order.append(name) }
      byCounty[name, default: []].append(subject)
    }
    let series = order.map { TrendSeries(indicator, byCounty[$0] ?? []) }
    let years = years(series, selection)
    let rows = series.flatMap { one in
      years.map { year -> Frame.Row in
        let point = one.points.first { $0.year == year }
        return Frame.Row(["county": one.county, "year": String(year)], datum(point, indicator))
      }
    }
    let keys = series.flatMap { $0.points.compactMap(\.observation).flatMap(\.sources) }
    let span = (years.first ?? 0) + 1...max((years.first ?? 0) + 1, years.last ?? 0)
    let breaks = SeriesBreak.all.filter { span.contains($0.before) }.map {
      Frame.Break(before: String($0.before), word: $0.word, interrupts: $0.concerns(keys))
    }
    return ChartData(
      Frame(rows, breaks: breaks, shortNames: shortNames(subjects.map(\.title))),
      notes: trendNotes(series, subjects, years, breaks), source: sources(subjects.map(\.title)),
      valueTitle: indicator.unit, indicatorName: indicator.name,
      sentences: ChartSentences.of(series))
  }

  /// The years shown: all from the first to the last with a report, those chosen, or the latest ones.
  private static func years(
    _ series: [TrendSeries], _ selection: ChartSpec.Selection
  ) -> [Int] {
    let all = series.flatMap { $0.points.map(\.year) }
    guard let first = all.min(), let last = all.max() else { return [] }
    var years = Array(first...last)
    if !selection.years.isEmpty { years = years.filter(selection.years.contains) }
    guard let count = selection.last else { return years }
    let known = Set(series.flatMap { $0.values.map(\.year) })
    return Array(years.filter(known.contains).suffix(count))
  }

  private static func datum(_ point: TrendSeries.Point?, _ indicator: Indicator) -> Datum {
    guard let observation = point?.observation else {
      return Datum(value: nil, absence: ObservationState.missing.word)
    }
    return Datum(
      value: observation.value, absence: word(observation.state),
      low: observation.interval?.bounds.lower, high: observation.interval?.bounds.upper,
      label: CompactNumber.text(observation, indicator),
      isSuspect: observation.marks.contains(.suspect), base: observation.denominator?.double)
  }

  private static func trendNotes(
    _ series: [TrendSeries], _ subjects: [ReportContext], _ years: [Int], _ breaks: [Frame.Break]
  ) -> [String] {
    let stated = series.flatMap { one in
      one.points.compactMap { point -> String? in
        guard case .followingReport(_, let places) = point.origin, years.contains(point.year) else {
          return nil
        }
        let place = places.first.map { "，\($0)" } ?? ""
        return "\(one.county) \(point.year) 年数取自次年报告\(place)。"
      }
    }
    var notes = Array(stated.prefix(3))
    if stated.count > 3 { notes[2] = "另有 \(stated.count - 2) 个数也取自次年报告。" }
    if series.count <= 3 { notes += series.map(\.sentence) }
    notes += forms(subjects, years)
    notes += MarkLegend.notes(
      Set(series.flatMap { $0.points.compactMap(\.observation).flatMap(\.marks) }))
    let words = breaks.filter(\.interrupts).map { "\($0.before) 年" }
    if !words.isEmpty {
      notes.append("\(words.joined(separator: "、"))起口径有变，前后不连线，不宜直接比较。")
    }
    if series.contains(where: { $0.points.contains { $0.observation?.interval != nil } }) {
      notes.append("浅色带为 95% 区间。")
    }
    return notes
  }

  /// Which years follow which form, where there are several.
  private static func forms(_ subjects: [ReportContext], _ years: [Int]) -> [String] {
    var byForm: [String: Set<Int>] = [:]
    for report in subjects.map(\.report) {
      guard let form = report.form, let year = report.year, years.contains(year) else { continue }
      byForm[form.name, default: []].insert(year)
    }
    guard byForm.count > 1 else { return [] }
    let words = byForm.sorted { ($0.value.min() ?? 0, $0.key) < ($1.value.min() ?? 0, $1.key) }.map
    {
      name, years in
      "\(years.sorted().map(String.init).joined(separator: "、")) 年用\(name)"
    }
    return ["各年表式不同：\(words.joined(separator: "；"))。"]
  }
}
