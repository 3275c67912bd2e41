/// The cells of a heat map: a shade within each column, or the style of a category.
enum CellMark {
  static func drawing(_ layer: ResolvedChart.Layer, in plot: Plot) -> MarkDrawing {
    let hasCategories = layer.names != [""]
    let ranges = Dictionary(grouping: layer.rows, by: \.column).mapValues { rows in
      let values = rows.filter { !$0.datum.isSuspect }.compactMap(\.datum.value)
      return (values.min() ?? 0)...(values.max() ?? 0)
    }
    return layer.rows.reduce(into: MarkDrawing()) { drawing, row in
      let rect = rect(row, plot)
      let ground: Color
      if hasCategories {
        let style = plot.style(row.category, isSuspect: false)
        drawing.items.append(
          .rectangle(rect, fill: style.fill, stroke: style.fill == nil ? style.stroke : nil))
        ground = style.fill == nil ? plot.theme.background : plot.color(row.category)
      } else {
        ground = shade(row, ranges[row.column] ?? 0...0, plot)
        drawing.items.append(
          .rectangle(
            rect, fill: fill(row, ground, plot),
            stroke: row.datum.value == nil ? Scene.Stroke(plot.theme.faint, width: 0.5) : nil))
      }
      drawing += label(row, rect, ground, plot)
    }
  }

  private static func rect(_ row: ResolvedChart.Row, _ plot: Plot) -> Rect {
    let inset = 0.6
    let height = plot.bandSizes[row.band]
    return Rect(
      x: plot.columnCenters[row.column] - plot.columnSize / 2 + inset,
      y: plot.bandCenters[row.band] - height / 2 + inset, width: plot.columnSize - 2 * inset,
      height: height - 2 * inset)
  }

  /// From nearly the ground for the least of a column to the accent for the greatest.
  private static func shade(
    _ row: ResolvedChart.Row, _ range: ClosedRange<Double>, _ plot: Plot
  ) -> Color {
    guard let value = row.datum.value, !row.datum.isSuspect else { return plot.theme.background }
    let span = range.upperBound - range.lowerBound
    let share = span > 0 ? (value - range.lowerBound) / span : 0
    return plot.theme.background.mixed(with: plot.theme.accent, 0.06 + 0.72 * share)
  }

  private static func fill(_ row: ResolvedChart.Row, _ ground: Color, _ plot: Plot) -> Scene.Fill? {
    if row.datum.isSuspect {
      return .hatched(line: plot.theme.faint, ground: plot.theme.background)
    }
    return row.datum.value == nil ? nil : .solid(ground)
  }

  private static func label(
    _ row: ResolvedChart.Row, _ rect: Rect, _ ground: Color, _ plot: Plot
  ) -> MarkDrawing {
    let font = plot.metrics.small
    let candidates = candidates(row)
    guard let full = candidates.first else { return MarkDrawing() }
    let text =
      candidates.first {
        plot.measurer.width(of: $0, font: font) <= rect.width - margin
      } ?? "…"
    let name = "\(plot.chart.y.bands[row.band].label) \(plot.chart.x.bands[row.column].label)"
    let isAbsent = row.datum.value == nil
    let ink =
      isAbsent
      ? plot.theme.muted
      : ground.contrast(with: plot.theme.ink) >= ground.contrast(with: plot.theme.background)
        ? plot.theme.ink : plot.theme.background
    return MarkDrawing(labels: [
      LabelRequest(
        text: text,
        places: [.init(point: Point(x: rect.midX, y: rect.midY), anchor: .middle)], font: font,
        color: ink, name: name, replaces: text == full ? nil : full)
    ])
  }

  /// The room that stays free beside the words of a cell.
  static let margin = 2.0

  /// What may stand in a cell, the best first: the words as they are, or the number rounded to a whole
  /// one with its signs; none for an empty cell.
  static func candidates(_ row: ResolvedChart.Row) -> [String] {
    let words = row.datum.value == nil ? row.datum.absence.beforeParenthesis : row.datum.label
    let full = words.isEmpty ? row.datum.label : words
    guard !full.isEmpty else { return [] }
    guard let value = row.datum.value, value.magnitude >= 100, value.magnitude < 1e15 else {
      return [full]
    }
    return [full, "\(Int(value.rounded()))" + full.filter { "#*≈≥".contains($0) }]
  }
}
