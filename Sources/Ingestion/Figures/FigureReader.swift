import Disclosure

/// Makes annual reports of digitised figures: every cell with its row, every report with its source.
///
/// Such a report has no text: what can only be read in the text is not there, and says so.
struct FigureReader {
  let gazetteer: Gazetteer
  let name: String
  let digest: String
  let path: String

  /// The reports in a table, in the order in which they begin; a report is a division in a year at
  /// one level.
  ///
  /// - Throws: `IngestionError` at the first row that is wrong; half a file is never taken.
  func reports(in table: FigureTable) throws(IngestionError) -> [AnnualReport] {
    var order: [String] = []
    var groups: [String: [FigureTable.Row]] = [:]
    for row in table.rows {
      let key = "\(row.division) \(row.year) \(row.level)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    guard !order.isEmpty else { throw IngestionError(path: path, .empty) }
    var reports: [AnnualReport] = []
    for key in order { reports.append(try report(groups[key] ?? [])) }
    return reports
  }

  private func report(_ rows: [FigureTable.Row]) throws(IngestionError) -> AnnualReport {
    let first = rows[0]
    var report = AnnualReport(source: .init(file: name, sha256: digest, holdsText: false))
    report.division = try division(first)
    report.year = try year(first)
    report.header.level = try level(first, report.division)
    report.header.scope = report.header.level == .office ? .office : .unclear
    let sources = Set(rows.map(\.source))
    guard sources.count == 1 else {
      let other = rows.first { $0.source != first.source } ?? first
      throw wrong(other, "同一份报告写了两个 source：\(first.source) 和 \(other.source)")
    }
    report.source.url = first.source.hasPrefix("http") ? first.source : nil
    let cells = try FigureCells(rows, path: path)
    report.form = cells.form(year: report.year)
    report.tableForms = try cells.tableForms(report.form)
    report.cells = cells.table(forms: report.tableForms, report: report.form)
    report.cells = AmountPlausibility.assessed(report)
    report.readingFindings = FigureFindings.findings(
      in: report, source: first.source, rows[0].place)
    return report
  }

  private func division(_ row: FigureTable.Row) throws(IngestionError) -> Division {
    switch gazetteer.match(row.division) {
    case .one(let division): return division
    case .several(let divisions):
      let list = divisions.prefix(4).map(\.fullDescription).joined(separator: "、")
      throw wrong(row, "“\(row.division)”有 \(divisions.count) 个：\(list)，请改用代码")
    case .none: throw wrong(row, "不认识的行政区划“\(row.division)”")
    }
  }

  private func year(_ row: FigureTable.Row) throws(IngestionError) -> Int {
    guard let year = Int(row.year), (2008...2099).contains(year) else {
      throw wrong(row, "year 不是年份：\(row.year)")
    }
    return year
  }

  private func level(
    _ row: FigureTable.Row, _ division: Division?
  ) throws(IngestionError) -> AnnualReport.Level? {
    if row.level.isEmpty { return division.flatMap { .init(rawValue: $0.level.rawValue) } }
    guard let level = AnnualReport.Level(rawValue: row.level) else {
      throw wrong(row, "level 不认识：\(row.level)，可写 province、prefecture、county、town、office")
    }
    return level
  }

  private func wrong(_ row: FigureTable.Row, _ problem: String) -> IngestionError {
    IngestionError(path: path, .invalidTable(line: row.line, problem: problem))
  }
}
