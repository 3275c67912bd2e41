import Analytics
import ArgumentParser
import Disclosure
import Publishing

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "一个数从哪里来：公式代入数字、文件、行号、原文。",
    usage: "stats explain <键> <县> [<年>]")

  @OptionGroup var library: LibraryOptions

  @Argument(help: ArgumentHelp("指标（outcome.disclosureRate）或单元格（t3.granted.total）。", valueName: "键"))
  var key: String

  @Argument(help: ArgumentHelp("县名、代码或拼音。", valueName: "县"))
  var county: String

  @Argument(help: ArgumentHelp("年度，默认最新。", valueName: "年"))
  var year: YearChoice = .latest

  @Option(help: ArgumentHelp("text 或 json。", valueName: "格式"))
  var format: OutputFormat?

  func run() throws {
    let format = try OutputFormat.chosen(format, path: nil, usual: .text, allowed: [.text, .json])
    let subject = try subject()
    let workspace = try Workspace(library)
    let context = try workspace.contexts([county], year: year)[0]
    let explanation = Explanation(of: subject, in: context)
    switch format {
    case .json: try Console.put(try JSONText.of(explanation))
    default: try Console.put(explanation.text(width: Console.width))
    }
  }

  private func subject() throws -> Explanation.Subject {
    if let indicator = Indicator.named(key) { return .indicator(indicator) }
    if let cell = CellKey(key) { return .cell(cell) }
    let names = Indicator.all.map(\.id) + CellKey.all.map(\.description)
    let nearest = Nearest.names(to: key, among: names)
    throw ToolError.usage(
      "没有指标或单元格“\(key)”。是否指：\(nearest.joined(separator: "、"))？全部指标见 stats indicators。")
  }
}
