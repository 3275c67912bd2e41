/// Words on both axes: a cell for each pair, the names of columns above.
struct GridBody {
  let layout: ChartLayout

  func body(from top: Double) -> ChartLayout.Body {
    let (metrics, chart) = (layout.metrics, layout.chart)
    let columns = LabelColumns(
      chart: chart, width: layout.width, metrics: metrics, least: metrics.bandHeight,
      showsEnds: false, measurer: layout.measurer)
    let left = columns.width + metrics.gap
    let step = min(
      metrics.fontSize * 9, (layout.width - left) / Double(max(1, chart.x.bands.count)))
    let names = BandLabels(
      chart.x.bands.map(\.label), step: step, maximum: 16, font: metrics.label,
      measurer: layout.measurer, shorten: chart.short)
    let headHeight = Double(names.count) * metrics.label.size * 1.25 + metrics.gap * 0.5
    let first = top + headHeight
    var centers: [Double] = []
    var y = first
    for height in columns.heights {
      centers.append(y + height / 2)
      y += height
    }
    let plot = plot(left, step, first, y, centers, columns.heights)
    let items = columns.items(centers, plot) + heads(names, plot, first)
    let canvas = Rect(x: left, y: first, width: layout.width - left, height: y - first)
    let marks = layout.marks(plot, over: items, labelsWithin: canvas)
    return ChartLayout.Body(
      items: items + marks.items, bottom: y + metrics.gap * 0.4, left: 0,
      dropped: names.dropped + marks.dropped)
  }

  private func plot(
    _ left: Double, _ step: Double, _ top: Double, _ bottom: Double, _ centers: [Double],
    _ heights: [Double]
  ) -> Plot {
    let count = layout.chart.x.bands.count
    var plot = Plot(
      chart: layout.chart,
      area: Rect(x: left, y: top, width: step * Double(count), height: bottom - top),
      rightEdge: layout.width, bandCenters: centers, bandSizes: heights,
      scale: PositionScale(nil, from: left, to: left + step, spacing: 100), isHorizontal: true,
      theme: layout.theme, metrics: layout.metrics, measurer: layout.measurer)
    plot.columnCenters = (0..<count).map { left + step * (Double($0) + 0.5) }
    plot.columnSize = step
    return plot
  }

  /// The names of columns, standing on the first row.
  private func heads(_ names: BandLabels, _ plot: Plot, _ bottom: Double) -> [Scene.Item] {
    let font = layout.metrics.label
    let lineHeight = font.size * 1.25
    return names.lines.enumerated().flatMap { index, lines in
      lines.enumerated().map { row, line in
        plot.text(
          line,
          at: Point(
            x: plot.columnCenters[index],
            y: bottom - layout.metrics.gap * 0.5 - (Double(lines.count - row) - 0.5) * lineHeight),
          anchor: .middle, font: font, color: layout.theme.ink)
      }
    }
  }
}
