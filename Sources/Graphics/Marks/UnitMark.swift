/// One square for each case: 2 of 6 is seen as two squares of six, and nobody reads a percentage.
///
/// Where squares in one row would be too small they stand in two or three, column by column, in every
/// band alike, so that lengths still compare.
enum UnitMark {
  static func drawing(_ layer: ResolvedChart.Layer, in plot: Plot) -> MarkDrawing {
    let grid = grid(layer, plot)
    let byBand = Dictionary(grouping: layer.rows, by: \.band)
    return MarkDrawing(
      items: plot.chart.bandAxis.indices.flatMap { band in
        items(
          (byBand[band] ?? []).sorted { $0.category < $1.category }, band: band, grid, plot)
      })
  }

  /// How squares stand: their side, and how many below one another.
  private struct Grid {
    let side: Double
    let depth: Int

    /// From one square to the next.
    var step: Double { side * 1.16 }

    /// How many squares wide so many cases are.
    func columns(_ count: Int) -> Int { (count + depth - 1) / depth }
  }

  private static func items(
    _ rows: [ResolvedChart.Row], band: Int, _ grid: Grid, _ plot: Plot
  ) -> [Scene.Item] {
    let gap = plot.metrics.gap * 0.4
    let center = plot.bandCenters[band]
    guard let first = rows.first else { return plot.end(of: band, at: plot.area.x + gap) }
    guard rows.contains(where: { $0.datum.value != nil }) else {
      return plot.absence(first.datum.absence, at: center)
    }
    var x = plot.area.x
    var items: [Scene.Item] = []
    // A band that does not fill its rows stands in the middle, where its words are.
    let most = rows.map { Int($0.datum.value ?? 0) }.max() ?? 0
    let top = center - grid.step * Double(min(grid.depth, max(1, most)) - 1) / 2 - grid.side / 2
    for row in rows {
      let count = Int(row.datum.value ?? 0)
      guard count > 0 else { continue }
      items += squares(count, row, at: Point(x: x, y: top), grid, plot)
      x += grid.step * Double(grid.columns(count)) + grid.side * 0.4
    }
    if let lost = rows.first(where: { $0.datum.value == nil }) {
      let total = rows.compactMap(\.datum.value).reduce(0, +)
      return items + plot.absence(BarMark.rest(lost, total), at: center, from: x)
    }
    return items + plot.end(of: band, at: (items.isEmpty ? x : x - grid.side * 0.4) + gap)
  }

  private static func squares(
    _ count: Int, _ row: ResolvedChart.Row, at corner: Point, _ grid: Grid, _ plot: Plot
  ) -> [Scene.Item] {
    let style = plot.style(row.category, isSuspect: row.datum.isSuspect)
    // An outline is drawn half outside: squares in a row would grow together.
    let inset = style.fill == nil ? 0.5 : style.stroke == nil ? 0 : 0.3
    return (0..<count).map { index in
      .rectangle(
        Rect(
          x: corner.x + Double(index / grid.depth) * grid.step + inset,
          y: corner.y + Double(index % grid.depth) * grid.step + inset,
          width: grid.side - 2 * inset, height: grid.side - 2 * inset), fill: style.fill,
        stroke: style.stroke)
    }
  }

  /// One row of squares of the usual side or a smaller one, or as many rows as make them big enough.
  private static func grid(_ layer: ResolvedChart.Layer, _ plot: Plot) -> Grid {
    let height = (plot.bandSizes.min() ?? 0) * 0.86
    let grids = (1...3).map { depth -> Grid in
      let usual = min(plot.metrics.unitSide, height / (Double(depth) * 1.16))
      return Grid(side: max(1, min(usual, fitting(layer, depth, plot) ?? usual)), depth: depth)
    }
    return grids.first { $0.side >= plot.metrics.fontSize * 0.45 }
      ?? grids.max { $0.side < $1.side } ?? grids[0]
  }

  /// The side at which the longest band with its label fits; `nil` where there is no case.
  private static func fitting(_ layer: ResolvedChart.Layer, _ depth: Int, _ plot: Plot) -> Double? {
    let byBand = Dictionary(grouping: layer.rows, by: \.band)
    return plot.chart.bandAxis.indices.compactMap { band -> Double? in
      let rows = byBand[band] ?? []
      let lost = rows.first { $0.datum.value == nil }.map { [BarMark.rest($0, 1)] }
      let words = lost ?? (band < plot.endLines.count ? plot.endLines[band] : [])
      let label = words.map { plot.measurer.width(of: $0, font: plot.metrics.label) }.max() ?? 0
      let room = plot.rightEdge - plot.area.x - label - plot.metrics.gap * (lost == nil ? 1 : 2.4)
      let counts = rows.compactMap(\.datum.value).filter { $0 > 0 }
      let sides = counts.reduce(0) { sum, count in
        sum + (count / Double(depth)).rounded(.up) * 1.16 + 0.4
      }
      return sides > 0 ? room / sides : nil
    }.min()
  }
}
