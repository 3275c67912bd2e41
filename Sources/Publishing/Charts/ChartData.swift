public import Analytics
import Disclosure
public import Graphics

/// Turns reports into the rows of a chart, and says at the end of each band what its numbers are.
public struct ChartData: Sendable {
  public let frame: Frame
  /// What stands at the end of a band, by heading and label.
  public let ends: [[String]: String]
  /// What the data demands to be said under the chart.
  public let notes: [String]
  /// Whose reports the numbers are from, for the line of sources.
  public let source: String
  /// What the axis of numbers measures, where the indicator decides that.
  public let valueTitle: String?
  /// The name of the one indicator shown, or `nil`.
  public let indicatorName: String?
  /// The units of several indicators, each once; empty where there is one indicator or a group.
  let units: [String]
  /// What the numbers say, for the description of the picture.
  public let sentences: [Sentence]

  init(
    _ frame: Frame, ends: [[String]: String] = [:], notes: [String], source: String,
    valueTitle: String? = nil, indicatorName: String? = nil, units: [String] = [],
    sentences: [Sentence] = []
  ) {
    self.frame = frame
    self.ends = ends
    self.notes = notes
    self.source = source
    self.valueTitle = valueTitle
    self.indicatorName = indicatorName
    self.units = units
    self.sentences = sentences
  }

  /// The rows that a specification's data source asks for.
  ///
  /// It is `nil` when there is no indicator or group of that name, or a funnel's indicator is no share.
  ///
  /// - Parameters:
  ///   - source: What is shown.
  ///   - subjects: The reports shown; of trends all years of each county.
  ///   - peers: All reports at hand, among which a distribution places the subjects.
  ///   - selection: Which years of a trend.
  public init?(
    _ source: ChartSpec.DataSource, _ subjects: [ReportContext], peers: [ReportContext] = [],
    selection: ChartSpec.Selection = .init()
  ) {
    let (subjects, peers) = Namesakes.toldApart(subjects, peers)
    switch source {
    case .indicator(let id):
      guard let indicator = Indicator.named(id) else { return nil }
      self = .indicator(indicator, subjects)
    case .indicators(let ids):
      let indicators = ids.compactMap(Indicator.named)
      guard indicators.count == ids.count else { return nil }
      self = .indicators(indicators, subjects)
    case .group(let id):
      guard let group = CountGroup.named(id) else { return nil }
      self = .group(group, subjects)
    case .trend(let id):
      guard let indicator = Indicator.named(id) else { return nil }
      self = .trend(indicator, subjects, selection)
    case .funnel(let id):
      guard let indicator = Indicator.named(id), indicator.isShare else { return nil }
      self = .funnel(indicator, subjects)
    case .distribution(let id):
      guard let indicator = Indicator.named(id) else { return nil }
      self = .distribution(indicator, chosen: subjects, all: peers.isEmpty ? subjects : peers)
    case .checks: self = .checks(subjects)
    }
  }

  /// The fields of words that tell a report apart.
  static func words(_ report: AnnualReport) -> [String: String] {
    [
      "report": report.label, "county": report.division?.name ?? report.source.file,
      "year": report.year.map(String.init) ?? "",
    ]
  }

  /// Shorter names for reports and counties, where they stay distinct.
  static func shortNames(_ subjects: [ReportContext]) -> [String: String] {
    var names: [String: String] = [:]
    let reports = subjects.map(\.report)
    let counts = Dictionary(grouping: reports) { $0.division?.shortName ?? "" }.mapValues(\.count)
    for report in reports {
      guard let division = report.division else { continue }
      names[division.name] = division.shortName
      let isUnique = counts[division.shortName] == 1
      names[report.label] =
        isUnique ? division.shortName : division.shortName + (report.year.map { "\($0)" } ?? "")
    }
    return names
  }

  /// "泽州县、新绛县政府信息公开工作年度报告（2020、2021年）"; many counties are counted.
  static func sources(_ subjects: [ReportContext]) -> String {
    var seen: Set<String> = []
    let names = subjects.map { $0.report.division?.name ?? $0.report.source.file }
      .filter { seen.insert($0).inserted }
    let years = Set(subjects.compactMap(\.report.year)).sorted()
    let who = names.count <= 4 ? names.joined(separator: "、") : "\(names.count)个县（市、区）"
    let span =
      years.count <= 2
      ? years.map(String.init).joined(separator: "、")
      : "\(years.first ?? 0)—\(years.last ?? 0)"
    return "\(who)政府信息公开工作年度报告\(years.isEmpty ? "" : "（\(span)年）")。"
  }

  /// The word for a state where no table stands around it: a dash would not be read as blank.
  static func word(_ state: ObservationState) -> String {
    state == .blank ? "空白" : state.word
  }

  /// The word for why an indicator has no number; that the population is missing is said.
  static func word(
    _ observation: Observation, _ indicator: Indicator, _ subject: ReportContext
  ) -> String {
    switch indicator.definition {
    case .perResidents, .moneyPerResident:
      observation.state == .missing && subject.population == nil
        ? "缺人口数" : word(observation.state)
    default: word(observation.state)
    }
  }

  /// The word of the state, with the form where the form is the reason.
  static func absence(
    _ observation: Observation, _ indicator: Indicator, _ subject: ReportContext
  ) -> String {
    guard observation.state == .notInForm, let form = subject.report.form else {
      return word(observation, indicator, subject)
    }
    return "\(word(observation.state))（\(form.name)无此项）"
  }

  /// The messages of the open questions that touch a number.
  static func doubts(_ observation: Observation, _ subject: ReportContext) -> [String] {
    guard observation.marks.contains(.suspect) else { return [] }
    return subject.findings.filter { finding in
      finding.isOpenQuestion && finding.cells.contains(where: observation.sources.contains)
    }.prefix(1).map { finding in
      let name = subject.report.division?.shortName ?? subject.report.source.file
      // Among very many reports the findings come without their words.
      let words = FootnoteText.brief(finding)
      return "# \(name)：\(words.isEmpty ? "存疑待核" : words)。"
    }
  }

  /// At most so many notes, the rest counted.
  static func capped(_ notes: [String], at limit: Int = 4) -> [String] {
    var unique: [String] = []
    for note in notes where !unique.contains(note) { unique.append(note) }
    guard unique.count > limit else { return unique }
    return unique.prefix(limit) + ["另有 \(unique.count - limit) 处存疑，见 stats check。"]
  }
}

extension Indicator {
  /// Whether it is a part of a whole.
  var isShare: Bool { if case .share = definition { true } else { false } }
}
