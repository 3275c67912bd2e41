import Disclosure
import Ingestion
import Publishing
import Storage

/// Counts what became of the files, and tells it: failures at once, the rest at the end.
final class ImportTally {
  private var counts: [ImportEvent.Outcome: Int] = [:]
  private var replacements: [String] = []
  /// The reports that came in by this import.
  private var fresh: Set<String> = []
  /// Whether each event is written as a line of JSON.
  private let isListed: Bool

  /// How many replacements are named one by one.
  private static let named = 20

  init(isListed: Bool) { self.isListed = isListed }

  /// Takes up what became of a report.
  func count(_ event: ImportEvent) throws {
    counts[event.outcome, default: 0] += 1
    if let error = event.error { Console.talk("错误：\(error)") }
    if isListed { try Console.put(try JSONText.of(event, pretty: false)) }
    guard let report = event.report else { return }
    if event.outcome == .replaced {
      let change = "\(event.replacedFile ?? "") → \(event.file)，\(event.changedCells ?? 0) 格不同"
      replacements.append("替换 \(report)：\(change)。")
      warn(report, event, change)
    }
    fresh.insert(report)
  }

  /// Two files of one import that say different things of one county and year are worth a word.
  private func warn(_ report: String, _ event: ImportEvent, _ change: String) {
    guard fresh.contains(report), event.changedCells != 0 else { return }
    Console.talk("注意：这次导入的文件中有两份 \(report) 的报告，内容不同，采用后一份：\(change)。请核对。")
  }

  /// What was done, in a few lines.
  func summary(_ documents: DocumentPaths, _ store: ReportStore?) throws -> String {
    var lines = Array(replacements.prefix(Self.named))
    if replacements.count > Self.named {
      lines.append("……另有 \(replacements.count - Self.named) 份替换。")
    }
    if !replacements.isEmpty { lines.append("旧版都留着，逐格变化见 stats show 县 年 --history。") }
    let parts: [(name: String, outcome: ImportEvent.Outcome)] = [
      ("可读", .readable), ("新增", .added), ("替换", .replaced), ("未变", .unchanged), ("已有", .known),
      ("失败", .failed),
    ]
    let done = parts.compactMap { part in counts[part.outcome].map { "\(part.name) \($0) 份" } }
    lines.append(done.joined(separator: "，") + "。")
    if documents.others > 0 { lines.append("另有 \(documents.others) 个文件不是文档，没有读。") }
    lines.append(
      try store.map { "报告库 \($0.path) 现有 \(try $0.count()) 份报告。" } ?? "没有写入报告库。")
    return lines.map { $0 + "\n" }.joined()
  }

  /// Ends with 3 when some files failed, with 1 when all did.
  func end() throws {
    guard counts[.failed] != nil else { return }
    throw counts.count == 1 ? Ending.failed : Ending.partly
  }
}
