import ArgumentParser
import Disclosure

/// Names the nearest command when the first word is none.
enum UnknownCommand {
  static func refuse(in arguments: [String], of configuration: CommandConfiguration) throws {
    guard let first = arguments.first, !first.hasPrefix("-") else { return }
    let names = (configuration.subcommands + configuration.groupedSubcommands.flatMap(\.subcommands))
      .compactMap(\.configuration.commandName)
    guard !names.contains(first), first != "help" else { return }
    let nearest = names.min { editDistance(Array(first), Array($0)) < editDistance(Array(first), Array($1)) }
    throw ToolError.usage(
      "没有命令“\(first)”。\(nearest.map { "是否指 stats \($0)？" } ?? "")全部命令见 stats --help。")
  }
}
