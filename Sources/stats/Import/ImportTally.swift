import Disclosure
import Ingestion
import Publishing
import Storage

/// Counts what became of the files, and tells it: failures at once, the rest at the end.
final class ImportTally {
  private var counts: [ImportEvent.Outcome: Int] = [:]
  private var replacements: [String] = []
  /// Whether each event is written as a line of JSON.
  private let isListed: Bool

  /// How many replacements are named one by one.
  private static let named = 20

  init(isListed: Bool) { self.isListed = isListed }

  /// Takes up what became of a report.
  func count(_ event: ImportEvent) throws {
    counts[event.outcome, default: 0] += 1
    if let error = event.error { Console.talk("错误：\(error)") }
    if isListed { return try Console.put(try JSONText.of(event, pretty: false)) }
    guard event.outcome == .replaced, let county = event.county, let year = event.year else {
      return
    }
    replacements.append(
      "替换 \(county) \(year)：\(event.replacedFile ?? "") → \(event.file)，"
        + "\(event.changedCells ?? 0) 格有变（stats show \(county) \(year) --history）\n")
  }

  /// What was done, in a few lines.
  func summary(_ documents: DocumentPaths, _ store: ReportStore?) throws -> String {
    let named = replacements.prefix(Self.named).joined()
    let more = replacements.count - Self.named
    let parts: [(String, ImportEvent.Outcome)] = [
      ("可读", .readable), ("新增", .added), ("替换", .replaced), ("未变", .unchanged), ("已有", .known),
      ("失败", .failed),
    ]
    let done = parts.compactMap { name, outcome in counts[outcome].map { "\(name) \($0) 份" } }
    let others = documents.others > 0 ? "　另有 \(documents.others) 个文件不是文档，没有读。\n" : ""
    let end = try store.map { "报告库 \($0.path) 现有 \(try $0.count()) 份报告。\n" } ?? "没有写入报告库。\n"
    return named + (more > 0 ? "……另有 \(more) 份替换\n" : "") + done.joined(separator: "，") + "。\n"
      + others + end
  }

  /// Ends with 3 when some files failed, with 1 when all did.
  func end() throws {
    guard counts[.failed] != nil else { return }
    throw counts.count == 1 ? Ending.failed : Ending.partly
  }
}
