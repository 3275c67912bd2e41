/// One square for each case: 2 of 6 is seen as two squares of six, and nobody reads a percentage.
enum UnitMark {
  static func items(_ layer: ResolvedChart.Layer, in plot: Plot) -> [Scene.Item] {
    plot.chart.bandAxis.indices.flatMap { band -> [Scene.Item] in
      let rows = layer.rows.filter { $0.band == band }.sorted { $0.category < $1.category }
      guard let first = rows.first else { return end(of: band, at: plot.area.x, plot) }
      guard rows.contains(where: { $0.datum.value != nil }) else {
        return plot.absence(first.datum.absence, band: band)
      }
      let side = side(plot)
      let gap = side * 0.16
      var x = plot.area.x
      var items: [Scene.Item] = []
      for row in rows {
        let count = Int(row.datum.value ?? 0)
        guard count > 0 else { continue }
        let style = plot.style(row.category, isSuspect: row.datum.isSuspect)
        for _ in 0..<count {
          let inset = style.fill == nil ? 0.5 : 0
          items.append(
            .rectangle(
              Rect(
                x: x + inset, y: plot.bandCenters[band] - side / 2 + inset,
                width: side - 2 * inset, height: side - 2 * inset), fill: style.fill,
              stroke: style.stroke))
          x += side + gap
        }
        x += side * 0.4
      }
      if let lost = rows.first(where: { $0.datum.value == nil }) {
        return items + plot.absence("其余" + lost.datum.absence, band: band, from: x)
      }
      return items + end(of: band, at: items.isEmpty ? x : x - side * 0.4, plot)
    }
  }

  /// How many sides wide the squares of some rows are, gaps included.
  private static func sides(_ rows: [ResolvedChart.Row]) -> Double {
    let counts = rows.compactMap(\.datum.value).filter { $0 > 0 }
    return counts.reduce(0, +) * 1.16 + Double(counts.count) * 0.4
  }

  /// The usual side, or a smaller one where the longest row with its label would not fit.
  private static func side(_ plot: Plot) -> Double {
    let usual = min(plot.metrics.unitSide, plot.bandSize * 0.8)
    let fitting = plot.chart.bandAxis.enumerated().map { index, band -> Double in
      let rows = plot.chart.layers.flatMap(\.rows).filter { $0.band == index }
      let label = plot.measurer.width(of: band.end, font: plot.metrics.label) + plot.metrics.gap
      let sides = sides(rows)
      return sides > 0 ? (plot.rightEdge - plot.area.x - label) / sides : usual
    }
    return min(usual, fitting.min() ?? usual)
  }

  private static func end(of band: Int, at x: Double, _ plot: Plot) -> [Scene.Item] {
    let label = plot.chart.bandAxis[band].end
    guard !label.isEmpty else { return [] }
    return [
      plot.text(
        label, at: Point(x: x + plot.metrics.gap * 0.4, y: plot.bandCenters[band]),
        font: plot.metrics.label, color: plot.theme.ink)
    ]
  }
}
