import Analytics
import Disclosure
import Graphics
import Statistics

extension ChartData {
  /// One indicator of each report.
  static func indicator(_ indicator: Indicator, _ subjects: [ReportContext]) -> ChartData {
    var rows: [Frame.Row] = []
    var notes: [String] = []
    var marks: Set<Observation.Mark> = []
    for subject in subjects {
      let observation = indicator.observe(subject)
      marks.formUnion(observation.marks)
      rows.append(
        Frame.Row(
          subject.title.words,
          datum(
            observation, indicator, subject, label: ShownObservation(observation, indicator).full)
        ))
      notes += doubts(observation, subject)
    }
    return ChartData(
      Frame(rows, shortNames: shortNames(subjects.map(\.title))),
      notes: MarkLegend.notes(marks.subtracting([.suspect])) + capped(notes),
      source: sources(subjects.map(\.title)), indicatorName: indicator.name,
      sentences: ChartSentences.of(indicator, subjects))
  }

  /// Several indicators of each report, each with a label short enough for a cell.
  static func indicators(_ indicators: [Indicator], _ subjects: [ReportContext]) -> ChartData {
    var notes: [String] = []
    var marks: Set<Observation.Mark> = []
    let rows = subjects.flatMap { subject in
      indicators.map { indicator -> Frame.Row in
        let observation = indicator.observe(subject)
        var words = subject.title.words
        words["category"] = indicator.name + unit(indicator)
        marks.formUnion(observation.marks)
        notes += doubts(observation, subject)
        return Frame.Row(
          words,
          datum(observation, indicator, subject, label: CompactNumber.text(observation, indicator)))
      }
    }
    var units: [String] = []
    for unit in indicators.map(\.unit) where !units.contains(unit) { units.append(unit) }
    return ChartData(
      Frame(rows, shortNames: shortNames(subjects.map(\.title))),
      notes: MarkLegend.notes(marks.subtracting([.suspect])) + capped(notes),
      source: sources(subjects.map(\.title)), units: units)
  }

  /// The unit behind a name, "（件）"; empty for shares.
  ///
  /// A name that says per whom needs no "/十万人".
  private static func unit(_ indicator: Indicator) -> String {
    guard !indicator.isPercentage, !indicator.unit.isEmpty else { return "" }
    let isSaid = indicator.name.hasPrefix("每十万人")
    return "（\(isSaid ? indicator.unit.replacing("/十万人", with: "") : indicator.unit)）"
  }

  static func datum(
    _ observation: Observation, _ indicator: Indicator, _ subject: ReportContext, label: String
  ) -> Datum {
    datum(observation, absence: absence(observation, indicator, subject), label: label)
  }

  static func datum(_ observation: Observation, absence: String, label: String) -> Datum {
    let bounds = observation.interval?.bounds
    return Datum(
      value: observation.value, absence: absence, low: bounds?.lower, high: bounds?.upper,
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
