import Disclosure

extension Grid {
  /// Table 四 of a report in the shape the report chose: one grid, or one for each block.
  static func reviews(_ figures: Figures, _ wording: Wording) -> [Grid] {
    switch wording.reviewsAre {
    case .wide: [wide(figures, wording)]
    case .stacked: ReviewBlock.allCases.map { stacked($0, figures, wording) }
    case .rows: [named(figures, wording)]
    }
  }

  private static func results(_ wording: Wording) -> [String] {
    ReviewResult.allCases.map { result in
      guard wording.splitsShortHeaders else { return result.name }
      return result.name.count == 4
        ? result.name.prefix(2) + " " + result.name.dropFirst(2) : "总 计"
    }
  }

  private static func numbers(
    _ block: ReviewBlock, from column: Int, _ figures: Figures, _ wording: Wording
  ) -> [GridCell] {
    ReviewResult.allCases.enumerated().map { offset, result in
      let key = CellKey.reviews(block, result)
      let number = figures.values[key] ?? 0
      return GridCell(
        column + offset, key, number, text: wording.count(number, unit: nil, isSigned: false))
    }
  }

  private static func wide(_ figures: Figures, _ wording: Wording) -> Grid {
    let names = results(wording)
    let upper = names.enumerated().map { GridCell($0, $1, down: 2) }
    let lower = (1...2).flatMap { block in
      names.enumerated().map { GridCell(block * 5 + $0, $1) }
    }
    let values = ReviewBlock.allCases.enumerated().flatMap {
      numbers($1, from: $0 * 5, figures, wording)
    }
    return Grid(
      table: .reviews, columns: 15,
      rows: [
        GridRow(
          cells: [GridCell(0, "行政复议", across: 5), GridCell(5, "行政诉讼", across: 10)],
          isHeader: true),
        GridRow(
          cells: upper + [
            GridCell(5, "未经复议直接起诉", across: 5), GridCell(10, "复议后起诉", across: 5),
          ], isHeader: true),
        GridRow(cells: lower, isHeader: true),
        GridRow(cells: values),
      ])
  }

  private static func stacked(
    _ block: ReviewBlock, _ figures: Figures, _ wording: Wording
  ) -> Grid {
    var rows: [GridRow] = []
    if block == .litigationDirect {
      rows.append(GridRow(cells: [GridCell(0, "行政诉讼", across: 5)]))
    }
    rows.append(GridRow(cells: [GridCell(0, block.name, across: 5)]))
    rows.append(GridRow(cells: results(wording).enumerated().map { GridCell($0, $1) }))
    rows.append(GridRow(cells: numbers(block, from: 0, figures, wording)))
    return Grid(table: .reviews, columns: 5, rows: rows)
  }

  private static func named(_ figures: Figures, _ wording: Wording) -> Grid {
    var rows = [
      GridRow(
        cells: [GridCell(0, "类别", across: 2)]
          + results(wording).enumerated().map { GridCell($0 + 2, $1) }, isHeader: true)
    ]
    for block in ReviewBlock.allCases {
      let label =
        block == .reconsideration
        ? [GridCell(0, block.name, across: 2)]
        : (block == .litigationDirect ? [GridCell(0, "行政诉讼", down: 2)] : [])
          + [GridCell(1, block.name)]
      rows.append(GridRow(cells: label + numbers(block, from: 2, figures, wording)))
    }
    return Grid(table: .reviews, columns: 7, rows: rows)
  }
}
