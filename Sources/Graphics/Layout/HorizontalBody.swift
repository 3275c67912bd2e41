/// Bands below one another, numbers to the right.
struct HorizontalBody {
  let layout: ChartLayout

  func body(from top: Double) -> ChartLayout.Body {
    let places = places(from: top)
    let plot = plot(places, top)
    var items = places.words(plot)
    let axis = axis(plot)
    items += axis.items
    let canvas = Rect(
      x: plot.area.x, y: top, width: layout.width - plot.area.x, height: places.bottom - top)
    let marks = layout.marks(plot, over: items, labelsWithin: canvas)
    return ChartLayout.Body(
      items: items + marks.items, bottom: places.bottom + axis.height, left: 0,
      dropped: marks.dropped)
  }

  /// Words in columns beside the bands, or above them where the columns leave the marks too little or
  /// break labels in a narrow picture.
  private func places(from top: Double) -> BandPlaces {
    let (chart, metrics) = (layout.chart, layout.metrics)
    let columns = LabelColumns(
      chart: chart, width: layout.width, metrics: metrics, least: leastHeight,
      showsEnds: !isGroupedBars, measurer: layout.measurer)
    let beside = columns.places(from: top)
    let left = layout.width - beside.left - endRoom(beside) - metrics.gap
    let isNarrow = layout.width < metrics.fontSize * 24 && columns.hasBrokenLabels
    if metrics.keepsColumns || (left >= leastRoom && !isNarrow) { return beside }
    return StackedLabels(
      chart: chart, width: layout.width, metrics: metrics, markHeight: leastHeight * 0.86,
      showsEnds: !isGroupedBars, measurer: layout.measurer
    ).places(from: top)
  }

  /// The least width of marks worth looking at; a few squares need less than bars.
  private var leastRoom: Double {
    let usual = layout.metrics.fontSize * 9
    guard let layer = layout.chart.layers.first(where: \.usesUnits) else { return usual }
    let longest = Dictionary(grouping: layer.rows, by: \.band).values.map { rows in
      rows.compactMap(\.datum.value).reduce(0, +)
    }.max()
    return min(usual, layout.metrics.fontSize * (2 + 0.55 * (longest ?? 0)))
  }

  private func endRoom(_ places: BandPlaces) -> Double {
    max(isGroupedBars ? ownLabelWidth : places.endRoom, restWidth)
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

  private func plot(_ places: BandPlaces, _ top: Double) -> Plot {
    let metrics = layout.metrics
    let isAbove = places.spans != nil
    // A dot at the very edge is still whole.
    let hasDots = [.dot, .dumbbell].contains(layout.chart.spec.main.type)
    let edge = isAbove && hasDots ? metrics.fontSize * 0.45 : 0
    let room = endRoom(places)
    let left = places.left + edge
    let right = max(
      left + 40, layout.width - edge - (isAbove && room == 0 ? 0 : room + metrics.gap))
    var plot = Plot(
      chart: layout.chart,
      area: Rect(x: left, y: top, width: right - left, height: places.bottom - top),
      rightEdge: layout.width, bandCenters: places.centers,
      bandSizes: places.centers.map { _ in isGroupedBars ? leastHeight : metrics.bandHeight },
      scale: PositionScale(
        layout.chart.linearAxis, from: left, to: right, spacing: metrics.fontSize * 5.5),
      endLines: places.endLines, isHorizontal: true, theme: layout.theme, metrics: metrics,
      measurer: layout.measurer)
    plot.spans = places.spans
    return plot
  }

  /// The room for the words beside bands of which only a part has a number.
  private var restWidth: Double {
    let (chart, metrics) = (layout.chart, layout.metrics)
    guard !isGroupedBars, chart.spec.main.stack != .normalize, chart.spec.main.type != .dumbbell
    else { return 0 }
    let byBand = Dictionary(grouping: chart.layers.flatMap(\.rows), by: \.band).values
    let words = byBand.flatMap { rows -> [String] in
      guard rows.contains(where: { $0.datum.value != nil }) else { return [] }
      return rows.filter { $0.datum.value == nil }.map { "其余" + $0.datum.absence.beforeParenthesis }
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
