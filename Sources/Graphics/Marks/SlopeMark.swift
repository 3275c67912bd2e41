/// Straight lines between two years; names and numbers stand at both ends.
enum SlopeMark {
  static func drawing(_ layer: ResolvedChart.Layer, in plot: Plot) -> MarkDrawing {
    layer.names.indices.reduce(into: MarkDrawing()) { drawing, category in
      let rows = layer.rows.filter { $0.category == category }.sorted { $0.band < $1.band }
      let stroke = plot.theme.line(category, of: plot.chart.palette, width: 1.6)
      let color = stroke.color
      for run in SeriesRuns.runs(rows, breaks: plot.chart.breaks) where run.count > 1 {
        drawing.items.append(
          .polyline(
            run.map { plot.point($0.band, $0.datum.value ?? 0) }, stroke))
      }
      for row in rows {
        guard let value = row.datum.value else { continue }
        drawing.items.append(
          .circle(
            center: plot.point(row.band, value), radius: plot.metrics.fontSize * 0.32,
            fill: .solid(row.datum.isSuspect ? plot.theme.background : color),
            stroke: Scene.Stroke(color, width: 1.2)))
      }
    }
  }
}
