extension Check {
  /// The form of the tables against the year of the report.
  static let formAndYear = Check("form.year", "表式与年度") { report in
    guard let form = report.form, let year = report.year else { return [] }
    let title = [report.header.title].compactMap(\.self)
    if !form.years.contains(year), year >= 2019 {
      return [
        Finding(
          check: "form.year", severity: .warning,
          message:
            "\(year)年的报告用了\(form.name)（适用于 \(form.years.lowerBound)—\(min(form.years.upperBound, 2099)) 年度）。",
          advice: "请按当年格式重新编制；与其他县比较时只比较两种表式共有的项目。", evidence: title)
      ]
    }
    let others = report.tableForms.filter { $0.value != form && $0.key != .reviews }
    return others.sorted { $0.key < $1.key }.map { table, other in
      Finding(
        check: "form.year", severity: .note,
        message: "\(table.name)用的是\(other.name)，与报告其余部分的\(form.name)不同。",
        advice: "比较时按各表实际表式处理。", evidence: title)
    }
  }
}
