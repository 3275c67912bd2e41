import Analytics
import Disclosure
import Graphics
import Statistics

extension ChartData {
  /// One indicator of each report.
  static func indicator(_ indicator: Indicator, _ subjects: [ReportContext]) -> ChartData {
    var rows: [Frame.Row] = []
    var notes: [String] = []
    for subject in subjects {
      let observation = indicator.observe(subject)
      rows.append(
        Frame.Row(
          words(subject.report),
          datum(
            observation, indicator, subject, label: ShownObservation(observation, indicator).full)
        ))
      notes += doubts(observation, subject)
    }
    return ChartData(
      Frame(rows, shortNames: shortNames(subjects)), notes: capped(notes),
      source: sources(subjects), indicatorName: indicator.name,
      sentences: ChartSentences.of(indicator, subjects))
  }

  /// Several indicators of each report, each with a label short enough for a cell.
  static func indicators(_ indicators: [Indicator], _ subjects: [ReportContext]) -> ChartData {
    var notes: [String] = []
    let rows = subjects.flatMap { subject in
      indicators.map { indicator -> Frame.Row in
        let observation = indicator.observe(subject)
        var words = words(subject.report)
        let unit = indicator.isPercentage || indicator.unit.isEmpty ? "" : "（\(indicator.unit)）"
        words["category"] = indicator.name + unit
        notes += doubts(observation, subject)
        return Frame.Row(
          words,
          datum(observation, indicator, subject, label: CompactNumber.text(observation, indicator)))
      }
    }
    var units: [String] = []
    for unit in indicators.map(\.unit) where !units.contains(unit) { units.append(unit) }
    return ChartData(
      Frame(rows, shortNames: shortNames(subjects)), notes: capped(notes),
      source: sources(subjects), units: units)
  }

  static func datum(
    _ observation: Observation, _ indicator: Indicator, _ subject: ReportContext, label: String
  ) -> Datum {
    Datum(
      value: observation.value, absence: absence(observation, indicator, subject.report),
      low: observation.interval?.bounds.lower, high: observation.interval?.bounds.upper,
      label: label, isSuspect: observation.marks.contains(.suspect),
      base: observation.denominator?.double)
  }
}

/// An observation in the fewest characters: "2/6", "33.3%", "2.2", "5210 #".
enum CompactNumber {
  static func text(_ observation: Observation, _ indicator: Indicator) -> String {
    let shown = ShownObservation(observation.withoutInterval, indicator)
    guard observation.state == .value else { return shown.text }
    let number = shown.text.prefix { $0 != "（" && $0 != "(" && $0 != "[" }
    var text = String(number)
    while text.last == " " { text.removeLast() }
    let isBare = indicator.isPercentage && !text.contains("%") && !text.contains("/")
    return text + (isBare ? "%" : "") + (shown.signs.isEmpty ? "" : shown.signs)
  }
}
