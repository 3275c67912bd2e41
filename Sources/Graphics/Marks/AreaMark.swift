/// Bands between lower and upper bounds, open where a bound or a year is missing.
enum AreaMark {
  static func drawing(_ layer: ResolvedChart.Layer, in plot: Plot) -> MarkDrawing {
    layer.names.indices.reduce(into: MarkDrawing()) { drawing, category in
      let rows = layer.rows.filter {
        $0.category == category && $0.datum.low != nil && $0.datum.high != nil
      }.sorted { $0.band < $1.band }
      let tint = plot.color(category).mixed(with: plot.theme.background, 0.82)
      for run in SeriesRuns.runs(rows, breaks: plot.chart.breaks) {
        drawing.items.append(shape(run, tint, plot))
      }
    }
  }

  /// A band over several years; a bar where a year stands alone.
  private static func shape(
    _ run: [ResolvedChart.Row], _ tint: Color, _ plot: Plot
  ) -> Scene.Item {
    let upper = run.map { plot.point($0, $0.datum.high ?? 0) }
    let lower = run.map { plot.point($0, $0.datum.low ?? 0) }
    guard run.count == 1 else { return .polygon(upper + lower.reversed(), fill: .solid(tint)) }
    let half = plot.metrics.fontSize * 0.35
    return .rectangle(
      Rect(
        x: upper[0].x - half, y: upper[0].y, width: 2 * half, height: lower[0].y - upper[0].y),
      fill: .solid(tint), stroke: nil)
  }
}
