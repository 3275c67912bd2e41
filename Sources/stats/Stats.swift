import ArgumentParser

/// The command line: one subcommand a file, all of them listed here.
@main
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "县级政府信息公开工作年度报告：读取、核对、对比、图表。",
    discussion: """
      县名可写泽州、泽州县、晋城泽州、140525 或 zezhou。
      常用：stats compare 泽州 新绛　　stats check 报告.txt　　stats show 泽州 2020
      退出码：0 完成　1 失败　2 有发现达到 --fail-on　3 部分完成　64 用法错误
      """,
    version: "0.1.0",
    groupedSubcommands: groups.map { CommandGroup(name: $0.name, subcommands: $0.commands) })

  /// The commands by what they are for.
  static let groups: [(name: String, commands: [any ParsableCommand.Type])] = [
    ("收集", [ImportCommand.self]),
    (
      "对比与图表",
      [
        CompareCommand.self, TrendCommand.self, RankCommand.self, ChartCommand.self,
        BriefCommand.self,
      ]
    ),
    (
      "核对与溯源",
      [
        CheckCommand.self, ShowCommand.self, ExplainCommand.self, ReadCommand.self,
        VerifyCommand.self,
      ]
    ),
    (
      "查询",
      [
        ExportCommand.self, ListCommand.self, IndicatorsCommand.self, ChartsCommand.self,
        CountiesCommand.self,
        DoctorCommand.self,
      ]
    ),
  ]

  static func main() {
    do {
      try UnknownCommand.refuse(in: Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let report = FailureReport(error, of: Self.self)
      report.tell()
      Console.end(report.code)
    }
  }
}
