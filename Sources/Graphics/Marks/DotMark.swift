/// Dots with their intervals.
enum DotMark {
  static func drawing(_ layer: ResolvedChart.Layer, in plot: Plot) -> MarkDrawing {
    layer.rows.reduce(into: MarkDrawing()) { drawing, row in
      guard let value = row.datum.value else {
        if plot.isHorizontal {
          drawing.items += plot.absence(row.datum.absence, at: plot.bandCenters[row.band])
        }
        return
      }
      drawing += dot(row, value, plot)
    }
  }

  private static func dot(
    _ row: ResolvedChart.Row, _ value: Double, _ plot: Plot
  ) -> MarkDrawing {
    let color = plot.chart.categories.count > 1 ? plot.color(row.category) : plot.theme.accent
    var items: [Scene.Item] = []
    if plot.baseScale == nil, let low = row.datum.low, let high = row.datum.high {
      items.append(
        .line(plot.point(row, low), plot.point(row, high), Scene.Stroke(color, width: 1.4)))
    }
    let center = plot.point(row, value)
    let radius = plot.metrics.fontSize * size(plot)
    items.append(
      .circle(
        center: center, radius: radius,
        fill: .solid(row.datum.isSuspect ? plot.theme.background : color),
        stroke: Scene.Stroke(color, width: 1)))
    guard plot.isHorizontal else {
      return MarkDrawing(items: items, labels: around(row, center, radius, plot))
    }
    let far = max(plot.point(row, row.datum.high ?? value).x, center.x + radius)
    return MarkDrawing(items: items + plot.end(of: row.band, at: far + plot.metrics.gap * 0.6))
  }

  /// The radius of a dot in sizes of the font: among hundreds on a plane each is smaller.
  private static func size(_ plot: Plot) -> Double {
    guard plot.baseScale != nil else { return 0.34 }
    let count = plot.chart.layers.first { $0.mark == plot.chart.spec.main }?.rows.count ?? 0
    return count > 150 ? max(0.14, 0.28 * (150 / Double(count)).squareRoot()) : 0.28
  }

  /// The label beside a dot of a plane: right, left, above, below, then further off.
  private static func around(
    _ row: ResolvedChart.Row, _ center: Point, _ radius: Double, _ plot: Plot
  ) -> [LabelRequest] {
    guard !row.datum.label.isEmpty else { return [] }
    let side = radius + plot.metrics.fontSize * 0.35
    let line = plot.metrics.lineHeight * 0.75
    let places: [LabelRequest.Place] = [
      (side, 0, .start), (-side, 0, .end), (0, -line, .middle), (0, line, .middle),
      (side, -line, .start), (side, line, .start), (-side, -line, .end), (-side, line, .end),
    ].map { x, y, anchor in
      LabelRequest.Place(point: Point(x: center.x + x, y: center.y + y), anchor: anchor)
    }
    return [
      LabelRequest(
        text: row.datum.label, places: places, font: plot.metrics.small, color: plot.theme.ink)
    ]
  }
}
