import CXLSXWriter
import Foundation

extension Workbook {
  /// The workbook as an XLSX file, the same bytes every time.
  ///
  /// - Throws: `OfficeError` when the library refuses a part or there is no room for its file.
  public func bytes() throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.path
    let path = "\(folder)/stats-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let book = workbook_new(path) else { throw OfficeError.temporaryFile(folder) }
    var writer = SheetWriting(book: book)
    let failure = Result { try writer.write(self) }
    // The book is freed by closing it, whatever was written.
    let code = workbook_close(book)
    try failure.get()
    guard code == LXW_NO_ERROR, let data = FileManager.default.contents(atPath: path) else {
      throw OfficeError.temporaryFile(folder)
    }
    return Array(data)
  }
}

/// Writes the sheets of one book.
private struct SheetWriting {
  let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  init(book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

  /// 2020-01-01: when a document was made is no property of its numbers.
  private static let created: time_t = 1_577_836_800

  mutating func write(_ workbook: Workbook) throws {
    workbook.title.withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = Self.created
      workbook_set_properties(book, &properties)
    }
    for sheet in workbook.sheets {
      guard let target = workbook_add_worksheet(book, sheet.name) else {
        throw OfficeError.refused(part: sheet.name, words: "工作表名称不合规")
      }
      try write(sheet, to: target)
    }
  }

  private mutating func write(
    _ sheet: Workbook.Sheet, to target: UnsafeMutablePointer<lxw_worksheet>
  ) throws {
    for (column, width) in sheet.widths.enumerated() {
      let column = lxw_col_t(column)
      try check(worksheet_set_column(target, column, column, width, nil), sheet.name)
    }
    for (index, row) in sheet.rows.enumerated() {
      if let height = row.height {
        try check(worksheet_set_row(target, lxw_row_t(index), height, nil), sheet.name)
      }
      var column = 0
      for cell in row.cells {
        try write(cell, row: lxw_row_t(index), column: column, to: target, sheet.name)
        column += cell.span
      }
    }
    page(sheet, target)
    for chart in sheet.charts { try add(chart, sheet.name, target) }
  }

  private func page(_ sheet: Workbook.Sheet, _ target: UnsafeMutablePointer<lxw_worksheet>) {
    if sheet.frozenRows + sheet.frozenColumns > 0 {
      worksheet_freeze_panes(
        target, lxw_row_t(sheet.frozenRows), lxw_col_t(sheet.frozenColumns))
    }
    if let row = sheet.filterRow, let width = sheet.rows[row].cells.indices.last {
      worksheet_autofilter(
        target, lxw_row_t(row), 0, lxw_row_t(max(row, sheet.rows.count - 1)), lxw_col_t(width))
    }
    if let header = sheet.filterRow ?? (sheet.frozenRows > 0 ? sheet.frozenRows - 1 : nil) {
      worksheet_repeat_rows(target, lxw_row_t(header), lxw_row_t(header))
    }
    worksheet_set_paper(target, 9)
    worksheet_fit_to_pages(target, 1, 0)
    worksheet_gridlines(target, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    if sheet.isLandscape { worksheet_set_landscape(target) }
    worksheet_set_footer(target, "&C&P / &N")
  }

  private mutating func write(
    _ cell: Workbook.Cell, row: lxw_row_t, column: Int,
    to target: UnsafeMutablePointer<lxw_worksheet>, _ name: String
  ) throws {
    let format = format(cell.style)
    let first = lxw_col_t(column)
    if cell.span > 1 {
      let last = lxw_col_t(column + cell.span - 1)
      try check(worksheet_merge_range(target, row, first, row, last, "", format), name)
    }
    switch cell.content {
    case .empty: try check(worksheet_write_blank(target, row, first, format), name)
    case .number(let value):
      try check(worksheet_write_number(target, row, first, value, format), name)
    case .text(let text):
      try check(worksheet_write_string(target, row, first, text, format), name)
    }
  }

  private mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[style] { return format }
    let format = workbook_add_format(book)
    format_set_font_name(format, "Noto Sans CJK SC")
    format_set_font_size(format, style.size)
    format_set_font_color(format, lxw_color_t(style.color))
    if style.isBold { format_set_bold(format) }
    if !style.format.isEmpty { format_set_num_format(format, style.format) }
    if let fill = style.fill { format_set_bg_color(format, lxw_color_t(fill)) }
    if style.wraps { format_set_text_wrap(format) }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    let alignment =
      switch style.alignment {
      case .natural: LXW_ALIGN_NONE
      case .left: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    format_set_align(format, UInt8(alignment.rawValue))
    if style.isIndented { format_set_indent(format, 1) }
    if style.isRuled {
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bottom_color(format, 0xD9DCE2)
    }
    formats[style] = format
    return format
  }

  private func check(_ code: lxw_error, _ name: String) throws {
    guard code == LXW_NO_ERROR else {
      throw OfficeError.refused(part: name, words: String(cString: lxw_strerror(code)))
    }
  }

  private func add(
    _ chart: SheetChart, _ name: String, _ target: UnsafeMutablePointer<lxw_worksheet>
  ) throws {
    let type = chart.isStacked ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR
    let drawn = workbook_add_chart(book, UInt8(type.rawValue))
    chart_title_set_name(drawn, chart.title)
    var font = lxw_chart_font()
    font.size = 12
    font.bold = 1
    chart_title_set_name_font(drawn, &font)
    for series in chart.series { add(series, of: chart, name, to: drawn) }
    axes(of: chart, drawn)
    var options = lxw_chart_options()
    options.x_scale = Double(chart.width) / 480
    options.y_scale = Double(chart.height) / 288
    try check(
      worksheet_insert_chart_opt(
        target, lxw_row_t(chart.row), lxw_col_t(chart.column), drawn, &options), name)
  }

  private func add(
    _ series: SheetChart.Series, of chart: SheetChart, _ name: String,
    to drawn: UnsafeMutablePointer<lxw_chart>?
  ) {
    let (first, last) = (lxw_row_t(chart.rows.lowerBound), lxw_row_t(chart.rows.upperBound))
    let (categories, values) = (lxw_col_t(chart.categoryColumn), lxw_col_t(series.column))
    let added = chart_add_series(drawn, nil, nil)
    chart_series_set_categories(added, name, first, categories, last, categories)
    chart_series_set_values(added, name, first, values, last, values)
    chart_series_set_name_range(added, name, first - 1, values)
    var fill = lxw_chart_fill()
    fill.color = lxw_color_t(series.color)
    chart_series_set_fill(added, &fill)
    chart_series_set_labels(added)
    chart_series_set_labels_num_format(added, chart.format)
    var font = lxw_chart_font()
    font.color = lxw_color_t(series.labelColor)
    font.size = 9
    chart_series_set_labels_font(added, &font)
  }

  /// Counties from top to bottom, as the table has them; of bars the y axis is that of categories.
  private func axes(of chart: SheetChart, _ drawn: UnsafeMutablePointer<lxw_chart>?) {
    guard let drawn else { return }
    chart_axis_set_reverse(drawn.pointee.y_axis)
    chart_axis_set_crossing_max(drawn.pointee.y_axis)
    chart_axis_set_interval_unit(drawn.pointee.y_axis, 1)
    chart_axis_set_name(drawn.pointee.x_axis, chart.unit)
    chart_axis_set_min(drawn.pointee.x_axis, 0)
    var line = lxw_chart_line()
    line.color = 0xD9DCE2
    chart_axis_major_gridlines_set_line(drawn.pointee.x_axis, &line)
    if chart.series.count == 1 {
      chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    } else {
      chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    }
    if chart.isStacked { chart_set_series_overlap(drawn, 100) }
    chart_set_series_gap(drawn, 60)
  }
}
