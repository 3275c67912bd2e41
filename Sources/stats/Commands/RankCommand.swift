import Analytics
import ArgumentParser
import Disclosure
import Ingestion
import Publishing

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "按一个指标排序：小样本另列，存疑和口径不同的不列入并说明。",
    usage: "stats rank <指标> [--year <年>] [--ranges] [-o <文件>]")

  @OptionGroup var library: LibraryOptions

  @Argument(help: ArgumentHelp("指标标识，见 stats indicators。", valueName: "指标"))
  var indicator: String

  @Option(help: ArgumentHelp("年度；latest 为报告最多的一年。", valueName: "年"))
  var year: YearChoice = .latest

  @Flag(help: ArgumentHelp("给出每个名次的偶然波动范围（自助法，固定种子）。"))
  var ranges = false

  @Option(help: ArgumentHelp("text、json 或 csv。", valueName: "格式"))
  var format: OutputFormat?

  @Option(name: .shortAndLong, help: ArgumentHelp("写入文件，格式按扩展名。", valueName: "文件"))
  var output: String?

  func run() throws {
    let format = try OutputFormat.chosen(
      format, path: output, usual: .text, allowed: [.text, .json, .csv])
    let indicator = try IndicatorChoice.named(self.indicator)
    if let refusal = indicator.rankingRefusal { throw ToolError.usage(refusal) }
    let workspace = try Workspace(library)
    guard let year = try workspace.rankedYear(year) else {
      throw ToolError.failed("没有报告可以排序。请先用 stats import 导入。")
    }
    let selection = FairSelection(
      indicator, try workspace.candidates(indicator, year: year), year: year, for: .ranking)
    let ranking = Ranking(selection, withRanges: ranges)
    if ranges, !ranking.places.isEmpty, ranking.places.allSatisfy({ $0.range == nil }) {
      Console.talk("提示：“\(indicator.name)”不是由件数得来的比例或比率，给不出名次的偶然波动范围。")
    }
    switch format {
    case .json: try Output.write(try JSONText.of(RankingRecord(ranking)), to: output)
    case .csv: try Output.write(RankingCSV.text(ranking), to: output)
    default:
      try Output.write(
        RankingText(ranking, width: output == nil ? Console.width : 80).text, to: output)
    }
  }
}
