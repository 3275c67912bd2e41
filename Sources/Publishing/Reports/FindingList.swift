public import Disclosure

/// The findings of several reports: for people, for tables, for programs.
public struct FindingList {
  private let groups: [(report: AnnualReport, findings: [Finding])]

  /// The findings of each report, in order.
  public init(_ groups: [(report: AnnualReport, findings: [Finding])]) { self.groups = groups }

  /// All findings.
  public var findings: [Finding] { groups.flatMap(\.findings) }

  /// Lines of text, a paragraph for each report and a summary at the end.
  public func text(width: Int, isStyled: Bool) -> String {
    let paragraphs = groups.map { group in
      let title =
        "\(group.report.label)（\(group.report.source.file)，\(group.report.form?.name ?? "表式不明")）"
      let head = isStyled ? ControlSequence.bold(title) : title
      let body =
        group.findings.isEmpty
        ? ["  没有发现问题。"]
        : group.findings.flatMap { FindingText.lines($0, file: nil, width: max(40, width)) }
      return ([head] + body).joined(separator: "\n")
    }
    return (paragraphs + [summary]).joined(separator: "\n\n") + "\n"
  }

  private var summary: String {
    let counts = Finding.Severity.allCases.reversed().map { severity in
      "\(severity.name) \(findings.count { $0.severity == severity })"
    }
    return "共 \(groups.count) 份报告：\(counts.joined(separator: "，"))。"
  }

  /// A table of problems as officers send it: 序号 | 单位 | 年度 | 位置 | 原文 | 问题 | 建议.
  public var markdown: String {
    var lines = [
      "| 序号 | 单位 | 年度 | 级别 | 位置 | 原文 | 问题 | 建议处理 |", "|---:|---|---|---|---|---|---|---|",
    ]
    for (index, row) in rows.enumerated() {
      lines.append("| \(index + 1) | \(row.map(Self.escaped).joined(separator: " | ")) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Tidy CSV, one row for each finding.
  public var csv: String {
    let head = "county,year,severity,place,raw,message,advice,id,cells"
    let lines = zip(rows, findings).map { row, finding in
      (row + [finding.check, finding.cells.map(\.description).joined(separator: " ")])
        .map(CSVField.quoted).joined(separator: ",")
    }
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  private var rows: [[String]] {
    groups.flatMap { group in
      group.findings.map { finding in
        [
          group.report.division?.name ?? "", group.report.year.map(String.init) ?? "",
          finding.severity.name,
          "\(group.report.source.file) \(FootnoteText.places(finding))",
          finding.evidence.first?.text ?? "", finding.message, finding.advice,
        ]
      }
    }
  }

  /// One object for each report with its findings, for JSON.
  public var records: [FindingListRecord] {
    groups.map { FindingListRecord($0.report, $0.findings) }
  }

  private static func escaped(_ text: String) -> String {
    text.map { "|\n".contains($0) ? ($0 == "|" ? "\\|" : " ") : String($0) }.joined()
  }
}

/// The findings of one report as JSON.
public struct FindingListRecord: Encodable {
  private let file: String
  private let sha256: String
  private let county: DivisionRecord?
  private let year: Int?
  private let findings: [FindingRecord]

  init(_ report: AnnualReport, _ findings: [Finding]) {
    file = report.source.file
    sha256 = report.source.sha256
    county = report.division.map(DivisionRecord.init)
    year = report.year
    self.findings = findings.map(FindingRecord.init)
  }
}
