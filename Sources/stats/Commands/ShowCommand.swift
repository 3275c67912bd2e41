import Analytics
import ArgumentParser
import Publishing

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "一份报告的全部单元格：状态、原文位置、发现。",
    usage: "stats show <县> [<年>] [--history]")

  @OptionGroup var library: LibraryOptions

  @Argument(help: ArgumentHelp("县名、代码或拼音。", valueName: "县"))
  var county: String

  @Argument(help: ArgumentHelp("年度，默认最新。", valueName: "年"))
  var year: YearChoice = .latest

  @Flag(help: "报告库中的各个版本，以及每次替换改了哪些单元格。")
  var history = false

  @Option(help: ArgumentHelp("text 或 json。", valueName: "格式"))
  var format: OutputFormat?

  @Option(name: .shortAndLong, help: ArgumentHelp("写入文件，格式按扩展名。", valueName: "文件"))
  var output: String?

  func run() throws {
    let format = try OutputFormat.chosen(
      format, path: output, usual: .text, allowed: [.text, .json])
    let workspace = try Workspace(library)
    if history { return try showHistory(workspace, format) }
    let context = try workspace.contexts([county], year: year)[0]
    switch format {
    case .json:
      try Output.write(
        try JSONText.of(ReportRecord(context.report, findings: context.findings)), to: output)
    default:
      try Output.write(
        ReportText(
          context.report, findings: context.findings, summary: ReportSentences(context).text(),
          width: output == nil ? Console.width : 80
        ).text, to: output)
    }
  }

  private func showHistory(_ workspace: Workspace, _ format: OutputFormat) throws {
    let entry = try workspace.entry(try workspace.division(county), year: year)
    let history = try workspace.history(entry)
    switch format {
    case .json: try Output.write(try JSONText.of(history), to: output)
    default: try Output.write(history.text, to: output)
    }
  }
}
