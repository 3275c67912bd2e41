import Disclosure

/// The findings of several reports, written one report after the other, so that thousands need not
/// be held.
public struct FindingSheet {
  private let style: FindingStyle
  private var reports = 0
  private var texts = 0
  private var counts: [Finding.Severity: Int] = [:]

  /// A sheet on which nothing is written yet.
  public init(_ style: FindingStyle) { self.style = style }

  /// What stands before all reports.
  public var head: String {
    switch style {
    case .text, .json: ""
    case .csv: "county,year,severity,place,raw,message,advice,id,cells\n"
    case .markdown:
      """
      | 序号 | 单位 | 年度 | 级别 | 位置 | 原文 | 问题 | 建议处理 |
      |---:|---|---|---|---|---|---|---|

      """
    case .corrections: CorrectionDraft.head
    }
  }

  /// What is written about the next report.
  public mutating func next(_ parts: FindingParts) -> String {
    reports += 1
    for severity in parts.severities { counts[severity, default: 0] += 1 }
    return parts.texts.map { text in
      texts += 1
      switch style {
      case .text: return text + "\n\n"
      case .json: return (texts == 1 ? "[\n" : ",\n") + text
      case .csv: return text + "\n"
      case .markdown: return "| \(texts) | \(text) |\n"
      case .corrections: return (texts == 1 ? "" : "\n") + text
      }
    }.joined()
  }

  /// What stands after all reports.
  public var end: String {
    switch style {
    case .text: summary
    case .json: texts == 0 ? "[\n\n]\n" : "\n]\n"
    case .csv, .markdown: ""
    case .corrections: texts == 0 ? "[]\n" : ""
    }
  }

  private var summary: String {
    let words = Finding.Severity.allCases.reversed().map { "\($0.name) \(counts[$0] ?? 0)" }
    return "共 \(reports) 份报告：\(words.joined(separator: "，"))。\n"
  }
}
