/// Bands below one another, numbers to the right.
struct HorizontalBody {
  let layout: ChartLayout

  func body(from top: Double) -> ChartLayout.Body {
    let (metrics, chart) = (layout.metrics, layout.chart)
    let columns = LabelColumns(
      chart: chart, width: layout.width, metrics: metrics, least: leastHeight,
      showsEnds: !isGroupedBars, measurer: layout.measurer)
    let (centers, bottom) = stacked(columns, from: top)
    let plot = plot(columns, centers, top, bottom)
    var items = columns.items(centers, plot)
    let axis = axis(plot)
    items += axis.items
    let canvas = Rect(
      x: plot.area.x, y: top, width: layout.width - plot.area.x, height: bottom - top)
    let marks = layout.marks(plot, over: items, labelsWithin: canvas)
    return ChartLayout.Body(
      items: items + marks.items, bottom: bottom + axis.height, left: 0, dropped: marks.dropped)
  }

  /// Bars side by side in one band carry their own labels.
  private var isGroupedBars: Bool {
    let main = layout.chart.spec.main
    return main.type == .bar && main.stack == .none && layout.chart.categories.count > 1
  }

  private var leastHeight: Double {
    isGroupedBars
      ? layout.metrics.lineHeight * (Double(layout.chart.categories.count) + 0.5)
      : layout.metrics.bandHeight
  }

  private func stacked(
    _ columns: LabelColumns, from top: Double
  ) -> (centers: [Double], bottom: Double) {
    var centers: [Double] = []
    var y = top
    for (index, height) in columns.heights.enumerated() {
      if index > 0, !layout.chart.y.bands[index].heading.isEmpty, columns.isGrouped {
        y += layout.metrics.gap * 0.5
      }
      centers.append(y + height / 2)
      y += height
    }
    return (centers, y)
  }

  private func plot(
    _ columns: LabelColumns, _ centers: [Double], _ top: Double, _ bottom: Double
  ) -> Plot {
    let metrics = layout.metrics
    let left = columns.width + metrics.gap
    let room = max(isGroupedBars ? ownLabelWidth : columns.endWidth, restWidth)
    let right = max(left + 40, layout.width - room - metrics.gap)
    return Plot(
      chart: layout.chart, area: Rect(x: left, y: top, width: right - left, height: bottom - top),
      rightEdge: layout.width, bandCenters: centers,
      bandSizes: centers.map { _ in isGroupedBars ? leastHeight : metrics.bandHeight },
      scale: PositionScale(
        layout.chart.linearAxis, from: left, to: right, spacing: metrics.fontSize * 5.5),
      endLines: columns.ends, isHorizontal: true, theme: layout.theme, metrics: metrics,
      measurer: layout.measurer)
  }

  /// The room for the words beside bands of which only a part has a number.
  private var restWidth: Double {
    let (chart, metrics) = (layout.chart, layout.metrics)
    guard !isGroupedBars, chart.spec.main.stack != .normalize else { return 0 }
    let byBand = Dictionary(grouping: chart.layers.flatMap(\.rows), by: \.band).values
    let words = byBand.flatMap { rows -> [String] in
      guard rows.contains(where: { $0.datum.value != nil }) else { return [] }
      return rows.filter { $0.datum.value == nil }.map { row in
        let word = row.datum.absence.beforeParenthesis
        return chart.spec.main.type == .dumbbell
          ? chart.categories[row.category] + word : "其余" + word
      }
    }
    let widest = words.map { layout.measurer.width(of: $0, font: metrics.small) }.max()
    return widest.map { $0 + metrics.gap * 2.6 } ?? 0
  }

  private var ownLabelWidth: Double {
    layout.chart.layers.flatMap(\.rows).map {
      layout.measurer.width(of: $0.datum.label, font: layout.metrics.label)
    }.max() ?? 0
  }

  private func axis(_ plot: Plot) -> (items: [Scene.Item], height: Double) {
    let (metrics, chart) = (layout.metrics, layout.chart)
    guard let axis = chart.linearAxis, axis.isShown, !chart.layers.contains(where: \.usesUnits)
    else { return ([], 0) }
    let ticks = AxisItems.ticksBelow(plot, plot.scale, axis)
    let items = AxisItems.grid(plot) + ticks
    guard axis.hasTitle else { return (items, metrics.lineHeight) }
    let title = plot.text(
      axis.title,
      at: Point(
        x: plot.area.maxX, y: plot.area.maxY + metrics.lineHeight + metrics.fontSize * 0.5),
      anchor: .end, font: metrics.small, color: layout.theme.muted)
    return (items + [title], metrics.lineHeight * 1.9)
  }
}
