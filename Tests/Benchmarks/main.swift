import Analytics
import Disclosure
import Foundation
import Graphics
import Ingestion
import Publishing
import Rendering
import Storage
import TestSupport

/// Times the parts of the tool in one process; `run.sh` times whole processes beside gnuplot.
///
/// Usage: Benchmarks PART ROUNDS, from the folder of the checkout; without arguments all parts.
/// Benchmarks documents COUNT FOLDER writes made-up reports to import, Benchmarks country YEAR FOLDER
/// one of every county; Benchmarks once png|svg FILE draws the chart that the peers draw, Benchmarks
/// loop png|svg ROUNDS prints its median in ms; Benchmarks briefing FILE writes the template of a
/// long briefing.

if CommandLine.arguments.count == 4, ["once", "loop"].contains(CommandLine.arguments[1]) {
  try ChartBench().run(Array(CommandLine.arguments.dropFirst()))
  exit(0)
}
if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "briefing" {
  try Data(try BriefingBench.template()).write(
    to: URL(fileURLWithPath: CommandLine.arguments[2]))
  exit(0)
}
let folder = DatasetFolder(path: "Datasets")
if CommandLine.arguments.count == 4, CommandLine.arguments[1] == "documents" {
  try SyntheticFolder.write(
    Int(CommandLine.arguments[2]) ?? 0, to: CommandLine.arguments[3],
    gazetteer: try folder.gazetteer())
  exit(0)
}
if CommandLine.arguments.count == 4, CommandLine.arguments[1] == "country" {
  try SyntheticFolder.writeCountry(
    Int(CommandLine.arguments[2]) ?? 2022, to: CommandLine.arguments[3],
    gazetteer: try folder.gazetteer())
  exit(0)
}
let charts = ChartFolder(path: "Charts")
let gazetteer = try folder.gazetteer()
let populations = try folder.populations()
// The reports in words; the others of the datasets are figures in tables.
let entries = try folder.manifest().entries.filter { $0.file.hasSuffix(".txt") }
let documents = try entries.map { entry in
  try FileBytes.read("Datasets/reports/" + entry.file, limit: TextReader.sizeLimit)
}
let contexts = try entries.map { entry in
  ReportContext(
    try folder.report(entry, gazetteer: gazetteer), population: populations[entry.division])
}
let pair = ["140525", "140825"].compactMap { code in
  contexts.first { $0.report.division?.code == code }
}
let figures = try ["request-outcomes", "refusal-grounds", "dispute-outcomes", "procurement-amount"]
  .map { try charts.spec($0) }
let recognizer = ReportRecognizer(gazetteer: gazetteer)
let renderer = Renderer(theme: .screen)
let comparison = Comparison(pair)
let sheet = ComparisonSheet(comparison, charts: figures, measurer: renderer)
let page = try sheet.scene()
let prepared = contexts.compactMap { context in
  PreparedReport(context.report).map {
    PreparedDocument(sha256: context.report.source.sha256, reports: [$0])
  }
}
let storePath =
  NSTemporaryDirectory() + "stats-bench-\(ProcessInfo.processInfo.processIdentifier).sqlite"
let store = try ReportStore(writing: storePath)
_ = try store.save(prepared, at: "2026-01-01T00:00:00Z")
let stored = try store.entries()

// A report with full tables as web page and as Word file; the text of the five reports as narrative.
let printed = PrintedForm(.binding2021)
let narrative = contexts[0].report.passages.map(\.text)
let webPage = Array(
  ("<html><body>" + printed.html + narrative.map { "<p>\($0)</p>" }.joined()).utf8)
let wordFile = try Workdir().wordFile(
  WordXML.document(
    WordXML.body(printed) + narrative.map { WordXML.paragraph($0) }.joined()))

// A long briefing, as template and filled.
let briefings = CheckoutLibrary(dpi: 192)
let template = try BriefingBench.template()
let briefing = try Briefing.filled(template, .docx, library: briefings).bytes

/// Reads a report from bytes as the tool does.
func read(_ bytes: [UInt8]) throws {
  _ = try ReportFile.reports(bytes, name: "a", path: "a", gazetteer: gazetteer)
}

// PDF files of reports, from a folder that is named: they are made by other programs.
let pdfFolder = ProcessInfo.processInfo.environment["STATS_BENCH_PDF"]
let pdfs = try pdfFolder.map { folder in
  try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".pdf") }
    .sorted().map { try FileBytes.read(folder + "/" + $0, limit: 200_000_000) }
}

/// One thing to time: its name, how many items a round handles, and the round.
struct Part {
  let name: String
  let items: Int
  let round: () throws -> Void
}

var parts = [
  Part(name: "read", items: documents.count) {
    for bytes in documents {
      let document = try TextReader.document(bytes, name: "a.txt", path: "a.txt")
      let report = try recognizer.report(in: document, path: "a.txt")
      _ = try JSONText.of(ReportRecord(report, findings: report.findings), pretty: false)
    }
  },
  Part(name: "recognise", items: documents.count) {
    for bytes in documents {
      let document = try TextReader.document(bytes, name: "a.txt", path: "a.txt")
      _ = try recognizer.report(in: document, path: "a.txt")
    }
  },
  Part(name: "store-prepare", items: contexts.count) {
    for context in contexts { _ = PreparedReport(context.report) }
  },
  Part(name: "store-save", items: prepared.count) {
    let file = NSTemporaryDirectory() + "stats-bench-\(UUID().uuidString).sqlite"
    _ = try ReportStore(writing: file).save(prepared, at: "2026-01-01T00:00:00Z")
    for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + end) }
  },
  Part(name: "store-load", items: stored.count) {
    for entry in stored { _ = try store.report(entry) }
  },
  Part(name: "web-page", items: 1) { try read(webPage) },
  Part(name: "web-page-document", items: 1) {
    _ = try DocumentReader.document(webPage, name: "a", path: "a")
  },
  Part(name: "word", items: 1) { try read(wordFile) },
  Part(name: "word-document", items: 1) {
    _ = try DocumentReader.document(wordFile, name: "a", path: "a")
  },
  Part(name: "briefing-fill", items: 1) {
    _ = try Briefing.filled(template, .docx, library: briefings)
  },
  Part(name: "briefing-refresh", items: 1) {
    _ = try Briefing.filled(briefing, .docx, library: briefings)
  },
  Part(name: "gazetteer", items: 1) { _ = try folder.gazetteer() },
  Part(name: "compare", items: 1) { _ = Comparison(pair) },
  Part(name: "compare-text", items: 1) {
    _ = ComparisonText(comparison, width: 80, isStyled: false).text
  },
  Part(name: "sheet-layout", items: 1) { _ = try sheet.scene() },
  Part(name: "sheet-png", items: 1) { _ = try renderer.png(page) },
  Part(name: "sheet-svg", items: 1) { _ = try renderer.svg(page) },
  Part(name: "sheet-pdf", items: 1) { _ = try renderer.pdf(page) },
]
if let pdfs {
  parts.append(
    Part(name: "read-pdf", items: pdfs.count) {
      for bytes in pdfs {
        let document = try DocumentReader.document(bytes, name: "a.pdf", path: "a.pdf")
        let report = try recognizer.report(in: document, path: "a.pdf")
        _ = try JSONText.of(ReportRecord(report, findings: report.findings), pretty: false)
      }
    })
}

let chosen = CommandLine.arguments.dropFirst().first
let rounds = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 20
for part in parts + CountryParts.all where chosen == nil || chosen == part.name {
  var times: [Double] = []
  for _ in 0..<rounds {
    let start = ContinuousClock.now
    try part.round()
    let passed = start.duration(to: .now).components
    times.append(Double(passed.seconds) * 1e3 + Double(passed.attoseconds) / 1e15)
  }
  let first = times[0]
  let median = times.sorted()[times.count / 2]
  print(
    "\(part.name)  first \(String(format: "%.2f", first)) ms  median \(String(format: "%.2f", median)) ms"
      + "  \(String(format: "%.0f", Double(part.items) * 1000 / median)) per second")
}
for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: storePath + end) }
