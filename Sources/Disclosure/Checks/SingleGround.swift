extension Check {
  /// Every request of the year answered by one and the same ground of not disclosing.
  static let singleGround = Check("answers.singleGround", "全部申请以同一理由未公开") { report in
    guard let received = report.count(.newReceived), let carried = report.count(.carriedOver),
      received + carried >= 3
    else { return [] }
    let grounds = RequestRow.denied + RequestRow.unable + RequestRow.notProcessed
    return grounds.compactMap { row in
      guard report.count(row) == received + carried else { return nil }
      let keys = [CellKey.requests(row), .requests(.newReceived)]
      return Finding(
        check: "answers.singleGround", severity: .warning,
        message: "本年 \(received + carried) 件申请全部以“\(row.name)”答复，没有一件公开。件数少，不宜算比率。",
        advice: "请核实答复类型是否归类正确。", cells: keys, evidence: keys.compactMap(report.evidence))
    }
  }
}
