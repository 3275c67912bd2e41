public import Analytics
import Disclosure
public import Graphics
import Statistics

/// Turns reports into the rows of a chart, and says at the end of each band what its numbers are.
public struct ChartData {
  public let frame: Frame
  /// What stands at the end of a band, by heading and label.
  public let ends: [[String]: String]
  /// What the data demands to be said under the chart.
  public let notes: [String]

  /// The rows that a specification's data source asks for.
  ///
  /// - Returns: `nil` when there is no indicator or group of that name.
  public init?(_ source: ChartSpec.DataSource, _ subjects: [ReportContext]) {
    switch source {
    case .indicator(let id), .trend(let id):
      guard let indicator = Indicator.named(id) else { return nil }
      self.init(indicator, subjects)
    case .group(let id):
      guard let group = CountGroup.named(id) else { return nil }
      self.init(group, subjects)
    }
  }

  private init(_ indicator: Indicator, _ subjects: [ReportContext]) {
    var rows: [Frame.Row] = []
    var notes: [String] = []
    for subject in subjects {
      let observation = indicator.observe(subject)
      let shown = ShownObservation(observation, indicator)
      rows.append(
        Frame.Row(
          Self.words(subject.report),
          Datum(
            value: observation.value, absence: Self.absence(observation, indicator, subject.report),
            low: observation.interval?.bounds.lower, high: observation.interval?.bounds.upper,
            label: shown.full, isSuspect: observation.marks.contains(.suspect),
            base: observation.denominator?.double)))
      if observation.marks.contains(.suspect) { notes += Self.doubts(observation, subject) }
    }
    frame = Frame(rows)
    ends = [:]
    self.notes = notes
  }

  private init(_ group: CountGroup, _ subjects: [ReportContext]) {
    var rows: [Frame.Row] = []
    var ends: [[String]: String] = [:]
    for subject in subjects {
      let report = subject.report
      for entry in group.entries {
        var words = Self.words(report)
        words["category"] = entry.category
        words["block"] = entry.block
        rows.append(Frame.Row(words, Self.datum(entry.sum, report)))
      }
      for (key, text) in BandEnd.ends(of: group, report) { ends[[report.label, key]] = text }
      if group.entries.allSatisfy(\.block.isEmpty) {
        ends[["", report.label]] = ends[[report.label, ""]]
      }
    }
    frame = Frame(rows)
    self.ends = ends
    notes = []
  }

  private static func datum(_ sum: Sum, _ report: AnnualReport) -> Datum {
    switch sum.outcome(in: report) {
    case .value(let value): Datum(value: value.double)
    case .none(let state): Datum(value: nil, absence: state.word)
    }
  }

  private static func words(_ report: AnnualReport) -> [String: String] {
    [
      "report": report.label, "county": report.division?.name ?? report.source.file,
      "year": report.year.map(String.init) ?? "",
    ]
  }

  /// The word of the state, with the form where the form is the reason.
  private static func absence(
    _ observation: Observation, _ indicator: Indicator, _ report: AnnualReport
  ) -> String {
    guard observation.state != .value else { return "" }
    guard observation.state == .notInForm, let form = report.form else {
      return observation.state.word
    }
    return "\(observation.state.word)（\(form.name)无此项）"
  }

  /// The messages of the open questions that touch a number.
  private static func doubts(_ observation: Observation, _ subject: ReportContext) -> [String] {
    subject.findings.filter { finding in
      finding.isOpenQuestion && finding.cells.contains(where: observation.sources.contains)
    }.prefix(1).map { finding in
      let name = subject.report.division?.shortName ?? subject.report.source.file
      return "# \(name)：\(FootnoteText.brief(finding))。"
    }
  }
}

/// What stands at the end of a band of counts.
private enum BandEnd {
  /// The texts by block; the empty block is the whole report.
  static func ends(of group: CountGroup, _ report: AnnualReport) -> [String: String] {
    switch group.id {
    case "outcomes": ["": outcomes(report)]
    case "disputes":
      Dictionary(
        uniqueKeysWithValues: ReviewBlock.allCases.map { ($0.shortName, dispute($0, report)) }
          + [("", "0 件")])
    case "grounds": grounds(group, report)
    default: [:]
    }
  }

  private static func outcomes(_ report: AnnualReport) -> String {
    guard let closed = report.count(.totalProcessed) else { return "" }
    let forward = report.count(.carriedForward) ?? 0
    let received = (report.count(.newReceived) ?? 0) + (report.count(.carriedOver) ?? 0)
    return forward > 0 ? "\(received) 件：办结 \(closed)，结转 \(forward)" : "\(received) 件：办结 \(closed)"
  }

  private static func dispute(_ block: ReviewBlock, _ report: AnnualReport) -> String {
    guard let total = report.count(block, .total) else { return "" }
    guard total > 0, let pending = report.count(block, .pending) else { return "\(total) 件" }
    if pending == total { return "\(total) 件，尚未审结" }
    let corrected = report.count(block, .corrected) ?? 0
    return pending > 0
      ? "\(total) 件，审结 \(total - pending)"
      : corrected > 0 ? "\(total) 件，纠正 \(corrected)/\(total)" : "\(total) 件"
  }

  /// Whether everything that was decided was disclosed, in full or in part.
  private static func allDisclosed(_ report: AnnualReport) -> Bool {
    guard let closed = report.count(.totalProcessed), let full = report.count(.granted),
      let part = report.count(.partiallyGranted)
    else { return false }
    return closed > 0 && full + part == closed
  }

  private static func grounds(_ group: CountGroup, _ report: AnnualReport) -> [String: String] {
    var ends: [String: String] = [:]
    for entry in group.entries {
      if case .value(let count) = entry.sum.outcome(in: report) { ends[entry.block] = "\(count) 件" }
    }
    ends[""] = allDisclosed(report) ? "无（均公开）" : "无"
    return ends
  }
}
