import ArgumentParser

/// 县级政府信息公开工作年度报告的统计与图表。
@main
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "县级政府信息公开工作年度报告的统计、核对、对比与图表。",
    subcommands: [ReadCommand.self])
}
