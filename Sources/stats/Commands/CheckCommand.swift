import Analytics
import ArgumentParser
import Disclosure
import Foundation
import Ingestion
import Publishing

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "核对报告：勾稽、单位、正文与表格、缺项；有问题时退出码为 2。",
    usage: "stats check [<县> … | <文件> …] [--fail-on error|warning|note|never] [--ocr]")

  @OptionGroup var library: LibraryOptions

  @Argument(help: ArgumentHelp("县名或报告文件；不写则核对全部。", valueName: "县或文件"))
  var targets: [String] = []

  @Option(help: ArgumentHelp("达到哪一级算不通过。", valueName: "error|warning|note|never"))
  var failOn: FailureLevel = .error

  @Option(help: ArgumentHelp("只核对这一年。", valueName: "年"))
  var year: YearChoice?

  @Flag(help: "写出更正建议（YAML，尚未决定），供人逐条核实。")
  var propose = false

  @Option(help: ArgumentHelp("text、json、csv 或 markdown。", valueName: "格式"))
  var format: OutputFormat?

  @Option(name: .shortAndLong, help: ArgumentHelp("写入文件，格式按扩展名。", valueName: "文件"))
  var output: String?

  @Flag(help: "扫描件和图片用文字识别读取；识别出的数字在勾稽核实前存疑。")
  var ocr = false

  func run() throws {
    let style = try chosenStyle()
    let workspace = try Workspace(library)
    let files = targets.filter(isFile)
    let read = ReportFiles.read(
      files, gazetteer: workspace.gazetteer, corrections: workspace.corrections, ocr: ocr)
    let check = try libraryCheck(workspace, read.reports)
    var sheet = FindingSheet(style)
    var isReached = false
    try Output.write(to: output) { append in
      try append(sheet.head)
      try check.forEach {
        try style.parts($0.report, $0.findings)
      } _: { parts in
        isReached = isReached || parts.severities.contains(where: failOn.isReached)
        try append(sheet.next(parts))
      }
      try append(sheet.end)
    }
    try read.end()
    if isReached, !propose { throw Ending.findings }
  }

  private func chosenStyle() throws -> FindingStyle {
    if propose { return .corrections }
    switch try OutputFormat.chosen(
      format, path: output, usual: .text, allowed: [.text, .json, .csv, .markdown])
    {
    case .json: return .json
    case .csv: return .csv
    case .markdown: return .markdown
    default:
      return .text(
        width: output == nil ? Console.width : 80,
        isStyled: output == nil && Console.isStyled(library.color))
    }
  }

  /// The reports of the counties, read as they are needed, then those of the files.
  private func libraryCheck(
    _ workspace: Workspace, _ read: [AnnualReport]
  ) throws -> LibraryCheck {
    let entries = try entries(workspace)
    return LibraryCheck(count: entries.count + read.count) { positions in
      let split = positions.firstIndex { $0 >= entries.count } ?? positions.endIndex
      return try workspace.reports(positions[..<split].map { entries[$0] })
        + positions[split...].map { read[$0 - entries.count] }
    }
  }

  private func entries(_ workspace: Workspace) throws -> [ReportEntry] {
    if targets.isEmpty { return try ofYear(try workspace.entries(), workspace) }
    return try targets.filter { !isFile($0) }.flatMap { name in
      let division = try workspace.division(name)
      guard let year else { return try workspace.entries(of: division) }
      return [try workspace.entry(division, year: year)]
    }
  }

  /// Those of the year asked for, or each division's latest.
  private func ofYear(_ all: [ReportEntry], _ workspace: Workspace) throws -> [ReportEntry] {
    switch year {
    case nil: return all
    case .latest:
      let last = Dictionary(all.map { ($0.division, $0.year) }, uniquingKeysWith: max)
      return all.filter { last[$0.division] == $0.year }
    case .year(let number):
      let own = all.filter { $0.year == number }
      guard own.isEmpty else { return own }
      let years = try workspace.years().map(String.init).joined(separator: "、")
      throw ToolError.failed("没有 \(number) 年的报告，现有 \(years) 年。请改用其中一年。")
    }
  }

  /// What exists as a file, or looks like a path, is a file.
  private func isFile(_ target: String) -> Bool {
    target == "-" || target.contains("/") || target.contains(".")
      || FileManager.default.fileExists(atPath: target)
  }
}

/// The severity from which on a check fails.
enum FailureLevel: String, ExpressibleByArgument, CaseIterable {
  case error
  case warning
  case note
  case never

  func isReached(_ severity: Finding.Severity) -> Bool {
    Finding.Severity(rawValue: rawValue).map { severity >= $0 } ?? false
  }
}
