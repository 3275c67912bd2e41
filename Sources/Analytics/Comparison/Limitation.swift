import Disclosure

/// Why something in a comparison cannot be compared, or only with a reservation.
public struct Limitation: Equatable, Sendable {
  /// What it is about: "t2", "t3", "t4", "year", "form", "scope", "population".
  public let about: String
  /// The reason, in Chinese, with the lines.
  public let why: String
  /// Whether it rules the comparison out rather than only qualifying it.
  public let isPrevented: Bool

  static func limitations(of subjects: [ReportContext]) -> [Limitation] {
    let reports = subjects.map(\.report)
    return tables(reports) + years(reports) + scopes(reports) + levels(reports)
  }

  /// The tables that all reports show on the same form.
  static func comparableTables(_ reports: [AnnualReport]) -> [StatutoryTable] {
    let prevented = Set(tables(reports).filter(\.isPrevented).map(\.about))
    return StatutoryTable.allCases.filter { !prevented.contains($0.rawValue) }
  }

  private static func tables(_ reports: [AnnualReport]) -> [Limitation] {
    StatutoryTable.allCases.compactMap { table in
      let forms = Set(reports.map { $0.tableForms[table]?.id ?? $0.form?.id })
      var reasons: [String] = []
      if forms.count > 1, table == .disclosure { reasons.append("表式不同") }
      let lost = reports.compactMap { loss(of: table, in: $0) }
      if forms.count > 1, table == .requests, lost.isEmpty {
        reasons.append("两种表式只有“（六）其他处理”的分行不同，其余可比")
      }
      guard !reasons.isEmpty || !lost.isEmpty else { return nil }
      return Limitation(
        about: table.rawValue, why: "\(table.name)（\((reasons + lost).joined(separator: "；"))）",
        isPrevented: table == .disclosure || !lost.isEmpty)
    }
  }

  private static func loss(of table: StatutoryTable, in report: AnnualReport) -> String? {
    let findings = report.readingFindings.filter {
      ["table.missing", "table.truncated"].contains($0.check)
        && ($0.cells.first.map { $0.table == table } ?? false)
    }
    guard let finding = findings.first else { return nil }
    let place = finding.evidence.first.map { "，\($0.place)" } ?? ""
    let name = report.division?.name ?? report.source.file
    return finding.check == "table.missing"
      ? "\(name)文本缺\(table.name)\(place)" : "\(name)\(table.name)不全\(place)起"
  }

  private static func years(_ reports: [AnnualReport]) -> [Limitation] {
    let years = Set(reports.map(\.year))
    guard years.count > 1 else { return [] }
    let known = years.compactMap(\.self)
    if reports.count > 2, let first = known.min(), let last = known.max() {
      return [
        Limitation(
          about: "year", why: "年度不同（\(first)至\(last)年），差别可能来自年份", isPrevented: false)
      ]
    }
    let list = reports.map {
      "\($0.division?.name ?? $0.source.file) \($0.year.map(String.init) ?? "年份不详")"
    }
    return [
      Limitation(
        about: "year", why: "年度不同（\(list.joined(separator: "、"))），差别可能来自年份", isPrevented: false)
    ]
  }

  private static func scopes(_ reports: [AnnualReport]) -> [Limitation] {
    let unclear = reports.filter { $0.header.scope != .wholeCounty }
    guard !unclear.isEmpty else { return [] }
    let names = unclear.map { report in
      let place = report.header.scopeQuote.map { "，\($0.place)" } ?? ""
      return (report.division?.name ?? report.source.file) + place
    }
    return [
      Limitation(
        about: "scope", why: "统计范围不明：\(names.joined(separator: "；"))，可能只含本机关", isPrevented: false)
    ]
  }

  private static func levels(_ reports: [AnnualReport]) -> [Limitation] {
    let levels = Set(reports.compactMap(\.header.level))
    guard levels.count > 1 else { return [] }
    return [Limitation(about: "level", why: "机关层级不同，只能并列，不能比较", isPrevented: true)]
  }
}
