import Analytics
import ArgumentParser
import Disclosure
import Graphics
import Ingestion
import Publishing

struct TrendCommand: FigureCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "一个指标的历年数；缺口不连接，年数太少就说明。",
    usage: "stats trend <县> … --indicator <指标> [-o <文件>]")

  @OptionGroup var library: LibraryOptions
  @OptionGroup var drawing: DrawingOptions

  @OptionGroup var inference: InferenceOptions

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
    switch format {
    case .text:
      let text = TrendText(try series(), width: output == nil ? Console.width : 80).text
      try Output.write(text, to: output)
    case .json: try Output.write(try JSONText.of(TrendRecord(try series())), to: output)
    default:
      let picture = try Picture(drawing)
      try picture.write(try figure(picture), format, to: output)
    }
  }

  private func reports() throws -> [[ReportContext]] {
    let workspace = try Workspace(library)
    return try counties.map { try workspace.reports($0).map(inference.applied) }
  }

  private func series() throws -> [TrendSeries] {
    let indicator = try IndicatorChoice.named(self.indicator)
    return try reports().map { TrendSeries(indicator, $0) }
  }

  /// One chart for up to eight counties, small multiples for more.
  func figure(_ picture: Picture) throws -> Figure {
    let known = try IndicatorChoice.named(indicator)
    let reports = try reports().flatMap(\.self)
    let isMany = counties.count > ChartSpec.seriesLimit
    let name = isMany ? "trend-multiples" : "indicator-trend"
    let folder = ChartFolder(path: try DatasetLocation.charts())
    let spec = try folder.spec(name).with(.trend(known.id))
    guard let data = ChartData(spec.data, reports, selection: spec.selection) else {
      throw ToolError.failed("没有可画的数。请先看 stats list 有哪些报告。")
    }
    let names = data.frame.distinct("county").joined(separator: "、")
    return Figure(
      scene: picture.scene(
        of: try data.chart(spec),
        title: isMany ? data.title(spec) : "\(names)　\(known.name)"),
      imprint: FigureImprint(
        arguments: ["trend"] + counties + ["--indicator", indicator] + inference.arguments
          + drawing.arguments,
        specs: try folder.fingerprints([name]), numbers: FigureImprint.Number.all(in: data.frame)))
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
