import Disclosure

/// A report as printed: headings, paragraphs and tables in reading order, whatever the format.
struct PrintedReport {
  let figures: Figures
  let wording: Wording
  var parts: [Part]
  /// Whether a fault lies in the prose alone.
  var proseDefects: Set<String> = []
  /// Cells whose printed numbers contradict each other, to be reported and never repaired.
  var defects: [CellKey] = []

  /// A piece of a report.
  enum Part {
    case title(String)
    case heading(String)
    case paragraph(String)
    case table(Grid)
  }

  /// Changes every grid in turn.
  mutating func editGrids(_ edit: (inout Grid) -> Void) {
    for index in parts.indices {
      guard case .table(var grid) = parts[index] else { continue }
      edit(&grid)
      parts[index] = .table(grid)
    }
  }

  /// The grids in order.
  var grids: [Grid] {
    parts.compactMap { part in
      if case .table(let grid) = part { grid } else { nil }
    }
  }
}

extension PrintedReport {
  /// The report of figures, with nothing wrong in it; a plain one writes digits and no more.
  init(_ figures: Figures, isPlain: Bool, _ dice: inout Dice) {
    let wording = Wording(isPlain: isPlain, &dice)
    var narrative = Narrative(figures: figures, dice: dice)
    self.figures = figures
    self.wording = wording
    parts = [.title(narrative.title(wording.titleShape))]
    parts += narrative.opening().map(Part.paragraph)
    parts.append(.heading("一、总体情况"))
    parts += narrative.overview().map(Part.paragraph)
    parts += [
      .heading("二、主动公开政府信息情况"), .table(.disclosure(figures, wording)),
      .heading("三、收到和处理政府信息公开申请情况"), .table(.requests(figures, wording)),
      .heading("四、政府信息公开行政复议、行政诉讼情况"),
    ]
    parts += Grid.reviews(figures, wording).map(Part.table)
    parts.append(.heading("五、" + wording.heading5))
    parts += narrative.problems().map(Part.paragraph)
    parts.append(.heading("六、其他需要报告的事项"))
    parts += narrative.remarks().map(Part.paragraph)
  }
}
