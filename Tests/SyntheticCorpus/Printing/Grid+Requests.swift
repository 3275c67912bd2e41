import Disclosure

extension Grid {
  /// Table 三 of a report: three columns of labels, seven of numbers.
  static func requests(_ figures: Figures, _ wording: Wording) -> Grid {
    let table = figures.requestForm[.requests]
    var rows = requestHeader(wording)
    let results = table.rows.count - 3
    var isFirstResult = true
    for block in table.blocks {
      for (index, row) in block.rows.enumerated() {
        let isOutside = row.number.hasSuffix("、")
        var cells: [GridCell] = []
        if !isOutside, isFirstResult {
          cells.append(GridCell(0, "三、本年度办理结果", down: results, isVertical: true))
          isFirstResult = false
        }
        if index == 0, let heading = block.heading {
          cells.append(GridCell(1, wording.brackets(heading), down: block.rows.count))
        }
        let column = isOutside ? 0 : block.heading == nil ? 1 : 2
        cells.append(GridCell(column, wording.numbered(row), across: 3 - column))
        cells += row.cells.enumerated().map { offset, cell in
          let number = figures.values[cell.key] ?? 0
          return GridCell(
            3 + offset, cell.key, number,
            text: wording.count(number, unit: nil, isSigned: false))
        }
        rows.append(GridRow(cells: cells))
      }
    }
    return Grid(table: .requests, columns: 10, rows: rows)
  }

  private static func requestHeader(_ wording: Wording) -> [GridRow] {
    let corner = wording.brackets("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）")
    var kinds = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
    if wording.saysSocialOrganisation { kinds[2] = "社会组织" }
    if wording.splitsShortHeaders { kinds = kinds.map { split($0) } }
    return [
      GridRow(
        cells: [GridCell(0, corner, across: 3, down: 3), GridCell(3, "申请人情况", across: 7)],
        isHeader: true),
      GridRow(
        cells: [
          GridCell(3, "自然人", down: 2), GridCell(4, "法人或其他组织", across: 5),
          GridCell(9, "总计", down: 2),
        ], isHeader: true),
      GridRow(
        cells: kinds.enumerated().map { GridCell(4 + $0, $1) }, isHeader: true),
    ]
  }

  private static func split(_ name: String) -> String {
    name.count < 4 ? name : name.prefix(2) + " " + name.dropFirst(2)
  }
}
