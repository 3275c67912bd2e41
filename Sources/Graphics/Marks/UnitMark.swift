/// One square for each case: 2 of 6 is seen as two squares of six, and nobody reads a percentage.
enum UnitMark {
  static func drawing(_ layer: ResolvedChart.Layer, in plot: Plot) -> MarkDrawing {
    let side = side(layer, plot)
    let byBand = Dictionary(grouping: layer.rows, by: \.band)
    return MarkDrawing(
      items: plot.chart.bandAxis.indices.flatMap { band in
        items(
          (byBand[band] ?? []).sorted { $0.category < $1.category }, band: band, side: side, plot)
      })
  }

  private static func items(
    _ rows: [ResolvedChart.Row], band: Int, side: Double, _ plot: Plot
  ) -> [Scene.Item] {
    let gap = plot.metrics.gap * 0.4
    let center = plot.bandCenters[band]
    guard let first = rows.first else { return plot.end(of: band, at: plot.area.x + gap) }
    guard rows.contains(where: { $0.datum.value != nil }) else {
      return plot.absence(first.datum.absence, at: center)
    }
    var x = plot.area.x
    var items: [Scene.Item] = []
    for row in rows {
      let count = Int(row.datum.value ?? 0)
      guard count > 0 else { continue }
      items += squares(count, row, at: Point(x: x, y: center - side / 2), side: side, plot)
      x += side * (1.16 * Double(count) + 0.4)
    }
    if let lost = rows.first(where: { $0.datum.value == nil }) {
      let total = rows.compactMap(\.datum.value).reduce(0, +)
      return items + plot.absence(BarMark.rest(lost, total), at: center, from: x)
    }
    return items + plot.end(of: band, at: (items.isEmpty ? x : x - side * 0.4) + gap)
  }

  private static func squares(
    _ count: Int, _ row: ResolvedChart.Row, at origin: Point, side: Double, _ plot: Plot
  ) -> [Scene.Item] {
    let style = plot.style(row.category, isSuspect: row.datum.isSuspect)
    let inset = style.fill == nil ? 0.5 : 0
    return (0..<count).map { index in
      .rectangle(
        Rect(
          x: origin.x + Double(index) * side * 1.16 + inset, y: origin.y + inset,
          width: side - 2 * inset, height: side - 2 * inset), fill: style.fill,
        stroke: style.stroke)
    }
  }

  /// How many sides wide the squares of some rows are, gaps included.
  private static func sides(_ rows: [ResolvedChart.Row]) -> Double {
    let counts = rows.compactMap(\.datum.value).filter { $0 > 0 }
    return counts.reduce(0, +) * 1.16 + Double(counts.count) * 0.4
  }

  /// The usual side, or a smaller one where the longest row with its label would not fit.
  private static func side(_ layer: ResolvedChart.Layer, _ plot: Plot) -> Double {
    let usual = min(plot.metrics.unitSide, (plot.bandSizes.min() ?? 0) * 0.8)
    let byBand = Dictionary(grouping: layer.rows, by: \.band)
    let fitting = plot.chart.bandAxis.indices.map { band -> Double in
      let rows = byBand[band] ?? []
      let lost = rows.first { $0.datum.value == nil }.map { [BarMark.rest($0, 1)] }
      let words = lost ?? (band < plot.endLines.count ? plot.endLines[band] : [])
      let label = words.map { plot.measurer.width(of: $0, font: plot.metrics.label) }.max() ?? 0
      let room = plot.rightEdge - plot.area.x - label - plot.metrics.gap * (lost == nil ? 1 : 2.4)
      let sides = sides(rows)
      return sides > 0 ? room / sides : usual
    }
    return max(1, min(usual, fitting.min() ?? usual))
  }
}
