/// Dots piled along one axis of numbers: where each of many stands among all, the chosen ones named.
struct PileBody {
  let layout: ChartLayout

  func body(from top: Double) -> ChartLayout.Body {
    let (metrics, chart) = (layout.metrics, layout.chart)
    let rows = chart.layers.first { $0.mark == chart.spec.main }?.rows ?? []
    let names = rows.count { !$0.datum.label.isEmpty }
    let margin = metrics.fontSize
    let scale = PositionScale(
      chart.linearAxis, from: margin, to: layout.width - margin, spacing: metrics.fontSize * 6)
    let highest = PileMark.height(rows, scale, from: margin, metrics) + metrics.lineHeight * 1.5
    let height = min(layout.plotHeight * 1.2, max(layout.plotHeight * 0.3, highest))
    let plotTop = top + Double(min(names, 4)) * metrics.lineHeight + metrics.lineHeight
    let area = Rect(
      x: margin, y: plotTop, width: layout.width - 2 * margin, height: height)
    let plot = Plot(
      chart: chart, area: area, rightEdge: layout.width, bandCenters: [area.maxY],
      bandSizes: [height],
      scale: scale, isHorizontal: true, theme: layout.theme, metrics: metrics,
      measurer: layout.measurer)
    var items = AxisItems.grid(plot)
    items.append(
      .line(
        Point(x: area.x, y: area.maxY), Point(x: area.maxX, y: area.maxY),
        Scene.Stroke(layout.theme.muted, width: 0.7)))
    var bottom = area.maxY + metrics.lineHeight
    if let axis = chart.linearAxis {
      items += AxisItems.ticksBelow(plot, plot.scale, axis)
      if axis.hasTitle {
        items.append(
          plot.text(
            axis.title, at: Point(x: area.maxX, y: bottom + metrics.fontSize * 0.5), anchor: .end,
            font: metrics.small, color: layout.theme.muted))
        bottom += metrics.lineHeight * 0.9
      }
    }
    let canvas = Rect(x: 0, y: top, width: layout.width, height: area.maxY - top)
    let marks = layout.marks(plot, over: items, labelsWithin: canvas)
    // Lines kept for names that nothing stands in are given back.
    let highestName = Scene.texts(in: marks.items).map(\.bounds.y).min() ?? plotTop
    let spare = max(0, min(highestName, plotTop) - top - metrics.gap * 0.4)
    return ChartLayout.Body(
      items: (items + marks.items).map { $0.moved(by: Point(x: 0, y: -spare)) },
      bottom: bottom - spare, left: 0, dropped: marks.dropped)
  }
}
