/// Numbers on both axes: the base to the right, the number upwards.
struct PlaneBody {
  let layout: ChartLayout

  func body(from top: Double) -> ChartLayout.Body {
    let (metrics, chart) = (layout.metrics, layout.chart)
    let hasTitle = chart.linearAxis?.hasTitle ?? false
    let plotTop = top + (hasTitle ? metrics.lineHeight : 0) + metrics.fontSize
    let (plot, base) = plot(plotTop)
    var items = AxisItems.grid(plot) + AxisItems.baseGrid(plot, base) + AxisItems.ticksLeft(plot)
    if hasTitle, let axis = chart.linearAxis {
      items.append(
        plot.text(
          axis.title, at: Point(x: 0, y: top + metrics.fontSize * 0.6), font: metrics.small,
          color: layout.theme.muted))
    }
    var bottom = plot.area.maxY + metrics.lineHeight
    if let axis = chart.x.linear {
      items += AxisItems.ticksBelow(plot, base, axis)
      items.append(
        plot.text(
          axis.title, at: Point(x: plot.area.maxX, y: bottom + metrics.fontSize * 0.5),
          anchor: .end, font: metrics.small, color: layout.theme.muted))
      bottom += metrics.lineHeight * 0.9
    }
    let canvas = Rect(
      x: plot.area.x, y: plotTop - metrics.fontSize * 0.6,
      width: layout.width - plot.area.x, height: plot.area.height + metrics.fontSize * 0.6)
    let marks = layout.marks(plot, over: items, labelsWithin: canvas)
    return ChartLayout.Body(
      items: items + marks.items, bottom: bottom, left: plot.area.x, dropped: marks.dropped)
  }

  private func plot(_ top: Double) -> (plot: Plot, base: PositionScale) {
    let (metrics, chart) = (layout.metrics, layout.chart)
    let height = layout.plotHeight * 1.35
    let scale = PositionScale(
      chart.linearAxis, from: top + height, to: top, spacing: metrics.fontSize * 3.4)
    let labels = scale.ticks.map { TickLabel.text($0, chart.linearAxis) }
    let widest = labels.map { layout.measurer.width(of: $0, font: metrics.small) }.max() ?? 0
    let left = widest + metrics.gap
    let names = chart.layers.filter { $0.mark.type == .line }.flatMap(\.names)
    let room = names.map { layout.measurer.width(of: $0, font: metrics.small) }.max() ?? 0
    let right = layout.width - min(room + metrics.gap, layout.width * 0.25)
    let base = PositionScale(
      chart.x.linear, from: left, to: right, spacing: metrics.fontSize * 5.5)
    var plot = Plot(
      chart: chart, area: Rect(x: left, y: top, width: right - left, height: height),
      rightEdge: layout.width, bandCenters: [top + height / 2], bandSizes: [height], scale: scale,
      isHorizontal: false, theme: layout.theme, metrics: metrics, measurer: layout.measurer)
    plot.baseScale = base
    return (plot, base)
  }
}
