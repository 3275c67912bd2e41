import Disclosure

extension Grid {
  /// Table 二 of a report.
  static func disclosure(_ figures: Figures, _ wording: Wording) -> Grid {
    var rows: [GridRow] = []
    for block in figures.form[.disclosure].blocks {
      rows.append(
        GridRow(cells: [GridCell(0, wording.brackets(block.heading ?? ""), across: 4)]))
      let columns = block.rows.first?.cells ?? []
      rows.append(GridRow(cells: headers(columns, wording)))
      for row in block.rows { rows.append(GridRow(cells: numbers(row, figures, wording))) }
    }
    return Grid(table: .disclosure, columns: 4, rows: rows)
  }

  private static func headers(_ columns: [FormCell], _ wording: Wording) -> [GridCell] {
    [GridCell(0, "信息内容")]
      + columns.enumerated().map { index, column in
        GridCell(index + 1, header(column, wording), across: span(index, of: columns.count))
      }
  }

  private static func header(_ column: FormCell, _ wording: Wording) -> String {
    switch column.key.description {
    case "t2.fee.amount": wording.amountHeader
    case "t2.procurement.amount" where wording.procurementUnit == .header:
      wording.brackets("采购总金额（单位：万元）")
    default: column.header
    }
  }

  private static func numbers(
    _ row: FormRow, _ figures: Figures, _ wording: Wording
  ) -> [GridCell] {
    [GridCell(0, row.label)]
      + row.cells.enumerated().map { index, cell in
        number(
          cell, figures.values[cell.key] ?? 0, wording, column: index + 1,
          across: span(index, of: row.cells.count))
      }
  }

  private static func number(
    _ cell: FormCell, _ number: ExactNumber, _ wording: Wording, column: Int, across: Int
  ) -> GridCell {
    guard cell.key.description == "t2.procurement.amount" else {
      let isSigned = if case .signedCount = cell.kind { true } else { false }
      let unit = if case .amount = cell.kind { String?.none } else { cell.unit }
      return GridCell(
        column, cell.key, number, text: wording.count(number, unit: unit, isSigned: isSigned),
        across: across)
    }
    let wan = number.timesPowerOfTen(-4) ?? number
    let (shown, unit, text): (ExactNumber, String?, String) =
      switch wording.procurementUnit {
      case .yuan: (number, "元", "\(number)元")
      case .wan: (wan, "万元", "\(wan)万元")
      case .wanWithSpace: (wan, "万元", "\(wan) 万元")
      case .wanOnly: (wan, "万", "\(wan)万")
      case .header: (wan, "万元", "\(wan)")
      case .none: (wan, nil, "\(wan)")
      }
    var printed = GridCell(column, cell.key, shown, text: text, across: across)
    printed.unit = unit
    return printed
  }

  private static func span(_ index: Int, of count: Int) -> Int {
    index == count - 1 ? 4 - count : 1
  }
}
