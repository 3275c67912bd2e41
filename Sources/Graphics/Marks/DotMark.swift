/// Dots with their intervals.
enum DotMark {
  static func items(_ layer: ResolvedChart.Layer, in plot: Plot) -> [Scene.Item] {
    layer.rows.flatMap { row -> [Scene.Item] in
      guard let value = row.datum.value else {
        return plot.absence(row.datum.absence, band: row.band)
      }
      var items: [Scene.Item] = []
      if let low = row.datum.low, let high = row.datum.high {
        items.append(
          .line(
            plot.point(row.band, low), plot.point(row.band, high),
            Scene.Stroke(plot.theme.accent, width: 1.4)))
      }
      let fill: Scene.Fill =
        row.datum.isSuspect ? .solid(plot.theme.background) : .solid(plot.theme.accent)
      items.append(
        .circle(
          center: plot.point(row.band, value), radius: plot.metrics.fontSize * 0.34, fill: fill,
          stroke: Scene.Stroke(plot.theme.accent, width: 1)))
      return items + label(row, value, plot)
    }
  }

  private static func label(
    _ row: ResolvedChart.Row, _ value: Double, _ plot: Plot
  ) -> [Scene.Item] {
    let text = plot.chart.bandAxis[row.band].end
    guard !text.isEmpty else { return [] }
    let far = plot.point(row.band, row.datum.high ?? value)
    return plot.isHorizontal
      ? [
        plot.text(
          text, at: Point(x: far.x + plot.metrics.gap * 0.6, y: far.y), font: plot.metrics.label,
          color: plot.theme.ink)
      ] : []
  }
}
