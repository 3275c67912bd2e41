import Analytics
import ArgumentParser
import Graphics
import Ingestion
import Publishing

struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "按 Charts/specs 中的规格画一张图。",
    usage: "stats chart <图名> [<县> …] -o <文件>")

  @OptionGroup var library: LibraryOptions
  @OptionGroup var drawing: DrawingOptions

  @Argument(help: ArgumentHelp("图名，见 stats charts。", valueName: "图名"))
  var name: String

  @Argument(help: ArgumentHelp("县名、代码或拼音；不写则为全部。", valueName: "县"))
  var counties: [String] = []

  @Option(help: ArgumentHelp("年度；latest 为各县最新。", valueName: "年"))
  var year: YearChoice = .latest

  @Option(
    help: ArgumentHelp("换一个指标，用于只画一个指标的图；见 stats indicators。", valueName: "指标"))
  var indicator: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("写入文件：png、svg、pdf；json 为数据、版面和略去的标签。", valueName: "文件"))
  var output: String

  func run() throws {
    let format = try OutputFormat.chosen(
      nil, path: output, usual: .png, allowed: [.png, .svg, .pdf, .json])
    let folder = ChartFolder(path: try DatasetLocation.charts())
    let names = folder.names()
    guard names.contains(name) else {
      throw ToolError.usage(
        "没有图“\(name)”。是否指：\(Nearest.names(to: name, among: names).joined(separator: "、"))？全部见 stats charts。"
      )
    }
    let spec = try ChartChoice.replaced(try folder.spec(name), indicator: indicator)
    let data = try ChartSubjects(workspace: try Workspace(library), counties: counties, year: year)
      .data(spec)
    try Picture(theme: .screen, options: drawing).writeChart(
      try data.chart(spec), title: data.title(spec), format, to: output)
  }
}

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
    let names = counties.isEmpty ? spec.selection.counties : counties
    let subjects = try subjects(spec, names)
    let isDistribution = if case .distribution = spec.data { true } else { false }
    let peers = isDistribution ? try workspace.latestContexts() : []
    guard let data = ChartData(spec.data, subjects, peers: peers, selection: spec.selection) else {
      let path = "Charts/specs/\(spec.name).yaml"
      if case .funnel(let id) = spec.data, Indicator.named(id) != nil {
        throw ToolError.failed("漏斗图只能画比例，指标 \(id) 不是比例。请换一个单位为 % 的指标，见 stats indicators。")
      }
      throw ToolError.failed("图“\(spec.name)”所用的指标或分组不存在。请改正 \(path) 的 data，指标见 stats indicators。")
    }
    return data
  }

  private func subjects(_ spec: ChartSpec, _ names: [String]) throws -> [ReportContext] {
    if case .trend = spec.data {
      guard names.isEmpty else { return try names.flatMap(workspace.reports) }
      return try workspace.entries().map(workspace.context)
    }
    if !spec.selection.years.isEmpty, case .latest = year {
      let codes = try Set(names.map { try workspace.division($0).code })
      return try workspace.entries().filter { entry in
        spec.selection.years.contains(entry.year)
          && (codes.isEmpty || codes.contains(entry.division))
      }.map(workspace.context)
    }
    guard names.isEmpty else { return try workspace.contexts(names, year: year) }
    return try workspace.latestContexts()
  }
}

struct ChartsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "charts", abstract: "现有的图，一行一张。", usage: "stats charts")

  func run() throws {
    let folder = ChartFolder(path: try DatasetLocation.charts())
    let rows = try folder.names().map { name in
      let spec = try folder.spec(name)
      return [name, spec.title, spec.summary]
    }
    try Console.put(Columns.text([["图名", "标题", "内容"]] + rows))
  }
}
