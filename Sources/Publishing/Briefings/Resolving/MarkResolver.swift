import Analytics
import Disclosure
import Graphics

/// Turns a mark into a block by the data of a library.
struct MarkResolver {
  let library: any BriefingLibrary
  private let comparisons = ComparisonCache()

  init(_ library: any BriefingLibrary) { self.library = library }

  /// The comparison of reports, made once for all marks of a run.
  func comparison(_ subjects: [ReportContext]) -> Comparison { comparisons.of(subjects) }

  /// A block with what the data does not have.
  struct Resolution {
    let block: BriefingBlock
    var gaps: [String] = []

    /// What stands for a figure or table without any report: "缺（海淀没有报告，无法画图）".
    static func missing(_ gaps: [String], _ consequence: String) -> Resolution {
      let words = (gaps + [consequence]).joined(separator: "，")
      return Resolution(
        block: .words("\(ObservationState.missing.word)（\(words)）"), gaps: gaps)
    }
  }

  /// What a mark becomes.
  ///
  /// - Throws: `BriefingRefusal` when it names something that is not there.
  func resolve(_ mark: Mark, fitting box: FigureBox?) throws -> Resolution {
    switch mark.kind {
    case .value: try value(mark)
    case .sentence: try sentence(mark)
    case .table: try table(mark)
    case .figure: try figure(mark, fitting: box)
    case .findings: try findings(mark)
    case .reference: try reference(mark)
    case .loop: throw BriefingRefusal("循环没有结束，后面缺 {{完}}")
    case .end: throw BriefingRefusal("前面没有对应的 {{每 …}}")
    case .county, .year:
      throw BriefingRefusal("只能写在 {{每 \(mark.kind.rawValue) …}} 与 {{完}} 之间")
    }
  }

  /// The reports that words name, "泽州" or "泽州.2020", and those that are not there.
  func subjects(
    _ words: ArraySlice<String>, _ mark: Mark
  ) throws -> (found: [ReportContext], gaps: [String]) {
    guard !words.isEmpty else { throw BriefingRefusal("没有写县名") }
    let year = try mark.options[.year].flatMap { try Self.year($0) }
    var found: [ReportContext] = []
    var gaps: [String] = []
    for word in words {
      let parts = word.split(separator: ".", maxSplits: 1).map(String.init)
      let own = parts.count > 1 ? try Self.year(parts[1]) : year
      if let context = try library.report(parts[0], year: own) {
        found.append(context)
      } else {
        gaps.append(Self.gap(parts[0], own))
      }
    }
    return (found, gaps)
  }

  static func year(_ text: String) throws -> Int? {
    if text == "latest" || text == "最新" { return nil }
    guard let year = Int(text), (1990...2100).contains(year) else {
      throw BriefingRefusal("“\(text)”不是年度")
    }
    return year
  }

  static func gap(_ county: String, _ year: Int?) -> String {
    "\(county)没有\(year.map { " \($0) 年的" } ?? "")报告"
  }

  /// The table, figure or findings a reference is about, "图:denial-reasons".
  private func reference(_ mark: Mark) throws -> Resolution {
    let target = mark.words.first ?? ""
    let parts = target.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2,
      let prefix = ["图": "图", "表": "表", "figure": "图", "table": "表"][parts[0]]
    else { throw BriefingRefusal("应写成 {{见 图:名}} 或 {{见 表:名}}") }
    return Resolution(block: .reference("\(prefix):\(parts[1])"))
  }
}

extension MarkResolver {
  /// A number with its signs, or the word of its state: "泽州.2020.application.received".
  private func value(_ mark: Mark) throws -> Resolution {
    guard let path = mark.words.first, mark.words.count == 1 else {
      throw BriefingRefusal("应写成 {{值 县.年.指标}}，如 {{值 泽州.2020.application.received}}")
    }
    var parts = path.split(separator: ".").map(String.init)
    let county = parts.isEmpty ? "" : parts.removeFirst()
    var year: Int?
    if let first = parts.first, first.count == 4, let number = Int(first) {
      year = number
      parts.removeFirst()
    } else if ["latest", "最新"].contains(parts.first) {
      parts.removeFirst()
    }
    let subject = try Self.subject(parts.joined(separator: "."))
    guard let context = try library.report(county, year: year) else {
      return Resolution(
        block: .words(ObservationState.missing.word), gaps: [Self.gap(county, year)])
    }
    return Self.value(subject, in: context, withUnit: mark.options[.unit] == "有")
  }

  private static func value(
    _ subject: Explanation.Subject, in context: ReportContext, withUnit: Bool
  ) -> Resolution {
    switch subject {
    case .indicator(let indicator):
      let observation = indicator.observe(context)
      let shown = ShownObservation(observation, indicator)
      let gap = "\(context.report.label) \(indicator.name)：\(observation.state.word)"
      return Resolution(
        block: .words(withUnit ? shown.full : shown.text + shown.signs),
        gaps: observation.state == .value ? [] : [gap])
    case .cell(let key):
      let cell = context.report[key]
      let text = ShownCell(cell).text
      return Resolution(
        block: .words(text),
        gaps: cell.value == nil ? ["\(context.report.label) \(key.title)：\(text)"] : [])
    }
  }

  private static func subject(_ key: String) throws -> Explanation.Subject {
    if let indicator = indicator(key) { return .indicator(indicator) }
    if let cell = CellKey(key) { return .cell(cell) }
    let names = Indicator.all.map(\.id) + CellKey.all.map(\.description)
    throw BriefingRefusal("没有指标或单元格“\(key)”\(Mark.hint(key, names))")
  }

  /// An indicator by its id or its Chinese name.
  static func indicator(_ name: String) -> Indicator? {
    Indicator.named(name) ?? Indicator.all.first { $0.name == name }
  }

  /// The indicators of a list; those of the short table by their labels there, too.
  static func indicators(_ list: String) throws -> [Indicator] {
    try list.split { " 、,，;；".contains($0) }.map(String.init).map { name in
      if let indicator = indicator(name) { return indicator }
      throw BriefingRefusal(
        "没有指标“\(name)”\(Mark.hint(name, Indicator.all.flatMap { [$0.id, $0.name] }))")
    }
  }
}

/// The comparisons that the marks of one run ask for.
private final class ComparisonCache {
  private var known: [[AnnualReport.Source]: Comparison] = [:]

  func of(_ subjects: [ReportContext]) -> Comparison {
    let key = subjects.map(\.report.source)
    if let comparison = known[key] { return comparison }
    let comparison = Comparison(subjects)
    known[key] = comparison
    return comparison
  }
}
