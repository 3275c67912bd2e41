import Analytics
import ArgumentParser
import Graphics

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
    try Console.put(found.map { self.lines($0) }.joined())
  }

  /// Id, name and unit; below them what must be known.
  private func lines(_ indicator: Indicator) -> String {
    let name = lang == .zh ? indicator.name : indicator.english
    let unit = indicator.unit.isEmpty ? "" : "（\(indicator.unit)）"
    let notes = [
      indicator.base.map { "基数：\($0)" },
      indicator.forms == .both ? nil : "表式：\(indicator.forms.name)",
      indicator.caveat.isEmpty ? nil : "注意：\(indicator.caveat)",
    ].compactMap(\.self)
    let first = TerminalWidth.padded(indicator.id, to: 42) + name + unit + "\n"
    return first + (notes.isEmpty ? "" : "    " + notes.joined(separator: "；") + "\n")
  }
}
