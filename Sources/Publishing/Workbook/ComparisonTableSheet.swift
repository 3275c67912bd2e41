import Analytics
import Disclosure
import Office
import Statistics

/// The sheet 对比: sentences, the short table with number formats and states, marks and sources.
struct ComparisonTableSheet {
  private let comparison: Comparison
  private let numberWidth: Double

  init(_ comparison: Comparison) {
    self.comparison = comparison
    numberWidth = comparison.subjects.count <= 4 ? 21 : 17
  }

  private var count: Int { comparison.subjects.count }
  private var columns: Int { count + 3 }
  private var widths: [Double] {
    [24, 11] + comparison.subjects.map { _ in numberWidth } + [40]
  }

  var sheet: Workbook.Sheet {
    var sheet = Workbook.Sheet("对比", widths: widths)
    sheet.isLandscape = true
    sheet.rows = head
    sheet.frozenRows = sheet.rows.count + 1
    sheet.frozenColumns = 1
    sheet.rows.append(header)
    for group in comparison.groups where !group.rows.isEmpty {
      sheet.rows.append(full(group.title, WorkbookStyle.group))
      sheet.rows += group.rows.map(row)
    }
    sheet.rows.append(Workbook.Row([]))
    sheet.rows += foot.map { full($0, WorkbookStyle.note) }
    return sheet
  }

  private var head: [Workbook.Row] {
    let names = comparison.subjects.map(\.report.countyName)
    let title = names.joined(separator: " · ") + "　政府信息公开年报对比"
    return [full(title, WorkbookStyle.title, height: 28)]
      + comparison.sentences.map { full($0.text, WorkbookStyle.wrapped) }
  }

  private var header: Workbook.Row {
    let names = comparison.subjects.map { subject in
      Workbook.Cell.text(
        "\(subject.report.label)\n\(subject.report.form?.name ?? "表式不明")",
        WorkbookStyle.header.with(\.alignment, .right))
    }
    return Workbook.Row(
      [.text("指标", WorkbookStyle.header), .text("单位", WorkbookStyle.header)] + names
        + [.text("说明", WorkbookStyle.header.with(\.isIndented, true))], height: 34)
  }

  private var foot: [String] {
    MarkLegend.lines(for: comparison).map { "标记：\($0)" } + [
      "口径：答复各项以办结总计为基数；基数不足 10 只列件数；纠正率以审结件数为基数。存疑（#）的数写成文字，不会被求和。",
      "数据来源：" + ComparisonMarkdown.sources(comparison),
    ]
  }

  private func full(
    _ text: String, _ style: CellStyle, height: Double? = nil
  ) -> Workbook.Row {
    let width = widths.reduce(0, +)
    return Workbook.Row(
      [.text(text, style, span: columns)],
      height: height ?? RowHeight.of(text, width: width, size: style.size))
  }

  private func row(_ row: Comparison.Row) -> Workbook.Row {
    let note = RowNote.parts(row).joined(separator: "；")
    let cells = row.observations.map { ObservationCell.cell($0, row.indicator) }
    return Workbook.Row(
      [
        .text(row.label, WorkbookStyle.wrapped.with(\.isRuled, true)),
        .text(Self.unit(row.indicator), WorkbookStyle.muted.with(\.isRuled, true)),
      ] + cells + [.text(note, WorkbookStyle.note.with(\.isRuled, true).with(\.isIndented, true))],
      height: max(
        RowHeight.of(row.label, width: widths[0]), RowHeight.of(note, width: 40, size: 9)))
  }

  /// Shares say their unit in each cell: below a base of ten they are counts.
  private static func unit(_ indicator: Indicator) -> String {
    switch indicator.definition {
    case .share, .narrativeShare: ""
    default: indicator.unit
    }
  }
}

/// An observation as a cell: a real number with its marks in the format, or a word.
enum ObservationCell {
  private static let ruled = WorkbookStyle.body.with(\.isRuled, true).with(\.alignment, .right)

  /// The cell; suspect numbers and counts over a small base are words, so that no program sums them.
  static func cell(_ observation: Observation, _ indicator: Indicator) -> Workbook.Cell {
    let shown = ShownObservation(observation, indicator)
    guard observation.state == .value, let value = observation.value else {
      return .text(shown.text, ruled.with(\.color, 0x5A6170))
    }
    let signs = shown.signs.isEmpty ? "" : " \(shown.signs)"
    guard shown.isNumber, !observation.marks.contains(.suspect),
      let format = format(observation, indicator)
    else { return .text(shown.text + signs, ruled) }
    let exact = observation.exact?.double ?? value
    return Workbook.Cell(
      .number(indicator.isPercentage ? value : exact), ruled.with(\.format, format + quoted(signs)))
  }

  private static func format(_ observation: Observation, _ indicator: Indicator) -> String? {
    switch indicator.definition {
    case .share, .narrativeShare, .quality:
      guard indicator.isPercentage else { return decimals(observation) }
      guard !observation.showsCountsOnly else { return nil }
      let base = [observation.numerator, observation.denominator].compactMap { $0?.description }
      return "0.0%" + quoted(base.isEmpty ? "" : " (\(base.joined(separator: "/")))")
    case .perResidents:
      guard let bounds = observation.interval?.bounds else { return "0.0" }
      return "0.0"
        + quoted(
          " [\(ShownNumber.decimal(bounds.lower, 1))–\(ShownNumber.decimal(bounds.upper, 1))]")
    default: return indicator.isPercentage ? "0.0%" : decimals(observation)
    }
  }

  /// As many decimals as are printed, two at most.
  private static func decimals(_ observation: Observation) -> String {
    let places = observation.exact.map { min(2, $0.scale) } ?? 2
    return "#,##0" + (places > 0 ? "." + String(repeating: "0", count: places) : "")
  }

  /// Words in a number format.
  private static func quoted(_ words: String) -> String {
    words.isEmpty ? "" : "\"\(words)\""
  }
}
