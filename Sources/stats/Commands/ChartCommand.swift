import Analytics
import ArgumentParser
import Graphics
import Ingestion
import Publishing

/// The formats that other programs draw charts from.
enum ChartExport: String, ExpressibleByArgument, CaseIterable {
  case vegaLite = "vega-lite"
}

struct ChartCommand: FigureCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "按 Charts/specs 中的规格画一张图；不写 -o 就画在终端里。",
    usage: "stats chart <图名> [<县> …] [-o <文件>]")

  @OptionGroup var library: LibraryOptions
  @OptionGroup var drawing: DrawingOptions

  @Argument(help: ArgumentHelp("图名，见 stats charts。", valueName: "图名"))
  var name: String

  @Argument(help: ArgumentHelp("县名、代码或拼音；不写则为全部。", valueName: "县"))
  var counties: [String] = []

  @Option(help: ArgumentHelp("年度；latest 为各县最新。", valueName: "年"))
  var year: YearChoice = .latest

  @Flag(help: "用文字画在终端里（不写 -o 时即如此）。")
  var terminal = false

  @Option(help: ArgumentHelp("改写成其他程序的规格，数据在内：vega-lite。", valueName: "程序"))
  var export: ChartExport?

  @Option(name: .shortAndLong, help: ArgumentHelp("写入文件：png、svg 或 pdf。", valueName: "文件"))
  var output: String?

  func run() throws {
    if export != nil {
      let resolved = try resolved()
      return try Output.write(
        try JSONText.of(VegaLiteSpec(resolved.chart, title: resolved.chart.spec.title)), to: output)
    }
    if terminal || output == nil {
      return try Output.write(try text(), to: output)
    }
    let format = try OutputFormat.chosen(
      nil, path: output, usual: .png, allowed: [.text, .png, .svg, .pdf])
    guard format != .text else { return try Output.write(try text(), to: output) }
    let picture = try Picture(drawing)
    try picture.write(try figure(picture), format, to: output)
  }

  private func text() throws -> String {
    let isShown = output == nil
    return TerminalChart(
      try resolved().chart, width: isShown ? Console.width : 80,
      isStyled: isShown && Console.isStyled(library.color)
    ).text
  }

  func figure(_ picture: Picture) throws -> Figure {
    let (chart, data, folder) = try resolved()
    return Figure(
      scene: picture.scene(of: chart, title: chart.spec.title),
      imprint: FigureImprint(
        arguments: ["chart", name] + counties + ["--year", year.argument] + drawing.arguments,
        specs: try folder.fingerprints([name]),
        numbers: FigureImprint.Number.all(in: data.frame)))
  }

  /// The chart with its data, before anything is drawn.
  private func resolved() throws -> (chart: ResolvedChart, data: ChartData, folder: ChartFolder) {
    let folder = ChartFolder(path: try DatasetLocation.charts())
    let names = folder.names()
    guard names.contains(name) else {
      let nearest = Nearest.names(to: name, among: names).joined(separator: "、")
      throw ToolError.usage("没有图“\(name)”。是否指：\(nearest)？全部见 stats charts。")
    }
    let spec = try folder.spec(name)
    let workspace = try Workspace(library)
    let subjects =
      counties.isEmpty
      ? try workspace.latestContexts() : try workspace.contexts(counties, year: year)
    guard let data = ChartData(spec.data, subjects) else {
      throw ToolError.failed("图“\(name)”所用的指标或分组不存在。请改正 Charts/specs/\(name).yaml 的 data。")
    }
    let chart = try spec.resolved(over: data.frame, ends: data.ends, notes: data.notes)
    return (chart, data, folder)
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
