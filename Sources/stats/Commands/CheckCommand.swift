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
    let format =
      try propose
      ? .text
      : OutputFormat.chosen(
        format, path: output, usual: .text, allowed: [.text, .json, .csv, .markdown])
    let workspace = try Workspace(library)
    let files = targets.filter(isFile)
    let read = ReportFiles.read(
      files, gazetteer: workspace.gazetteer, corrections: workspace.corrections, ocr: ocr)
    let reports = try counties(workspace) + read.reports
    let contexts = zip(reports, Library.findings(in: reports)).map {
      ReportContext($0, findings: $1)
    }
    let groups = zip(contexts, PeerOutliers.findings(in: contexts)).map {
      (report: $0.report, findings: $0.findings + $1)
    }
    if propose {
      try Output.write(CorrectionDraft.yaml(groups), to: output)
      return try read.end()
    }
    let list = FindingList(groups)
    switch format {
    case .json: try Output.write(try JSONText.of(list.records), to: output)
    case .csv: try Output.write(list.csv, to: output)
    case .markdown: try Output.write(list.markdown, to: output)
    default:
      try Output.write(
        list.text(
          width: output == nil ? Console.width : 80,
          isStyled: output == nil && Console.isStyled(library.color)), to: output)
    }
    try read.end()
    if list.findings.contains(where: failOn.isReached) { throw Ending.findings }
  }

  private func counties(_ workspace: Workspace) throws -> [AnnualReport] {
    let names = targets.filter { !isFile($0) }
    let entries =
      targets.isEmpty
      ? try workspace.entries()
      : try names.flatMap { name in
        let division = try workspace.division(name)
        guard let year else { return try workspace.entries(of: division) }
        return [try workspace.entry(division, year: year)]
      }
    return try entries.map(workspace.report)
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

  func isReached(_ finding: Finding) -> Bool {
    Finding.Severity(rawValue: rawValue).map { finding.severity >= $0 } ?? false
  }
}
