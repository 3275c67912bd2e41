/// Lines over the years: broken at gaps, points where numbers are, words where there are none.
enum LineMark {
  static func items(_ layer: ResolvedChart.Layer, in plot: Plot) -> [Scene.Item] {
    plot.chart.categories.indices.flatMap { category -> [Scene.Item] in
      let rows = layer.rows.filter { $0.category == category }.sorted { $0.band < $1.band }
      let stroke = plot.theme.line(category, of: plot.chart.palette, width: 1.6)
      return segments(rows, stroke, plot) + points(rows, stroke.color, plot)
    }
  }

  /// A line for each run of neighbouring years with numbers.
  private static func segments(
    _ rows: [ResolvedChart.Row], _ stroke: Scene.Stroke, _ plot: Plot
  ) -> [Scene.Item] {
    var runs: [[ResolvedChart.Row]] = []
    for row in rows where row.datum.value != nil {
      if let last = runs.last?.last, last.band + 1 == row.band {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
    return runs.filter { $0.count > 1 }.map { run in
      .polyline(run.map { plot.point($0.band, $0.datum.value ?? 0) }, stroke)
    }
  }

  /// Whether the line comes down to a point from its neighbours: then its label stands below it.
  private static func isValley(_ rows: [ResolvedChart.Row], _ index: Int, _ value: Double) -> Bool {
    let neighbours = [index - 1, index + 1].filter(rows.indices.contains).compactMap {
      rows[$0].datum.value
    }
    return !neighbours.isEmpty && neighbours.reduce(0, +) / Double(neighbours.count) > value
  }

  private static func points(
    _ rows: [ResolvedChart.Row], _ color: Color, _ plot: Plot
  ) -> [Scene.Item] {
    rows.enumerated().flatMap { index, row -> [Scene.Item] in
      guard let value = row.datum.value else {
        return plot.absence(row.datum.absence, band: row.band)
      }
      let center = plot.point(row.band, value)
      let side = isValley(rows, index, value) ? 1.05 : -0.95
      let above = Point(x: center.x, y: center.y + plot.metrics.fontSize * side)
      let isSuspect = row.datum.isSuspect
      return [
        .circle(
          center: center, radius: plot.metrics.fontSize * 0.32,
          fill: .solid(isSuspect ? plot.theme.background : color),
          stroke: Scene.Stroke(color, width: 1.2)),
        plot.text(
          row.datum.label, at: above, anchor: .middle, font: plot.metrics.label,
          color: plot.theme.ink),
      ]
    }
  }
}
