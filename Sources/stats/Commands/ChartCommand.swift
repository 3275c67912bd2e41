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

  @Option(name: .shortAndLong, help: ArgumentHelp("写入文件：png、svg 或 pdf。", valueName: "文件"))
  var output: String

  func run() throws {
    let format = try OutputFormat.chosen(
      nil, path: output, usual: .png, allowed: [.png, .svg, .pdf])
    let folder = ChartFolder(path: try DatasetLocation.charts())
    let names = folder.names()
    guard names.contains(name) else {
      throw ToolError.usage(
        "没有图“\(name)”。是否指：\(Nearest.names(to: name, among: names).joined(separator: "、"))？全部见 stats charts。"
      )
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
    try Picture(theme: .screen, options: drawing).writeChart(
      chart, title: spec.title, format, to: output)
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
