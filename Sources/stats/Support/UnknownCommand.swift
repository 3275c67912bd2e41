import ArgumentParser

/// Names the nearest command when the first word is none.
enum UnknownCommand {
  static func refuse(in arguments: [String]) throws {
    guard let first = arguments.first, !first.hasPrefix("-") else { return }
    let names = Stats.groups.flatMap { $0.commands }.compactMap { $0.configuration.commandName }
    guard !names.contains(first), first != "help" else { return }
    let hint =
      Nearest.names(to: first, among: names, count: 1).first.map { "是否指 stats \($0)？" } ?? ""
    throw ToolError.usage("没有命令“\(first)”。\(hint)全部命令见 stats --help。")
  }
}
