import Analytics
import Disclosure
import Office

/// The sheet 图表: the numbers of each chart, and the chart that the program draws from them.
///
/// A cell without a number stays empty and its state stands in the label, because a spreadsheet
/// program draws words as nought.
struct ComparisonChartSheet {
  private let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  private static let palette: [UInt32] = [
    0x173A63, 0x6AA0D6, 0xA03A2C, 0xE8B04A, 0x747B88, 0xD5DAE1, 0xF0F2F5,
  ]
  private static let dark: Set<UInt32> = [0x173A63, 0xA03A2C, 0x747B88]

  var sheet: Workbook.Sheet {
    var sheet = Workbook.Sheet("图表", widths: [30] + Array(repeating: 13, count: 7))
    for (index, figure) in figures.enumerated() { append(figure, number: index + 1, to: &sheet) }
    return sheet
  }

  /// The figures that have a number to show.
  private var figures: [ChartFigure] {
    let all = [
      ChartFigure("application.received", title: "本年新收申请", comparison),
      ChartFigure(group: "outcomes", title: "申请办理结果", comparison),
      ChartFigure(group: "applicants", title: "申请人构成", comparison),
      ChartFigure("procurement.amount", title: "政府集中采购金额", comparison),
    ]
    return all.compactMap(\.self).filter(\.hasNumbers)
  }

  private func append(_ figure: ChartFigure, number: Int, to sheet: inout Workbook.Sheet) {
    let title = "图\(number)　\(figure.title)（\(figure.unit)）"
    sheet.rows.append(Workbook.Row([.text(title, WorkbookStyle.group, span: 8)], height: 22))
    let headerRow = sheet.rows.count
    sheet.rows.append(
      Workbook.Row(
        [.text("县", WorkbookStyle.header)]
          + figure.series.map { .text($0, WorkbookStyle.header.with(\.alignment, .right)) }))
    for (label, values) in figure.rows {
      sheet.rows.append(
        Workbook.Row(
          [.text(label, WorkbookStyle.wrapped)]
            + values.map { value in
              Workbook.Cell(
                value.map { .number($0.double) } ?? .empty,
                WorkbookStyle.body.with(\.format, figure.format))
            }, height: RowHeight.of(label, width: 30)))
    }
    if !figure.note.isEmpty {
      sheet.rows.append(
        Workbook.Row(
          [.text(figure.note, WorkbookStyle.note, span: 8)],
          height: RowHeight.of(figure.note, width: 121, size: 9)))
    }
    sheet.charts.append(chart(figure, title: title, headerRow: headerRow, row: sheet.rows.count))
    let lines = (height(figure) / 20) + 2
    sheet.rows += (0..<lines).map { _ in Workbook.Row([], height: 15) }
  }

  private func height(_ figure: ChartFigure) -> Int { 150 + 44 * figure.rows.count }

  private func chart(
    _ figure: ChartFigure, title: String, headerRow: Int, row: Int
  ) -> SheetChart {
    let colors = figure.series.count == 1 ? [0x1F3864] : Self.palette
    return SheetChart(
      title: title, isStacked: figure.series.count > 1, unit: figure.unit,
      // Noughts of a stack have no bar to stand on.
      format: figure.series.count > 1 ? "#,##0;;" : figure.format,
      rows: (headerRow + 1)...(headerRow + figure.rows.count), categoryColumn: 0,
      series: figure.series.enumerated().map { index, name in
        let color = colors[index % colors.count]
        let isInside = figure.series.count > 1 && Self.dark.contains(color)
        return SheetChart.Series(
          name: name, column: index + 1, color: color,
          labelColor: isInside ? 0xFFFFFF : 0x1C1F24)
      }, row: row, column: 0, width: 820, height: height(figure))
  }
}

/// The numbers of one chart.
struct ChartFigure {
  let title: String
  let unit: String
  let format: String
  let series: [String]
  /// A label for each report with its numbers; `nil` where there is none.
  let rows: [(label: String, values: [ExactNumber?])]
  let note: String

  var hasNumbers: Bool { rows.contains { $0.values.contains { $0 != nil } } }

  /// One bar for each report; suspect numbers are left out and named.
  init?(_ id: String, title: String, _ comparison: Comparison) {
    guard let indicator = Indicator.named(id) else { return nil }
    self.title = title
    unit = indicator.unit
    format = indicator.unit == "万元" ? "#,##0.00" : "#,##0"
    series = [indicator.name]
    var left: [String] = []
    rows = comparison.subjects.map { subject in
      let observation = indicator.observe(subject)
      let label = subject.report.label
      guard observation.state == .value else {
        return ("\(label)（\(observation.state.word)）", [nil])
      }
      guard !observation.marks.contains(.suspect) else {
        left.append("\(label) \(ShownObservation(observation, indicator).full)")
        return ("\(label)（存疑，未绘）", [nil])
      }
      return (label, [observation.exact])
    }
    note = left.isEmpty ? "" : "存疑未绘：\(left.joined(separator: "；"))。见“发现”表。"
  }

  /// A band of counts for each report.
  init?(group id: String, title: String, _ comparison: Comparison) {
    guard let group = CountGroup.named(id) else { return nil }
    self.title = title
    unit = "件"
    format = "#,##0"
    series = group.entries.map(\.category)
    rows = comparison.subjects.map { subject in
      let outcomes = group.entries.map { $0.sum.outcome(in: subject.report.cells) }
      return (subject.report.label + Self.absences(outcomes), outcomes.map(Self.number))
    }
    note = ""
  }

  private static func number(_ outcome: Sum.Outcome) -> ExactNumber? {
    if case .value(let number) = outcome { number } else { nil }
  }

  /// What is not there, in words: "（缺）" where all parts are in that state.
  private static func absences(_ outcomes: [Sum.Outcome]) -> String {
    let words = outcomes.compactMap { outcome -> String? in
      if case .none(let state) = outcome { state.word } else { nil }
    }
    guard let first = words.first else { return "" }
    let isWhole = words.count == outcomes.count && Set(words).count == 1
    return isWhole ? "（\(first)）" : "（\(words.count) 项无数）"
  }
}
