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
    help: ArgumentHelp("写入文件：png、svg、pdf；json 为数据、版面和略去的标签；txt 为文字。", valueName: "文件"))
  var output: String?

  func run() throws {
    if export != nil {
      let (chart, title) = try shown(try request())
      return try Output.write(try JSONText.of(VegaLiteSpec(chart, title: title)), to: output)
    }
    if terminal || output == nil { return try Output.write(try text(), to: output) }
    let format = try OutputFormat.chosen(
      nil, path: output, usual: .png, allowed: [.text, .png, .svg, .pdf, .json])
    guard format != .text else { return try Output.write(try text(), to: output) }
    let picture = try Picture(drawing)
    guard format != .json else { return try writeRecord(picture) }
    try picture.write(try figure(picture), format, to: output)
  }

  private func text() throws -> String {
    let (chart, title) = try shown(try request())
    let isShown = output == nil
    return TerminalChart(
      chart, title: title, width: isShown ? Console.width : 80,
      isStyled: isShown && Console.isStyled(library.color)
    ).text
  }

  private func writeRecord(_ picture: Picture) throws {
    let (chart, title) = try shown(try request())
    let scene = picture.scene(of: chart, title: title)
    try Output.write(try JSONText.of(ChartRecord(chart, scene: scene)), to: output)
  }

  func figure(_ picture: Picture) throws -> Figure {
    let request = try request()
    let (chart, title) = try shown(request)
    let choice = indicator.map { ["--indicator", $0] } ?? []
    return Figure(
      scene: picture.scene(of: chart, title: title),
      imprint: FigureImprint(
        arguments: ["chart", name] + counties + ["--year", year.argument] + choice
          + drawing.arguments,
        specs: try request.folder.fingerprints([name]),
        numbers: FigureImprint.Number.all(in: request.data.frame)))
  }

  /// A specification with its data.
  private struct Request {
    let folder: ChartFolder
    let spec: ChartSpec
    let data: ChartData
  }

  private func request() throws -> Request {
    let folder = ChartFolder(path: try DatasetLocation.charts())
    let names = folder.names()
    guard names.contains(name) else {
      let nearest = Nearest.names(to: name, among: names).joined(separator: "、")
      throw ToolError.usage("没有图“\(name)”。是否指：\(nearest)？全部见 stats charts。")
    }
    let spec = try ChartChoice.replaced(try folder.spec(name), indicator: indicator)
    let subjects = ChartSubjects(
      workspace: try Workspace(library), counties: counties, year: year)
    return Request(folder: folder, spec: spec, data: try subjects.data(spec))
  }

  private func shown(_ request: Request) throws -> (chart: ResolvedChart, title: String) {
    do {
      return (try request.data.chart(request.spec), request.data.title(request.spec))
    } catch let error as ChartError {
      throw ToolError.failed("\(error)")
    }
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
