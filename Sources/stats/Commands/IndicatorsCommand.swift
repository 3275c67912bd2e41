import Analytics
import ArgumentParser

struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: "全部指标：名称、单位、基数、适用表式、注意。",
    usage: "stats indicators [<词>]")

  @Argument(help: ArgumentHelp("只列含有这个词的。", valueName: "词"))
  var word: String?

  @Option(help: ArgumentHelp("zh 或 en。", valueName: "语言"))
  var lang: Language = .zh

  func run() throws {
    let found = Indicator.all.filter { indicator in
      word.map { word in
        indicator.id.contains(word) || indicator.name.contains(word)
          || indicator.english.contains(word)
      } ?? true
    }
    guard !found.isEmpty else {
      throw ToolError.failed("没有含“\(word ?? "")”的指标。全部指标见 stats indicators。")
    }
    let rows = found.map { indicator in
      [
        indicator.id, lang == .zh ? indicator.name : indicator.english, indicator.unit,
        indicator.base ?? "—", indicator.forms.name, indicator.caveat,
      ]
    }
    try Console.put(Columns.text([["标识", "名称", "单位", "基数", "表式", "注意"]] + rows))
  }
}
