/// Lays a chart out: header, body, legend, notes.
struct ChartLayout {
  let chart: ResolvedChart
  let width: Double
  let theme: Theme
  let metrics: ChartMetrics
  let measurer: any TextMeasurer
  /// The height of the plot of a vertical chart.
  let plotHeight: Double
  /// Whether a vertical plot says what its axis measures and names its breaks; among panels only
  /// those of the first row do.
  var showsWords = true
  /// The room left of a vertical plot, where panels in a row share it; `nil` for what it needs.
  var tickRoom: Double?

  /// What lies between header and legend.
  struct Body {
    var items: [Scene.Item]
    /// Where it ends.
    var bottom: Double
    /// Where the legend begins.
    var left: Double
    var dropped: [String] = []
  }

  /// The finished picture, as high as its content needs.
  func scene(title: String) -> Scene {
    var y = 0.0
    let header = header(title)
    y += header.height
    let body = chart.panels.isEmpty ? body(from: y) : PanelGrid(layout: self).body(from: y)
    y = body.bottom
    let legend = LegendBlock(chart: chart, theme: theme, metrics: metrics, measurer: measurer)
      .placed(at: Point(x: body.left, y: y + metrics.gap * 0.6), width: width - body.left)
    y += legend.height > 0 ? legend.height + metrics.gap * 0.6 : 0
    let notes = notes(from: y + metrics.gap * 0.3)
    y += notes.height > 0 ? notes.height + metrics.gap * 0.3 : 0
    return Scene(
      size: Size(width: width, height: y), background: theme.background,
      items: header.items + body.items + legend.items + notes.items, title: title,
      description: ChartDescription.text(of: chart, title: title), droppedLabels: body.dropped)
  }

  /// The body of a chart in one piece, by what its axes show.
  func body(from top: Double) -> Body {
    if chart.isGrid { return GridBody(layout: self).body(from: top) }
    if chart.isPlane { return PlaneBody(layout: self).body(from: top) }
    if chart.isPile { return PileBody(layout: self).body(from: top) }
    return chart.y.bands.isEmpty
      ? VerticalBody(layout: self).body(from: top) : HorizontalBody(layout: self).body(from: top)
  }

  /// The marks of all layers, their labels placed, over what is there already.
  func marks(_ plot: Plot, over items: [Scene.Item], labelsWithin canvas: Rect) -> (
    items: [Scene.Item], dropped: [String]
  ) {
    let drawing = chart.layers.reduce(into: MarkDrawing()) { $0 += MarkDrawing.of($1, in: plot) }
    var placer = LabelPlacer(items: items + drawing.items, canvas: canvas, measurer: measurer)
    let labels = placer.placed(drawing.labels)
    return (drawing.items + labels, placer.dropped)
  }

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
}

extension ResolvedChart {
  /// Whether it piles dots along one axis of numbers, without bands.
  var isPile: Bool {
    spec.main.type == .dot && spec.main.stack != .none && y.bands.count == 1 && x.linear != nil
  }

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
