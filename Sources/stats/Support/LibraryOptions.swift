import ArgumentParser

/// When control sequences are written.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never
}

/// The language of labels.
enum Language: String, ExpressibleByArgument, CaseIterable {
  case zh
  case en
}

/// The options that all commands share.
struct LibraryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("数据文件夹（含 reports、gazetteer、census）。", valueName: "文件夹"))
  var datasets: String?

  @Option(help: ArgumentHelp("报告库（stats import 写入的文件）。", valueName: "文件"))
  var store: String?

  @Option(help: ArgumentHelp("人工更正（YAML），在 corrections 文件夹之外再加一个。", valueName: "文件"))
  var corrections: String?

  @Option(help: ArgumentHelp("是否使用终端样式。", valueName: "auto|always|never"))
  var color: ColorChoice = .auto
}
