/// Dots of one band joined by a bar: two numbers and the way between them.
enum DumbbellMark {
  static func drawing(_ layer: ResolvedChart.Layer, in plot: Plot) -> MarkDrawing {
    let byBand = Dictionary(grouping: layer.rows, by: \.band)
    return plot.chart.bandAxis.indices.reduce(into: MarkDrawing()) { drawing, band in
      let rows = (byBand[band] ?? []).sorted { $0.category < $1.category }
      let values = rows.compactMap(\.datum.value)
      guard let low = values.min(), let high = values.max() else {
        if let first = rows.first {
          drawing.items += plot.absence(first.datum.absence, at: plot.bandCenters[band])
        }
        return
      }
      if low < high, !plot.chart.breaks.contains(where: \.interrupts) {
        drawing.items.append(
          .line(
            plot.point(band, low), plot.point(band, high),
            Scene.Stroke(plot.theme.faint, width: plot.metrics.fontSize * 0.3)))
      }
      for row in rows {
        guard let value = row.datum.value else { continue }
        let color = plot.color(row.category)
        drawing.items.append(
          .circle(
            center: plot.point(band, value), radius: plot.metrics.fontSize * 0.36,
            fill: .solid(row.datum.isSuspect ? plot.theme.background : color),
            stroke: Scene.Stroke(color, width: 1)))
      }
      drawing.items += plot.end(of: band, at: plot.scale.position(high) + plot.metrics.gap)
    }
  }
}
