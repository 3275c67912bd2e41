import ArgumentParser
import Disclosure
import Foundation
import Ingestion
import Publishing

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "读取报告文件，输出逐格记录（不写入数据库）。")

  @Argument(help: "报告文件。") var files: [String]

  @Option(help: "json 或 jsonl。") var format = "json"

  func run() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: "Datasets/gazetteer/divisions.csv"))
    let gazetteer = try Gazetteer(csv: Array(data), path: "divisions.csv")
    for file in files {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
      let document = try TextReader.document(bytes, name: URL(fileURLWithPath: file).lastPathComponent, path: file)
      let report = try ReportRecognizer(gazetteer: gazetteer).report(in: document, path: file)
      print(try JSONText.of(ReportRecord(report, findings: report.findings)), terminator: "")
    }
  }
}
