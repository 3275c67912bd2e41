import Analytics
import ArgumentParser
import Disclosure
import Publishing
import Storage

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出整齐的数据：CSV 文件夹（含 Data Package 说明）、JSON Lines 或 SQLite。",
    usage: "stats export [<县> …] [--year <年>] [--key <键>] -o <文件夹|文件.jsonl|文件.sqlite>")

  @OptionGroup var library: LibraryOptions

  @Argument(help: ArgumentHelp("县名、代码或拼音；不写则为全部。", valueName: "县"))
  var counties: [String] = []

  @Option(
    help: ArgumentHelp("all、latest（各县最新），或年度：2020、2019-2022、2019,2021。", valueName: "年"))
  var year: YearSpan = .all

  @Option(
    help: ArgumentHelp(
      "只要这些单元格和指标，可写多次：t3.newReceived.total、t4、outcome。", valueName: "键"))
  var key: [String] = []

  @Flag(help: "附原文、行号、页码和发现的文字。")
  var sources = false

  @Option(help: ArgumentHelp("csv、jsonl、sqlite；不写则看文件名，文件夹为 csv。", valueName: "格式"))
  var format: Format?

  @Option(name: .shortAndLong, help: ArgumentHelp("写到哪里；jsonl 不写则到标准输出。", valueName: "路径"))
  var output: String?

  /// The formats of an export.
  enum Format: String, ExpressibleByArgument {
    case csv
    case jsonl
    case sqlite

    static let allValueStrings: [String] = []
  }

  func run() throws {
    let format = try chosenFormat()
    let tables = ExportTables(try choice(), withSources: sources).tables
    let workspace = try Workspace(library)
    let divisions = try counties.map { try workspace.division($0) }
    let rows: ExportRows = { append in
      for (index, table) in tables.enumerated() {
        for row in table.fixedRows { try append(index, row) }
      }
      var count = 0
      try visit(workspace, divisions) { context in
        count += 1
        for (index, table) in tables.enumerated() {
          for row in table.rows(context) { try append(index, row) }
        }
      }
      guard count > 0 else { throw ToolError.failed("没有符合条件的报告，没有写出任何内容。现有的见 stats list。") }
      if output != nil { Console.talk("导出 \(count) 份报告。") }
    }
    let writer = ExportWriter(tables: tables)
    switch (format, output) {
    case (.jsonl, _): try writer.writeLines(to: output, rows)
    case (.csv, let path?): try writer.writePackage(to: path, rows)
    case (.sqlite, let path?): try writer.writeDatabase(to: path, rows)
    default: throw ToolError.usage("csv 和 sqlite 要用 -o 指明写到哪里；jsonl 可到标准输出。")
    }
  }

  /// The format asked for, else that of the file's name, else CSV for a folder.
  private func chosenFormat() throws -> Format {
    guard let output, output != "-" else { return format ?? .jsonl }
    if let format { return format }
    let name = output.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return .csv }
    switch name[name.index(after: dot)...].lowercased() {
    case "jsonl", "ndjson": return .jsonl
    case "sqlite", "sqlite3", "db": return .sqlite
    default:
      throw ToolError.usage(
        "从 \(output) 看不出导出格式。请用文件夹名（CSV）、.jsonl、.sqlite，或 --format csv|jsonl|sqlite。")
    }
  }

  private func choice() throws -> ExportChoice {
    let patterns = key.flatMap { $0.split(separator: ",").map(String.init) }
    do {
      return try ExportChoice(patterns)
    } catch {
      let near = Nearest.names(to: error.pattern, among: ExportChoice.names)
      throw ToolError.usage(
        "没有单元格或指标“\(error.pattern)”。是否指：\(near.joined(separator: "、"))？指标见 stats indicators，单元格见 stats show。"
      )
    }
  }

  /// Goes through the reports that were asked for; none is kept.
  private func visit(
    _ workspace: Workspace, _ divisions: [Division], _ visit: (ReportContext) throws -> Void
  ) throws {
    guard divisions.isEmpty else {
      for division in divisions {
        for entry in try entries(of: division, workspace) {
          try visit(try workspace.context(entry))
        }
      }
      return
    }
    switch year {
    case .latest:
      try workspace.forEachContext(.latest, isComplete: sources, transform: \.self, visit)
    case .all: try each(try workspace.years(), workspace, visit)
    case .years(let years): try each(years, workspace, visit)
    }
  }

  private func each(
    _ years: [Int], _ workspace: Workspace, _ visit: (ReportContext) throws -> Void
  ) throws {
    for year in years {
      try workspace.forEachContext(.year(year), isComplete: sources, transform: \.self, visit)
    }
  }

  private func entries(of division: Division, _ workspace: Workspace) throws -> [ReportEntry] {
    let own = try workspace.entries(of: division)
    switch year {
    case .all: return own
    case .latest: return [try workspace.entry(division, year: .latest)]
    case .years(let years): return own.filter { years.contains($0.year) }
    }
  }
}
