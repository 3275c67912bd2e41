/// Dots piled along one axis of numbers: where each of many stands among all, the chosen ones named.
struct PileBody {
  let layout: ChartLayout

  func body(from top: Double) -> ChartLayout.Body {
    let (metrics, chart) = (layout.metrics, layout.chart)
    let names = chart.layers.flatMap(\.rows).filter { !$0.datum.label.isEmpty }
    let nameRoom = Double(min(names.count, 8)) * metrics.lineHeight + metrics.gap
    let height = layout.plotHeight * 0.5
    let plotTop = top + nameRoom
    let margin = metrics.fontSize
    let area = Rect(
      x: margin, y: plotTop, width: layout.width - 2 * margin, height: height)
    let plot = Plot(
      chart: chart, area: area, rightEdge: layout.width, bandCenters: [area.maxY],
      bandSizes: [height],
      scale: PositionScale(
        chart.linearAxis, from: area.x, to: area.maxX, spacing: metrics.fontSize * 6),
      isHorizontal: true, theme: layout.theme, metrics: metrics, measurer: layout.measurer)
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
    return ChartLayout.Body(
      items: items + marks.items, bottom: bottom, left: 0, dropped: marks.dropped)
  }
}
