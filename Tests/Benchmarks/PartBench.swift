import Analytics
import Disclosure
import Foundation
import Graphics
import Ingestion
import Publishing
import Rendering
import TestSupport

/// Times the parts of the tool in one process; `run.sh` times whole processes beside the peers.
struct PartBench {
  private let rounds: Int
  private let folder = DatasetFolder(path: "Datasets")

  init(rounds: Int) { self.rounds = rounds }

  /// One thing to time: its name, how many items a round handles, and the round.
  private struct Part {
    let name: String
    let items: Int
    let round: () throws -> Void
  }

  /// Times the part of this name, or all.
  func run(_ chosen: String?) throws {
    for part in try reading() + formats() + comparing() where chosen == nil || chosen == part.name {
      let times = try (0..<rounds).map { _ in
        let start = ContinuousClock.now
        try part.round()
        let passed = start.duration(to: .now).components
        return Double(passed.seconds) * 1e3 + Double(passed.attoseconds) / 1e15
      }
      let median = times.sorted()[times.count / 2]
      let (first, rate) = (times[0], Double(part.items) * 1000 / median)
      print(
        String(
          format: "%@  first %.2f ms  median %.2f ms  %.0f per second", part.name, first, median,
          rate))
    }
  }

  private func reading() throws -> [Part] {
    let gazetteer = try folder.gazetteer()
    let recognizer = ReportRecognizer(gazetteer: gazetteer)
    let documents = try folder.manifest().entries.filter { $0.file.hasSuffix(".txt") }.map {
      entry in
      try FileBytes.read("Datasets/reports/" + entry.file, limit: TextReader.sizeLimit)
    }
    let report = { (bytes: [UInt8]) in
      try recognizer.report(
        in: try TextReader.document(bytes, name: "a.txt", path: "a.txt"), path: "a.txt")
    }
    return [
      Part(name: "read", items: documents.count) {
        for bytes in documents {
          let report = try report(bytes)
          _ = try JSONText.of(ReportRecord(report, findings: report.findings), pretty: false)
        }
      },
      Part(name: "recognise", items: documents.count) {
        for bytes in documents { _ = try report(bytes) }
      },
      Part(name: "gazetteer", items: 1) { _ = try folder.gazetteer() },
    ]
  }

  /// A report with full tables as web page and as Word file; the text of a report as narrative.
  private func formats() throws -> [Part] {
    let gazetteer = try folder.gazetteer()
    let printed = PrintedForm(.binding2021)
    let first = try folder.report(try folder.manifest().entries[0], gazetteer: gazetteer)
    let narrative = first.passages.map(\.text)
    let page = Array(
      ("<html><body>" + printed.html + narrative.map { "<p>\($0)</p>" }.joined()).utf8)
    let word = try Workdir().wordFile(
      WordXML.document(
        WordXML.body(printed) + narrative.map { WordXML.paragraph($0) }.joined()))
    return [("web-page", page), ("word", word)].flatMap { name, bytes in
      [
        Part(name: name, items: 1) {
          _ = try ReportFile.reports(bytes, name: "a", path: "a", gazetteer: gazetteer)
        },
        Part(name: name + "-document", items: 1) {
          _ = try DocumentReader.document(bytes, name: "a", path: "a")
        },
      ]
    }
  }

  private func comparing() throws -> [Part] {
    let gazetteer = try folder.gazetteer()
    let populations = try folder.populations()
    let entries = try folder.manifest().entries
    let pair = try ["140525", "140825"].compactMap { code in
      try entries.first { $0.division == code }.map { entry in
        ReportContext(
          try folder.report(entry, gazetteer: gazetteer), population: populations[entry.division])
      }
    }
    let charts = ChartFolder(path: "Charts")
    let figures = try [
      "request-outcomes", "refusal-grounds", "dispute-outcomes", "procurement-amount",
    ].map { try charts.spec($0) }
    let comparison = Comparison(pair)
    let renderer = Renderer(theme: .screen)
    let sheet = ComparisonSheet(comparison, charts: figures, measurer: renderer)
    let page = try sheet.scene()
    return [
      Part(name: "compare", items: 1) { _ = Comparison(pair) },
      Part(name: "compare-text", items: 1) {
        _ = ComparisonText(comparison, width: 80, isStyled: false).text
      },
      Part(name: "sheet-layout", items: 1) { _ = try sheet.scene() },
      Part(name: "sheet-png", items: 1) { _ = try renderer.png(page) },
      Part(name: "sheet-svg", items: 1) { _ = try renderer.svg(page) },
      Part(name: "sheet-pdf", items: 1) { _ = try renderer.pdf(page) },
    ]
  }
}
