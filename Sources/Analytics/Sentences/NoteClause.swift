import Disclosure

/// What must be noted behind a sentence: narrative and table disagree, rows were restored.
enum NoteClause {
  /// "（注：正文称“共收到…6件”，与表格不符，本处采用表格数。）", or `nil` when they agree.
  static func prose(_ context: ReportContext) -> Clause? {
    let report = context.report
    guard let finding = context.findings.first(where: { $0.check == "prose.requests" }),
      finding.cells.contains(.requests(.newReceived)), let quote = finding.evidence.first
    else { return nil }
    return Clause(
      "（注：正文称“\(shortened(quote.text, report))”，与表格不符，本处采用表格数。）")
  }

  /// "（原文列错位，自然人列据勾稽关系唯一还原。）", or `nil` when no column of table 三 was restored.
  static func restoration(_ context: ReportContext) -> Clause? {
    let report = context.report
    let restored = RequestRow.allCases.flatMap { row in
      Applicant.kinds.filter { report.restoredCount(row, $0) > 0 }
    }
    let names = Applicant.kinds.filter(restored.contains).map(\.name)
    guard !names.isEmpty else { return nil }
    return Clause("（原文列错位，\(names.joined(separator: "、"))列据勾稽关系唯一还原。）")
  }

  /// The verb and the number of what the narrative says, the words between left out.
  private static func shortened(_ quote: String, _ report: AnnualReport) -> String {
    let text = quote.filter { !$0.isWhitespace }
    guard
      let fact = report.facts("applications.received").first
        ?? report.facts("applications.receivedAndClosed").first,
      let verb = ["共收到", "收到", "受理"].first(where: text.contains)
    else { return text }
    return "\(verb)…\(fact.value)\(fact.unit)"
  }
}

extension AnnualReport {
  /// The count of a cell if it was restored from a row that lost a column, else nought.
  fileprivate func restoredCount(_ row: RequestRow, _ applicant: Applicant) -> Int {
    let cell = cells[.requests(row, applicant)]
    guard case .restored(let note) = cell.reading, note.contains("少一列") else { return 0 }
    return cell.value?.integer ?? 0
  }
}
