public import Analytics
import Disclosure

/// A comparison as Markdown: title, sentences, table, marks and findings.
public enum ComparisonMarkdown {
  /// The text, lines ended by line feeds.
  public static func text(_ comparison: Comparison) -> String {
    let names = comparison.subjects.map { $0.report.label }
    var lines = ["# \(names.joined(separator: " · "))　政府信息公开年报对比", ""]
    lines += comparison.sentences.map { "- \(escaped($0.text))" } + [""]
    lines.append("| 指标 | \(names.joined(separator: " | ")) | 说明 |")
    lines.append("|---|\(names.map { _ in "---:|" }.joined())---|")
    for group in comparison.groups where !group.rows.isEmpty {
      lines.append("| **\(group.title)** |\(names.map { _ in " |" }.joined()) |")
      for row in group.rows { lines.append(line(row)) }
    }
    lines += [""] + MarkLegend.lines(for: comparison).map { "注：\($0)" } + [""]
    lines += ["存疑与说明：", ""]
    lines += comparison.footnotes.map { "- \(escaped(FootnoteText.text($0, in: comparison)))" }
    lines += ["", "数据来源：" + sources(comparison)]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ row: Comparison.Row) -> String {
    let cells = row.observations.map { escaped(ShownObservation($0, row.indicator).full) }
    let note = escaped(RowNote.parts(row).joined(separator: "；"))
    return "| \(row.label) | \(cells.joined(separator: " | ")) | \(note) |"
  }

  static func sources(_ comparison: Comparison) -> String {
    comparison.subjects.map { subject in
      "\(subject.report.label)年报告（\(subject.report.source.file)，sha256 \(subject.report.source.sha256.prefix(12))…）"
    }.joined(separator: "；") + "。"
  }

  private static func escaped(_ text: String) -> String {
    text.map { "|*_<>".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
