extension Check {
  /// "其中" lists against the total before them.
  ///
  /// Parts above the total are wrong in any case; parts below it may be an incomplete list.
  static let proseSums = Check("prose.sums", "正文分项与合计") { report in
    report.statedSums.compactMap { statement in
      guard let sum = statement.parts.reduce(ExactNumber?.some(0), { $0?.adding($1) }),
        let difference = statement.total.adding(sum.negated), difference != 0
      else { return nil }
      let parts = statement.parts.map(\.description).joined(separator: " + ")
      let isExcess = difference < 0
      return Finding(
        check: "prose.sums", severity: isExcess ? .error : .warning,
        message: "正文合计 \(statement.total) \(statement.unit)，所列分项 \(parts) = \(sum)，"
          + "相差 \(isExcess ? difference.negated : difference)。"
          + (isExcess ? "分项之和大于合计。" : "合计、某一分项有误，或另有未列的分项，无法判断是哪一种。"),
        advice: "请核实后改正，或注明未列的分项。", evidence: [statement.quote])
    }
  }
}
