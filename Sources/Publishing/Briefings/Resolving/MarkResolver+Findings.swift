import Analytics
import Disclosure

extension MarkResolver {
  /// The list of problems as officers send it, the gravest first.
  func findings(_ mark: Mark) throws -> Resolution {
    let (subjects, gaps) = try subjects(mark.words[...], mark)
    let least = try Self.level(mark.options[.level])
    let limit = try Self.limit(mark.options[.limit])
    let found = subjects.flatMap { subject in
      subject.findings.filter { $0.severity >= least }.map { (subject, $0) }
    }
    let sorted = Finding.Severity.allCases.reversed().flatMap { severity in
      found.filter { $0.1.severity == severity }
    }
    let rows = sorted.prefix(limit).enumerated().map { index, entry in
      Self.row(index + 1, entry.0, entry.1)
    }
    let rest = sorted.count - rows.count
    let notes =
      [mark.options[.note].map { "注：\($0)。" }, rest > 0 ? "注：另有 \(rest) 条未列出，见 stats check。" : nil]
      .compactMap(\.self) + (rows.isEmpty ? ["没有达到“\(least.name)”一级的问题。"] : [])
    let table = BriefingTable(
      name: mark.name, title: mark.options[.title] ?? "数据问题清单", unit: "", columns: Self.columns,
      rows: rows, notes: notes)
    return Resolution(block: .table(table), gaps: gaps)
  }

  private static let columns = [
    ("序号", 0.65), ("单位", 0.95), ("位置", 2.45), ("原文", 1.6), ("问题（依据）", 3.2), ("建议处理", 2.1),
    ("状态", 1),
  ].map { BriefingTable.Column(title: $0.0, weight: $0.1, isNumber: false) }

  private static func row(
    _ number: Int, _ subject: ReportContext, _ finding: Finding
  ) -> BriefingTable.Row {
    let report = subject.report
    let unit =
      (report.division?.shortName ?? report.source.file) + (report.year.map { " \($0)" } ?? "")
    return BriefingTable.Row([
      "\(number)", unit, "\(report.source.file)\n\(FootnoteText.places(finding))",
      finding.evidence.first.map { shortened($0.text) } ?? "",
      "\(shortened(FootnoteText.brief(finding), 56))（\(finding.check)）",
      shortened(finding.advice, 44),
      finding.isOpenQuestion ? "待核实" : finding.severity.name,
    ])
  }

  /// The text up to so many characters; a cut is shown.
  private static func shortened(_ text: String, _ limit: Int = 28) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= limit ? line : line.prefix(limit - 1) + "…"
  }

  private static func level(_ text: String?) throws -> Finding.Severity {
    guard let text else { return .warning }
    let match = Finding.Severity.allCases.first { $0.rawValue == text || $0.name == text }
    guard let match else { throw BriefingRefusal("级=\(text) 不对：可写 错误、存疑、提示") }
    return match
  }

  private static func limit(_ text: String?) throws -> Int {
    guard let text else { return .max }
    guard let limit = Int(text), limit > 0 else { throw BriefingRefusal("限=\(text) 不对：应为正整数") }
    return limit
  }
}
