import ArgumentParser
import Disclosure
import Ingestion
import Publishing

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "读取报告文件，输出逐格记录（不写入数据库）。",
    usage: "stats read <文件> … [--format json|jsonl|text] [--ocr]")

  @OptionGroup var library: LibraryOptions

  @Argument(help: ArgumentHelp("报告文件；- 为标准输入。", valueName: "文件"))
  var files: [String]

  @Option(help: ArgumentHelp("json、jsonl 或 text。", valueName: "格式"))
  var format: OutputFormat = .json

  @Flag(help: "扫描件和图片用文字识别读取；识别出的数字在勾稽核实前存疑。")
  var ocr = false

  func run() throws {
    guard [.json, .jsonl, .text].contains(format) else {
      throw ToolError.usage("read 不能输出 \(format.rawValue)。可用：json、jsonl、text。")
    }
    let folder = DatasetFolder(path: try DatasetLocation.datasets(library.datasets))
    let gazetteer = try folder.gazetteer()
    let corrections = try folder.corrections(and: library.corrections, gazetteer: gazetteer)
    let result = ReportFiles.read(
      files, gazetteer: gazetteer, corrections: corrections, ocr: ocr)
    switch format {
    case .text:
      for report in result.reports {
        try Console.put(ReportText(report, findings: report.findings, width: Console.width).text)
      }
    case .jsonl:
      for report in result.reports {
        try Console.put(try JSONText.of(record(report), pretty: false))
      }
    default:
      let records = result.reports.map(record)
      if files.count == 1, records.count == 1, let only = records.first {
        try Console.put(try JSONText.of(only))
      } else if !records.isEmpty {
        try Console.put(try JSONText.of(records))
      }
    }
    try result.end()
  }

  private func record(_ report: AnnualReport) -> ReportRecord {
    ReportRecord(report, findings: report.findings)
  }
}

/// The reports read from files, and whether some failed.
struct ReportFiles {
  let reports: [AnnualReport]
  let failures: Int

  /// Reads all files; each that fails is named on standard error and does not stop the others.
  static func read(
    _ files: [String], gazetteer: Gazetteer, corrections: CorrectionSet, ocr: Bool
  ) -> ReportFiles {
    var reports: [AnnualReport] = []
    var failures = 0
    for file in files {
      do {
        let read = try ReportFile.reports(
          file, gazetteer: gazetteer, options: ReadingOptions(allowsOCR: ocr))
        reports += try read.map(corrections.applied)
      } catch {
        failures += 1
        Console.talk("错误：\(error)")
      }
    }
    return ReportFiles(reports: reports, failures: failures)
  }

  /// Ends with 3 when some failed, with 1 when all did.
  func end() throws {
    if failures > 0 { throw reports.isEmpty ? Ending.failed : Ending.partly }
  }
}
