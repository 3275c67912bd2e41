import ArgumentParser
import Disclosure
import Ingestion

struct CountiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counties", abstract: "查行政区划：按名称、拼音或代码；有报告的注明年度。",
    usage: "stats counties [<词>]")

  @OptionGroup var library: LibraryOptions

  @Argument(help: ArgumentHelp("名称、拼音或代码的一部分；不写则列出有报告的。", valueName: "词"))
  var word: String?

  func run() throws {
    let workspace = try Workspace(library)
    let years = Dictionary(grouping: try workspace.entries(), by: \.division).mapValues { own in
      Set(own.map(\.year)).sorted().map(String.init).joined(separator: " ")
    }
    let divisions =
      word.map(workspace.gazetteer.search)
      ?? years.keys.sorted().compactMap { workspace.gazetteer.division(code: $0) }
    guard !divisions.isEmpty else {
      throw ToolError.failed("没有找到“\(word ?? "")”。可写名称、拼音或代码的开头。")
    }
    let rows = divisions.map { division in
      [
        division.code, division.name, division.pinyin, division.province + division.prefecture,
        division.until.map { "至\($0)年" } ?? "",
        division.until == nil ? years[division.code] ?? "" : "",
      ]
    }
    try Console.put(Columns.text([["代码", "名称", "拼音", "所属", "", "报告年度"]] + rows))
  }
}
