import Disclosure

extension HeaderReader {
  /// Takes county and year from the title in headers and footers where the text names none.
  ///
  /// - Parameters:
  ///   - report: The report with what its text says.
  ///   - margins: The lines of headers and footers.
  /// - Returns: A note of what was taken from there.
  func complete(_ report: inout AnnualReport, from margins: [Quote]) -> [Finding] {
    guard report.division == nil || report.year == nil,
      let title = TitleReader.title(in: margins)
    else { return [] }
    var taken: [String] = []
    if report.division == nil, let division = division(named: title.text, in: report.passages) {
      report.division = division
      report.header.level = LevelReader.level(of: title.text, division: division)
      taken.append("行政区划")
    }
    if report.year == nil, let year = TitleReader.year(in: title) {
      report.year = year
      taken.append("年份")
    }
    guard !taken.isEmpty else { return [] }
    report.header.title = report.header.title ?? title
    return [
      Finding(
        check: "report.margins", severity: .note,
        message: "\(taken.joined(separator: "和"))只见于页眉页脚（“\(title.text)”），据此认定。",
        advice: "请确认页眉页脚不是沿用旧文档。", evidence: [title])
    ]
  }
}
