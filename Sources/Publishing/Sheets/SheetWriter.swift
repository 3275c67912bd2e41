import Analytics
import Graphics

/// Writes a sheet from top to bottom.
struct SheetWriter {
  let style: SheetStyle
  let theme: Theme
  let measurer: any TextMeasurer
  private(set) var items: [Scene.Item] = []
  /// Where the next block begins.
  private(set) var y = SheetStyle.margin

  init(style: SheetStyle, theme: Theme, measurer: any TextMeasurer) {
    self.style = style
    self.theme = theme
    self.measurer = measurer
  }

  private var left: Double { SheetStyle.margin }
  private var right: Double { SheetStyle.page.width - SheetStyle.margin }
  private static let gutter = 24.0

  /// The width of one of two columns of figures.
  var columnWidth: Double { (style.width - Self.gutter) / 2 }

  mutating func heading(_ title: String, subtitle: String) {
    let size = fittingSize(title, style.title)
    paragraph(title, font: size, color: theme.ink, lineHeight: size.size * 1.3)
    y += 3
    paragraph(
      subtitle, font: style.subtitle, color: theme.muted, lineHeight: style.subtitle.size * 1.45)
    y += 4
    items.append(
      .line(Point(x: left, y: y), Point(x: right, y: y), Scene.Stroke(theme.accent, width: 2)))
    y += 9
  }

  /// The title's font, smaller where it would need more than two lines.
  private func fittingSize(_ title: String, _ font: Font) -> Font {
    let width = measurer.width(of: title, font: font)
    return width <= style.width
      ? font : Font(size: max(12, font.size * style.width / width), isBold: true)
  }

  mutating func bullets(_ texts: [String]) {
    for text in texts {
      let side = 3.4
      items.append(
        .rectangle(
          Rect(x: left, y: y + style.body.size * 0.5, width: side, height: side),
          fill: .solid(theme.accent), stroke: nil))
      paragraph(
        text, font: style.body, color: theme.ink, lineHeight: style.body.size * 1.5, indent: 10)
      y += 1.5
    }
    y += 5
  }

  mutating func footer(_ parts: [(heading: String, text: String)]) {
    items.append(
      .line(Point(x: left, y: y), Point(x: right, y: y), Scene.Stroke(theme.faint, width: 0.6)))
    y += 4
    let indent = 34.0
    for part in parts {
      items.append(
        text(
          part.heading, Point(x: left, y: y + style.small.size * 0.95), style.smallStrong, theme.ink
        ))
      paragraph(
        part.text, font: style.small, color: theme.muted, lineHeight: style.small.size * 1.42,
        indent: indent)
      y += 1
    }
  }

  /// Figures in two columns, each figure below the one two before it.
  mutating func figures(_ scenes: [Scene]) {
    var bottoms = [y, y]
    for (index, scene) in scenes.enumerated() {
      let column = index % 2
      let x = left + Double(column) * (columnWidth + Self.gutter)
      items.append(
        .group(
          label: scene.description, scene.moved(by: Point(x: x, y: bottoms[column]))))
      bottoms[column] += scene.size.height + 9
    }
    y = (bottoms.max() ?? y) + 1
  }

  private mutating func paragraph(
    _ string: String, font: Font, color: Color, lineHeight: Double, indent: Double = 0
  ) {
    let lines = measurer.lines(string, font: font, within: style.width - indent)
    for line in lines {
      items.append(text(line, Point(x: left + indent, y: y + font.size * 0.95), font, color))
      y += lineHeight
    }
  }

  private func text(
    _ string: String, _ origin: Point, _ font: Font, _ color: Color,
    anchor: Scene.Text.Anchor = .start
  ) -> Scene.Item {
    .text(
      Scene.Text(
        string, at: origin, anchor: anchor, font: font, color: color,
        width: measurer.width(of: string, font: font)))
  }

  // The table: label left, numbers right-aligned, states as grey words, notes at the end.
  mutating func table(_ table: SheetTable) {
    let columns = TableColumns(table, style: style, measurer: measurer)
    header(table, columns)
    for group in table.groups {
      y += style.rowHeight * 0.12
      let baseline = y + style.rowHeight / 2 + style.body.size * 0.36
      items.append(text(group.title, Point(x: left, y: baseline), style.strong, theme.accent))
      y += style.rowHeight
      rule(theme.accent, 0.6)
      for row in group.rows { self.row(row, columns) }
    }
    y += 8
  }

  private mutating func header(_ table: SheetTable, _ columns: TableColumns) {
    let lines = table.columns.map {
      measurer.lines($0, font: style.strong, within: columns.numberWidth)
    }
    let count = lines.map(\.count).max() ?? 1
    let height = style.rowHeight + Double(count - 1) * style.strong.size * 1.25
    let bottom = y + height - style.rowHeight * 0.3
    items.append(text("指标", Point(x: left, y: bottom), style.strong, theme.ink))
    for (index, label) in lines.enumerated() {
      for (position, line) in label.enumerated() {
        let offset = Double(label.count - 1 - position) * style.strong.size * 1.25
        items.append(
          text(
            line, Point(x: columns.numberRight(index), y: bottom - offset), style.strong, theme.ink,
            anchor: .end))
      }
    }
    if columns.noteWidth > 0 {
      items.append(text("说明", Point(x: columns.noteLeft, y: bottom), style.strong, theme.ink))
    }
    y += height
    rule(theme.ink, 1)
  }

  private mutating func row(_ row: SheetTable.Row, _ columns: TableColumns) {
    let notes =
      row.note.isEmpty || columns.noteWidth == 0
      ? [] : measurer.lines(row.note, font: style.small, within: columns.noteWidth)
    let labels = measurer.lines(row.label, font: style.body, within: columns.labelWidth)
    let step = style.small.size * 1.3
    let extra = max(
      Double(max(0, notes.count - 1)) * step,
      Double(max(0, labels.count - 1)) * style.body.size * 1.25)
    let baseline = y + style.rowHeight / 2 + style.body.size * 0.36
    for (index, line) in labels.enumerated() {
      items.append(
        text(
          line, Point(x: left + 4, y: baseline + Double(index) * style.body.size * 1.25),
          style.body,
          theme.ink))
    }
    for (index, cell) in row.cells.enumerated() { self.cell(cell, index, baseline, columns) }
    for (index, line) in notes.enumerated() {
      items.append(
        text(
          line, Point(x: columns.noteLeft, y: baseline - 0.6 + Double(index) * step), style.small,
          theme.muted))
    }
    y += style.rowHeight + extra
    rule(theme.faint, 0.5)
  }

  private mutating func cell(
    _ cell: ShownObservation, _ index: Int, _ baseline: Double, _ columns: TableColumns
  ) {
    let right = columns.numberRight(index)
    items.append(
      text(
        cell.text, Point(x: right, y: baseline), columns.font(cell.text),
        cell.isNumber ? theme.ink : theme.muted, anchor: .end))
    if !cell.signs.isEmpty {
      items.append(text(cell.signs, Point(x: right + 2, y: baseline), style.body, theme.muted))
    }
  }

  private mutating func rule(_ color: Color, _ width: Double) {
    items.append(
      .line(Point(x: left, y: y), Point(x: right, y: y), Scene.Stroke(color, width: width)))
  }
}

/// Where the columns of the table stand.
struct TableColumns {
  let labelWidth: Double
  let numberWidth: Double
  let noteWidth: Double
  private let style: SheetStyle
  private let measurer: any TextMeasurer
  private let count: Int

  init(_ table: SheetTable, style: SheetStyle, measurer: any TextMeasurer) {
    self.style = style
    self.measurer = measurer
    count = table.columns.count
    let hasNotes = table.groups.contains { $0.rows.contains { !$0.note.isEmpty } }
    labelWidth = count <= 3 ? 122 : count <= 5 ? 108 : 92
    let free = style.width - labelWidth
    noteWidth = hasNotes ? (count <= 2 ? 168 : 118) : 0
    numberWidth = (free - noteWidth - (hasNotes ? 14 : 0)) / Double(count) - 8
  }

  /// The right edge of a column of numbers; signs stand behind it.
  func numberRight(_ index: Int) -> Double {
    SheetStyle.margin + labelWidth + Double(index + 1) * (numberWidth + 8) - 8
  }

  var noteLeft: Double { SheetStyle.page.width - SheetStyle.margin - noteWidth }

  /// The body font, smaller where a number would not fit its column.
  func font(_ text: String) -> Font {
    let width = measurer.width(of: text, font: style.body)
    return width <= numberWidth ? style.body : Font(size: style.body.size * numberWidth / width)
  }
}
