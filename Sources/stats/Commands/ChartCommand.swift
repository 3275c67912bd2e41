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

  @Option(
    help: ArgumentHelp("换一个指标，用于只画一个指标的图；见 stats indicators。", valueName: "指标"))
  var indicator: String?

  @Flag(help: "用文字画在终端里（不写 -o 时即如此）。")
  var terminal = false

  @Option(help: ArgumentHelp("改写成其他程序的规格，数据在内：vega-lite。", valueName: "程序"))
  var export: ChartExport?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("写入文件：png、svg、pdf；json 为数据、版面和略去的标签。", valueName: "文件"))
  var output: String?

  func run() throws {
    if export != nil {
      let resolved = try resolved()
      return try Output.write(
        try JSONText.of(
          VegaLiteSpec(resolved.chart, title: resolved.data.title(of: resolved.chart))), to: output
      )
    }
    if terminal || output == nil {
      return try Output.write(try text(), to: output)
    }
    let format = try OutputFormat.chosen(
      nil, path: output, usual: .png, allowed: [.text, .png, .svg, .pdf, .json])
    guard format != .text else { return try Output.write(try text(), to: output) }
    let picture = try Picture(drawing)
    guard format != .json else { return try writeRecord(picture) }
    try picture.write(try figure(picture), format, to: output)
  }

  /// Data, positions of all texts and the labels left out, as JSON.
  private func writeRecord(_ picture: Picture) throws {
    let resolved = try resolved()
    let scene = picture.scene(of: resolved.chart, title: resolved.data.title(of: resolved.chart))
    try Output.write(try JSONText.of(ChartRecord(resolved.chart, scene: scene)), to: output)
  }

  private func text() throws -> String {
    let isShown = output == nil
    let (chart, data, _) = try resolved()
    return TerminalChart(
      chart, title: data.title(chart.spec), width: isShown ? Console.width : 80,
      isStyled: isShown && Console.isStyled(library.color)
    ).text
  }

  func figure(_ picture: Picture) throws -> Figure {
    let (chart, data, folder) = try resolved()
    return Figure(
      scene: picture.scene(of: chart, title: data.title(of: chart)),
      imprint: FigureImprint(
        arguments: ["chart", name] + counties + ["--year", year.argument]
          + (indicator.map { ["--indicator", $0] } ?? []) + drawing.arguments,
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
    let spec = try ChartChoice.replaced(try folder.spec(name), indicator: indicator)
    let data = try ChartSubjects(workspace: try Workspace(library), counties: counties, year: year)
      .data(spec)
    return (try data.chart(spec), data, folder)
  }
}

struct ChartsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "charts", abstract: "现有的图，一行一张。", usage: "stats charts")

  func run() throws {
    let folder = ChartFolder(path: try DatasetLocation.charts())
    var rows: [[String]] = []
    var problems: [String] = []
    for name in folder.names() {
      // One file that is not understood keeps nobody from the others.
      do {
        let spec = try folder.spec(name)
        rows.append([name, spec.title, spec.summary])
      } catch {
        problems.append("错误：\(error)")
      }
    }
    try Console.put(Columns.text([["图名", "标题", "内容"]] + rows))
    problems.forEach(Console.talk)
    if !problems.isEmpty { throw Ending.partly }
  }
}
