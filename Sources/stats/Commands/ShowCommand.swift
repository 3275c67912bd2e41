import Analytics
import ArgumentParser
import Publishing

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "一份报告的全部单元格：状态、原文位置、发现。",
    usage: "stats show <县> [<年>]")

  @OptionGroup var library: LibraryOptions

  @Argument(help: ArgumentHelp("县名、代码或拼音。", valueName: "县"))
  var county: String

  @Argument(help: ArgumentHelp("年度，默认最新。", valueName: "年"))
  var year: YearChoice = .latest

  @Option(help: ArgumentHelp("text 或 json。", valueName: "格式"))
  var format: OutputFormat?

  @Option(name: .shortAndLong, help: ArgumentHelp("写入文件，格式按扩展名。", valueName: "文件"))
  var output: String?

  func run() throws {
    let format = try OutputFormat.chosen(
      format, path: output, usual: .text, allowed: [.text, .json])
    let workspace = try Workspace(library)
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
}
