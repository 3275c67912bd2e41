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
  ///   - peers: All reports at hand, among which a distribution places the subjects; empty for these.
  ///   - selection: Which years of a trend.
  public init?(
    _ source: ChartSpec.DataSource, _ subjects: [ReportContext], peers: [ObservedReport] = [],
    selection: ChartSpec.Selection = .init()
  ) {
    let namesakes = Namesakes(subjects.map(\.title) + peers.map(\.title))
    let subjects = subjects.map { namesakes.toldApart($0) }
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
      self = .funnel(indicator, subjects.map { ObservedReport($0, indicator) })
    case .distribution(let id):
      guard let indicator = Indicator.named(id) else { return nil }
      let chosen = subjects.map { ObservedReport($0, indicator) }
      self = .distribution(
        indicator, chosen: chosen, all: peers.isEmpty ? chosen : peers.map(namesakes.toldApart))
    case .checks: self = .checks(subjects)
    }
  }

  /// The rows of a chart that shows one number of each of many reports.
  ///
  /// It is `nil` when there is no indicator of that name, a funnel's indicator is no share, or the chart
  /// shows more than that of a report.
  ///
  /// - Parameters:
  ///   - source: What is shown.
  ///   - observed: Every report with the number of that indicator.
  public init?(_ source: ChartSpec.DataSource, observed: [ObservedReport]) {
    let namesakes = Namesakes(observed.map(\.title))
    let observed = observed.map(namesakes.toldApart)
    switch source {
    case .funnel(let id):
      guard let indicator = Indicator.named(id), indicator.isShare else { return nil }
      self = .funnel(indicator, observed)
    case .distribution(let id):
      guard let indicator = Indicator.named(id) else { return nil }
      self = .distribution(indicator, chosen: observed, all: observed)
    case .indicator, .indicators, .group, .trend, .checks: return nil
    }
  }

  /// Shorter names for reports and counties, where they stay distinct.
  static func shortNames(_ titles: [ReportTitle]) -> [String: String] {
    var names: [String: String] = [:]
    let counts = Dictionary(titles.map { ($0.shortName, 1) }, uniquingKeysWith: +)
    for title in titles {
      guard let division = title.division else { continue }
      names[division.name] = division.shortName
      let isUnique = counts[division.shortName] == 1
      names[title.label] =
        isUnique ? division.shortName : division.shortName + (title.year.map { "\($0)" } ?? "")
    }
    return names
  }

  /// "泽州县、新绛县政府信息公开工作年度报告（2020、2021年）"; many counties are counted.
  static func sources(_ titles: [ReportTitle]) -> String {
    var seen: Set<String> = []
    let names = titles.map(\.name).filter { seen.insert($0).inserted }
    let years = Set(titles.compactMap(\.year)).sorted()
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

  /// The note on the first open question that touches a number; none or one.
  static func doubts(_ observation: Observation, _ subject: ReportContext) -> [String] {
    doubt(observation, subject).map { [note(onDoubt: $0, subject.title)] } ?? []
  }

  /// The words of the first open question that touches a number; among very many reports the findings
  /// come without them.
  static func doubt(_ observation: Observation, _ subject: ReportContext) -> String? {
    guard observation.marks.contains(.suspect) else { return nil }
    return subject.findings.first { finding in
      finding.isOpenQuestion && finding.cells.contains(where: observation.sources.contains)
    }.map(FootnoteText.brief)
  }

  static func note(onDoubt words: String, _ title: ReportTitle) -> String {
    "# \(title.shortName)：\(words.isEmpty ? "存疑待核" : words)。"
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
