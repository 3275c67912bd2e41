import Analytics
import Disclosure
import Graphics
import Ingestion
import Publishing

/// A specification with the indicator that the command line names.
enum ChartChoice {
  static func replaced(_ spec: ChartSpec, indicator: String?) throws -> ChartSpec {
    guard let indicator else { return spec }
    let known = try IndicatorChoice.named(indicator)
    guard let data = spec.data.replacing(indicator: known.id) else {
      throw ToolError.usage("图“\(spec.name)”画的不是单个指标，不能用 --indicator 更换。")
    }
    return spec.with(data)
  }
}

/// The reports that a chart shows, found by what its data asks for.
struct ChartSubjects {
  let workspace: Workspace
  let counties: [String]
  let year: YearChoice

  /// The rows of a chart.
  func data(_ spec: ChartSpec) throws -> ChartData {
    guard let data = try rows(spec) else {
      let path = "Charts/specs/\(spec.name).yaml"
      if case .funnel(let id) = spec.data, Indicator.named(id) != nil {
        throw ToolError.failed("漏斗图只能画比例，指标 \(id) 不是比例。请换一个单位为 % 的指标，见 stats indicators。")
      }
      throw ToolError.failed(
        "图“\(spec.name)”所用的\(Self.unknown(spec.data))不存在。请改正 \(path) 的 data，指标见 stats indicators。")
    }
    return data
  }

  /// The rows, or `nil` when the specification asks for what is not there.
  private func rows(_ spec: ChartSpec) throws -> ChartData? {
    let names = counties.isEmpty ? spec.selection.counties : counties
    let isOfAll = names.isEmpty && spec.selection.years.isEmpty
    switch (spec.data, spec.data.oneIndicator) {
    case (.funnel, let indicator?) where isOfAll, (.distribution, let indicator?) where isOfAll:
      return ChartData(spec.data, observed: try some(try workspace.observed(indicator, year)))
    case (.distribution, let indicator?):
      return ChartData(
        spec.data, try subjects(spec, names), peers: try workspace.observed(indicator, year),
        selection: spec.selection)
    default: return ChartData(spec.data, try subjects(spec, names), selection: spec.selection)
    }
  }

  /// What a specification names that is not there, with the nearest indicator.
  private static func unknown(_ data: ChartSpec.DataSource) -> String {
    if case .group(let id) = data { return "分组 \(id)" }
    let ids: [String] =
      switch data {
      case .indicator(let id), .trend(let id), .funnel(let id), .distribution(let id): [id]
      case .indicators(let ids): ids
      case .group, .checks: []
      }
    guard let id = ids.first(where: { Indicator.named($0) == nil }) else { return "指标" }
    let nearest = Nearest.names(to: id, among: Indicator.all.map(\.id), count: 1)
    return "指标 \(id)（是否指 \(nearest.joined())）"
  }

  private func subjects(_ spec: ChartSpec, _ names: [String]) throws -> [ReportContext] {
    if case .trend = spec.data { return try histories(names) }
    if !spec.selection.years.isEmpty, case .latest = year {
      let codes = try Set(names.map { try workspace.division($0).code })
      return try workspace.entries().filter { entry in
        spec.selection.years.contains(entry.year)
          && (codes.isEmpty || codes.contains(entry.division))
      }.map(workspace.context)
    }
    guard names.isEmpty else { return try workspace.contexts(names, year: year) }
    return try some(
      try workspace.counties(year, withPrevious: spec.data.looksBack, transform: \.self))
  }

  /// What is shown of all counties; refused when none reported in the year asked for.
  private func some<Shown>(_ all: [Shown]) throws -> [Shown] {
    guard let number = year.number, all.isEmpty else { return all }
    let years = try workspace.years().filter { $0 != number }.map(String.init).joined(
      separator: "、")
    throw ToolError.failed("没有 \(number) 年的县级报告，现有 \(years) 年。请改用其中一年，或用 stats import 导入。")
  }

  /// All years of the named counties, or of all.
  private func histories(_ names: [String]) throws -> [ReportContext] {
    if let number = year.number {
      throw ToolError.usage("趋势图画各县的全部年度，不能只画 \(number) 年。请去掉 --year。")
    }
    guard names.isEmpty else { return try names.flatMap(workspace.reports) }
    // Provinces and prefectures stand beside counties only where they are asked for by name.
    return try workspace.entries().map(workspace.context).filter {
      $0.report.division?.level == .county
    }
  }
}
