/// Lays a chart out: header, columns of labels, plot, axis, legend, notes.
struct ChartLayout {
  let chart: ResolvedChart
  let width: Double
  let theme: Theme
  let metrics: ChartMetrics
  let measurer: any TextMeasurer
  /// The height of the plot of a vertical chart.
  let plotHeight: Double

  /// The finished picture, as high as its content needs.
  func scene(title: String) -> Scene {
    var items: [Scene.Item] = []
    var y = 0.0
    let header = header(title)
    items += header.items
    y += header.height
    let body = isHorizontal ? horizontal(from: y) : vertical(from: y)
    items += body.items
    y = body.bottom
    let legend = LegendBlock(chart: chart, theme: theme, metrics: metrics, measurer: measurer)
      .placed(at: Point(x: body.left, y: y + metrics.gap * 0.6), width: width - body.left)
    items += legend.items
    y += legend.height > 0 ? legend.height + metrics.gap * 0.6 : 0
    let notes = notes(from: y + metrics.gap * 0.3)
    items += notes.items
    y += notes.height > 0 ? notes.height + metrics.gap * 0.3 : 0
    return Scene(
      size: Size(width: width, height: y), background: theme.background, items: items,
      title: title, description: ChartDescription.text(of: chart, title: title))
  }

  private var isHorizontal: Bool { !chart.y.bands.isEmpty }

  private func header(_ title: String) -> (items: [Scene.Item], height: Double) {
    guard !title.isEmpty else { return ([], 0) }
    let block = TextBlock(
      title, font: metrics.title, color: theme.ink, at: Point(x: 0, y: 0), width: width,
      lineHeight: metrics.lineHeight * 1.1, measurer: measurer)
    guard let subtitle = chart.spec.subtitle else {
      return (block.items, block.height + metrics.gap * 0.6)
    }
    let second = TextBlock(
      subtitle, font: metrics.small, color: theme.muted, at: Point(x: 0, y: block.height),
      width: width, lineHeight: metrics.lineHeight, measurer: measurer)
    return (block.items + second.items, block.height + second.height + metrics.gap * 0.6)
  }

  private func notes(from y: Double) -> (items: [Scene.Item], height: Double) {
    var items: [Scene.Item] = []
    var height = 0.0
    for note in chart.notes {
      let block = TextBlock(
        note, font: metrics.small, color: theme.muted, at: Point(x: 0, y: y + height), width: width,
        lineHeight: metrics.small.size * 1.4, measurer: measurer)
      items += block.items
      height += block.height
    }
    return (items, height)
  }

  // Bands below one another, numbers to the right.
  private func horizontal(from top: Double) -> (items: [Scene.Item], bottom: Double, left: Double) {
    let columns = LabelColumns(chart: chart, width: width, metrics: metrics, measurer: measurer)
    let ends = chart.y.bands.map { measurer.width(of: $0.end, font: metrics.label) }.max() ?? 0
    let left = columns.width + metrics.gap
    let right = max(left + 40, width - ends - metrics.gap)
    var centers: [Double] = []
    var y = top
    for (index, height) in columns.heights.enumerated() {
      if index > 0, !chart.y.bands[index].heading.isEmpty, columns.isGrouped {
        y += metrics.gap * 0.5
      }
      centers.append(y + height / 2)
      y += height
    }
    let axis = chart.linearAxis
    let scale = LinearScale(
      axis?.extent ?? 0...1, from: left, to: right, isCount: axis?.isCount ?? true,
      bounds: axis?.isPercentage == true ? 0...1 : nil)
    let plot = Plot(
      chart: chart, area: Rect(x: left, y: top, width: right - left, height: y - top),
      rightEdge: width,
      bandCenters: centers, bandSize: metrics.bandHeight, scale: scale, isHorizontal: true,
      theme: theme, metrics: metrics, measurer: measurer)
    var items = columns.items(centers, plot)
    var bottom = y
    if axis?.isShown == true, !chart.layers.contains(where: \.usesUnits) {
      items += AxisItems.grid(plot)
      items += AxisItems.ticksBelow(plot)
      bottom += metrics.lineHeight
      if let title = axis?.title, !title.isEmpty {
        items.append(
          plot.text(
            title, at: Point(x: right, y: bottom + metrics.fontSize * 0.5), anchor: .end,
            font: metrics.small, color: theme.muted))
        bottom += metrics.lineHeight * 0.9
      }
    }
    return (items + marks(plot), bottom, 0)
  }

  // Bands side by side, numbers upwards.
  private func vertical(from top: Double) -> (items: [Scene.Item], bottom: Double, left: Double) {
    let axis = chart.linearAxis
    let titleHeight = axis.map { $0.title.isEmpty ? 0 : metrics.lineHeight } ?? 0
    let plotTop = top + titleHeight + metrics.fontSize
    let bottom = plotTop + plotHeight
    let scale = LinearScale(
      axis?.extent ?? 0...1, from: bottom, to: plotTop, isCount: axis?.isCount ?? true,
      bounds: axis?.isPercentage == true ? 0...1 : nil)
    let labels = scale.ticks.map { TickLabel.text($0, axis) }
    let left = (labels.map { measurer.width(of: $0, font: metrics.label) }.max() ?? 0) + metrics.gap
    let bands = chart.x.bands
    let step = (width - left) / Double(max(1, bands.count))
    let plot = Plot(
      chart: chart, area: Rect(x: left, y: plotTop, width: width - left, height: plotHeight),
      rightEdge: width, bandCenters: bands.indices.map { left + step * (Double($0) + 0.5) },
      bandSize: step,
      scale: scale, isHorizontal: false, theme: theme, metrics: metrics, measurer: measurer)
    var items = AxisItems.grid(plot) + AxisItems.ticksLeft(plot)
    if let title = axis?.title, !title.isEmpty {
      items.append(
        plot.text(
          title, at: Point(x: 0, y: top + metrics.fontSize * 0.6), font: metrics.small,
          color: theme.muted))
    }
    items += bands.indices.map { index in
      plot.text(
        bands[index].label, at: Point(x: plot.bandCenters[index], y: bottom + metrics.fontSize),
        anchor: .middle, font: metrics.label, color: theme.ink)
    }
    return (items + marks(plot), bottom + metrics.lineHeight + metrics.gap * 0.4, left)
  }

  private func marks(_ plot: Plot) -> [Scene.Item] {
    chart.layers.flatMap { layer in
      switch layer.mark.type {
      case .bar: layer.usesUnits ? UnitMark.items(layer, in: plot) : BarMark.items(layer, in: plot)
      case .dot: DotMark.items(layer, in: plot)
      case .line: LineMark.items(layer, in: plot)
      }
    }
  }
}

extension ResolvedChart {
  /// The chart as a picture of a given width; its height follows from its content.
  ///
  /// - Parameters:
  ///   - width: In points.
  ///   - title: The title as shown, with its number where it has one; empty for none, `nil` for the
  ///     specification's.
  ///   - plotHeight: The height of the plot, for charts whose bands stand side by side.
  ///   - theme: Colours and fonts.
  ///   - metrics: The sizes of its parts.
  ///   - measurer: Measures with the fonts that will be drawn with.
  /// - Returns: The picture.
  public func scene(
    width: Double, title: String? = nil, plotHeight: Double = 160, theme: Theme = .screen,
    metrics: ChartMetrics = ChartMetrics(fontSize: 9), measurer: any TextMeasurer
  ) -> Scene {
    ChartLayout(
      chart: self, width: width, theme: theme, metrics: metrics, measurer: measurer,
      plotHeight: plotHeight
    ).scene(title: title ?? spec.title)
  }
}
