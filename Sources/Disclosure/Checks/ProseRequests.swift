extension Check {
  /// The numbers of requests in the narrative against table 三 (P4).
  ///
  /// "收到 N 件" may mean what was newly received, that plus what was carried in, or what was closed:
  /// all three are tried. Agreement with the closed number alone is still a contradiction, because
  /// it hides what is pending.
  static let proseRequests = Check("prose.requests", "正文与表三的申请件数") { report in
    received(report) + single("applications.closed", .totalProcessed, "办结", report)
      + single("applications.carriedOver", .carriedOver, "上年结转", report)
      + single("applications.carriedForward", .carriedForward, "结转下年度", report)
  }

  private static func received(_ report: AnnualReport) -> [Finding] {
    let facts =
      report.facts("applications.received") + report.facts("applications.receivedAndClosed")
    guard let new = report.count(.newReceived), let carried = report.count(.carriedOver),
      let fact = facts.first,
      !facts.contains(where: {
        $0.value == ExactNumber(new) || $0.value == ExactNumber(new + carried)
      })
    else { return [] }
    let closed = report.count(.totalProcessed)
    let pending = report.count(.carriedForward) ?? 0
    let explanation =
      closed.map(ExactNumber.init) == fact.value
      ? "，与办结数相同：正文可能把办结数当作收到数，未反映结转下年的 \(pending) 件" : ""
    let keys = [
      CellKey.requests(.newReceived), .requests(.totalProcessed), .requests(.carriedForward),
    ]
    return [
      Finding(
        check: "prose.requests", severity: .error,
        message: "正文称“\(fact.quote.text)”，表三本年新收 \(new) 件、上年结转 \(carried) 件\(explanation)。采用表格数。",
        advice: "请核实后统一正文与表格。", cells: keys,
        evidence: [fact.quote] + keys.compactMap(report.evidence))
    ]
  }

  private static func single(
    _ key: String, _ row: RequestRow, _ name: String, _ report: AnnualReport
  ) -> [Finding] {
    let facts = report.facts(key)
    guard let count = report.count(row), let fact = facts.first,
      !facts.contains(where: { $0.value == ExactNumber(count) })
    else { return [] }
    return [
      Finding(
        check: "prose.requests", severity: .error,
        message: "正文称“\(fact.quote.text)”，表三\(name) \(count) 件。采用表格数。", advice: "请核实后统一正文与表格。",
        cells: [.requests(row)],
        evidence: [fact.quote, report.evidence(.requests(row))].compactMap(\.self))
    ]
  }
}
