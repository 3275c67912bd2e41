import Analytics
import ArgumentParser
import Disclosure
import Graphics
import Ingestion
import Publishing

struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "一个指标的历年数；缺口不连接，年数太少就说明。",
    usage: "stats trend <县> … --indicator <指标> [-o <文件>]")

  @OptionGroup var library: LibraryOptions
  @OptionGroup var drawing: DrawingOptions

  @Argument(help: ArgumentHelp("县名、代码或拼音。", valueName: "县"))
  var counties: [String]

  @Option(help: ArgumentHelp("指标标识，见 stats indicators。", valueName: "指标"))
  var indicator: String

  @Option(help: ArgumentHelp("text 或 json；png、svg、pdf 为折线图。", valueName: "格式"))
  var format: OutputFormat?

  @Option(name: .shortAndLong, help: ArgumentHelp("写入文件，格式按扩展名。", valueName: "文件"))
  var output: String?

  func run() throws {
    let format = try OutputFormat.chosen(
      format, path: output, usual: .text, allowed: [.text, .json, .png, .svg, .pdf])
    let indicator = try IndicatorChoice.named(self.indicator)
    let workspace = try Workspace(library)
    let histories = try counties.map(workspace.reports)
    let series = histories.map { TrendSeries(indicator, $0) }
    switch format {
    case .text:
      try Output.write(
        TrendText(series, width: output == nil ? Console.width : 80).text, to: output)
    case .json: try Output.write(try JSONText.of(TrendRecord(series)), to: output)
    default: try draw(histories.flatMap(\.self), format)
    }
  }

  /// One chart for up to eight counties, small multiples for more.
  private func draw(_ reports: [ReportContext], _ format: OutputFormat) throws {
    let name = counties.count > ChartSpec.seriesLimit ? "trend-multiples" : "indicator-trend"
    let spec = try ChartFolder(path: try DatasetLocation.charts()).spec(name)
    guard let data = ChartData(.trend(indicator), reports, selection: spec.selection) else {
      return
    }
    let chart = try data.chart(spec)
    let names = data.frame.distinct("county").joined(separator: "、")
    let title =
      counties.count > ChartSpec.seriesLimit
      ? spec.title : "\(names)　\(data.indicatorName ?? "")"
    try Picture(theme: .screen, options: drawing).writeChart(
      chart, title: title, format, to: output)
  }
}

/// Finds an indicator, or names the nearest.
enum IndicatorChoice {
  static func named(_ id: String) throws -> Indicator {
    if let indicator = Indicator.named(id) { return indicator }
    let nearest = Nearest.names(to: id, among: Indicator.all.map(\.id))
    throw ToolError.usage(
      "没有指标“\(id)”。是否指：\(nearest.joined(separator: "、"))？全部指标见 stats indicators。")
  }
}
