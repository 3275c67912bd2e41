/// The labels of rows where their numbers stand.
enum TextMark {
  static func drawing(_ layer: ResolvedChart.Layer, in plot: Plot) -> MarkDrawing {
    MarkDrawing(
      labels: layer.rows.compactMap { row in
        guard !row.datum.label.isEmpty else { return nil }
        return LabelRequest(
          text: row.datum.label, places: places(row, plot), font: plot.metrics.label,
          color: plot.theme.ink)
      })
  }

  private static func places(_ row: ResolvedChart.Row, _ plot: Plot) -> [LabelRequest.Place] {
    if plot.chart.isGrid {
      let center = Point(x: plot.columnCenters[row.column], y: plot.bandCenters[row.band])
      return [.init(point: center, anchor: .middle)]
    }
    guard let value = row.datum.value else { return [] }
    let point = plot.point(row, value)
    let rise = plot.metrics.fontSize * 0.95
    return plot.isHorizontal
      ? [.init(point: Point(x: point.x + rise * 0.7, y: point.y), anchor: .start)]
      : [-rise, rise].map { .init(point: Point(x: point.x, y: point.y + $0), anchor: .middle) }
  }
}
