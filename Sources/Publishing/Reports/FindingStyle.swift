public import Disclosure

/// How the findings of reports are written: for people, for tables, for programs.
public enum FindingStyle: Sendable {
  /// A paragraph for each report, wrapped at so many columns, and a summary at the end.
  case text(width: Int, isStyled: Bool)
  /// One object for each report.
  case json
  /// Tidy CSV, one row for each finding.
  case csv
  /// A table of problems as officers send it: 序号 | 单位 | 年度 | 位置 | 原文 | 问题 | 建议.
  case markdown
  /// What could be corrected, as entries for a file of corrections, all undecided.
  case corrections

  /// What is written about one report, without what stands between and around the parts; it needs
  /// no other report, so that many can be made at once.
  ///
  /// - Throws: `EncodingError`, which no report causes.
  public func parts(_ report: AnnualReport, _ findings: [Finding]) throws -> FindingParts {
    let texts =
      switch self {
      case .text(let width, let isStyled): [Self.paragraph(report, findings, width, isStyled)]
      case .json: [try Self.object(report, findings)]
      case .csv: findings.map { Self.line($0, in: report) }
      case .markdown: findings.map { Self.cells($0, in: report) }
      case .corrections: CorrectionDraft.entries(report, findings)
      }
    return FindingParts(texts: texts, severities: findings.map(\.severity))
  }

  private static func paragraph(
    _ report: AnnualReport, _ findings: [Finding], _ width: Int, _ isStyled: Bool
  ) -> String {
    let title = "\(report.label)（\(report.source.file)，\(report.form?.name ?? "表式不明")）"
    let head = isStyled ? ControlSequence.bold(title) : title
    let body =
      findings.isEmpty
      ? ["  没有发现问题。"]
      : findings.flatMap { FindingText.lines($0, file: nil, width: max(40, width)) }
    return ([head] + body).joined(separator: "\n")
  }

  /// The object as it stands in a list, without the list around it.
  private static func object(_ report: AnnualReport, _ findings: [Finding]) throws -> String {
    let list = try JSONText.of([FindingListRecord(report, findings)])
    return String(list.dropFirst("[\n".count).dropLast("\n]\n".count))
  }

  private static func line(_ finding: Finding, in report: AnnualReport) -> String {
    let cells = finding.cells.map(\.description).joined(separator: " ")
    return (row(finding, in: report) + [finding.check, cells]).map(CSVField.quoted)
      .joined(separator: ",")
  }

  private static func cells(_ finding: Finding, in report: AnnualReport) -> String {
    row(finding, in: report).map(escaped).joined(separator: " | ")
  }

  private static func row(_ finding: Finding, in report: AnnualReport) -> [String] {
    [
      report.division?.name ?? "", report.year.map(String.init) ?? "", finding.severity.name,
      "\(report.source.file) \(FootnoteText.places(finding))",
      finding.evidence.first?.text ?? "", finding.message, finding.advice,
    ]
  }

  private static func escaped(_ text: String) -> String {
    text.map { "|\n".contains($0) ? ($0 == "|" ? "\\|" : " ") : String($0) }.joined()
  }
}

/// What is written about one report.
public struct FindingParts: Sendable {
  let texts: [String]
  /// How much each of its findings weighs.
  public let severities: [Finding.Severity]
}
