/// Words on both axes: a cell for each pair, the names of columns above.
///
/// Where the columns are too many for the width they are dealt out to blocks below one another.
struct GridBody {
  let layout: ChartLayout

  func body(from top: Double) -> ChartLayout.Body {
    let named = GridPlan(layout, layout.chart)
    guard named.blocks > 1, named.share < 6, let key = GridKey(layout.chart) else {
      return blocks(named, top)
    }
    let keyed = GridPlan(layout, key.chart, isCompact: true)
    guard keyed.blocks < named.blocks else { return blocks(named, top) }
    var body = blocks(keyed, top)
    for line in key.lines {
      let block = TextBlock(
        line, font: layout.metrics.small, color: layout.theme.muted,
        at: Point(x: 0, y: body.bottom), width: layout.width,
        lineHeight: layout.metrics.small.size * 1.4, measurer: layout.measurer)
      body.items += block.items
      body.bottom += block.height
    }
    return body
  }

  /// The blocks below one another.
  private func blocks(_ plan: GridPlan, _ top: Double) -> ChartLayout.Body {
    var body = ChartLayout.Body(items: [], bottom: top, left: 0)
    for first in stride(from: 0, to: plan.count, by: plan.share) {
      let chart = plan.chart.columns(first..<min(first + plan.share, plan.count))
      let block = GridBlock(layout: layout, chart: chart, columns: plan.columns, step: plan.step)
        .body(from: body.bottom + (first > 0 ? layout.metrics.gap : 0))
      body.items += block.items
      body.dropped += block.dropped
      body.bottom = block.bottom
    }
    return body
  }
}

/// How the columns of a grid are dealt out to blocks.
struct GridPlan {
  let chart: ResolvedChart
  let columns: LabelColumns
  /// How many columns there are.
  let count: Int
  let blocks: Int
  /// How many columns a block has.
  let share: Int
  /// The width of a column.
  let step: Double

  /// - Parameters:
  ///   - layout: The page.
  ///   - chart: The grid.
  ///   - isCompact: Whether the rows are low and their names small.
  init(_ layout: ChartLayout, _ chart: ResolvedChart, isCompact: Bool = false) {
    self.chart = chart
    columns = LabelColumns(
      chart: chart, width: layout.width, metrics: layout.metrics,
      least: layout.metrics.bandHeight * (isCompact ? 0.8 : 1), showsEnds: false,
      isCompact: isCompact, measurer: layout.measurer)
    count = chart.x.bands.count
    let room = layout.width - columns.width - layout.metrics.gap
    let fitting = max(1, Int(room / Self.leastStep(layout, chart)))
    blocks = (count + fitting - 1) / fitting
    share = max(1, (count + blocks - 1) / max(1, blocks))
    step = min(layout.metrics.fontSize * 9, room / Double(share))
  }

  /// The least width of a column: no word of a heading broken inside, each cell's shortest words whole.
  private static func leastStep(_ layout: ChartLayout, _ chart: ResolvedChart) -> Double {
    let (metrics, measurer) = (layout.metrics, layout.measurer)
    let cells = chart.layers.flatMap(\.rows).map { row in
      CellMark.candidates(row).map { measurer.width(of: $0, font: metrics.small) }.min() ?? 0
    }
    let names = chart.x.bands.map { band in
      measurer.lines(chart.short(band.label), font: metrics.label, within: metrics.fontSize * 2)
        .map { measurer.width(of: $0, font: metrics.label) }.max() ?? 0
    }
    return max(
      (cells.max() ?? 0) + CellMark.margin + 1.4, (names.max() ?? 0) + metrics.fontSize * 0.25,
      metrics.fontSize * 1.35)
  }
}

/// A block of columns of a grid.
struct GridBlock {
  let layout: ChartLayout
  let chart: ResolvedChart
  let columns: LabelColumns
  /// The width of a column.
  let step: Double

  func body(from top: Double) -> ChartLayout.Body {
    let metrics = layout.metrics
    let left = columns.width + metrics.gap
    let names = BandLabels(
      chart.x.bands.map(\.label), step: step, maximum: 16, font: headFont,
      measurer: layout.measurer, shorten: chart.short)
    let headHeight = Double(names.count) * headFont.size * 1.25 + metrics.gap * 0.5
    let first = top + headHeight
    var centers: [Double] = []
    var y = first
    for height in columns.heights {
      centers.append(y + height / 2)
      y += height
    }
    let plot = plot(left, first, y, centers)
    let items = columns.items(centers, plot) + heads(names, plot, first)
    let canvas = Rect(x: left, y: first, width: layout.width - left, height: y - first)
    let drawn = ChartLayout(
      chart: chart, width: layout.width, theme: layout.theme, metrics: metrics,
      measurer: layout.measurer, plotHeight: layout.plotHeight)
    let marks = drawn.marks(plot, over: items, labelsWithin: canvas)
    return ChartLayout.Body(
      items: items + marks.items, bottom: y + metrics.gap * 0.4, left: 0,
      dropped: names.dropped + marks.dropped)
  }

  private func plot(_ left: Double, _ top: Double, _ bottom: Double, _ centers: [Double]) -> Plot {
    let count = chart.x.bands.count
    var plot = Plot(
      chart: chart,
      area: Rect(x: left, y: top, width: step * Double(count), height: bottom - top),
      rightEdge: layout.width, bandCenters: centers, bandSizes: columns.heights,
      scale: PositionScale(nil, from: left, to: left + step, spacing: 100), isHorizontal: true,
      theme: layout.theme, metrics: layout.metrics, measurer: layout.measurer)
    plot.columnCenters = (0..<count).map { left + step * (Double($0) + 0.5) }
    plot.columnSize = step
    return plot
  }

  /// The font of the names of columns: a smaller one where else a unit in parentheses would be torn.
  private var headFont: Font {
    let (metrics, measurer) = (layout.metrics, layout.measurer)
    let isTorn = chart.x.bands.contains { band in
      let unit = String(band.label.drop { $0 != "（" })
      return measurer.width(of: unit, font: metrics.label) > step - metrics.fontSize * 0.25
    }
    return isTorn ? metrics.small : metrics.label
  }

  /// The names of columns, standing on the first row.
  private func heads(_ names: BandLabels, _ plot: Plot, _ bottom: Double) -> [Scene.Item] {
    let font = headFont
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

extension ResolvedChart {
  /// The grid with these of its columns only.
  fileprivate func columns(_ range: Range<Int>) -> ResolvedChart {
    let layers = layers.map { layer in
      Layer(
        mark: layer.mark,
        rows: layer.rows.filter { range.contains($0.column) }.map { row in
          Row(
            band: row.band, category: row.category, datum: row.datum,
            column: row.column - range.lowerBound)
        }, usesUnits: layer.usesUnits, names: layer.names)
    }
    return ResolvedChart(
      spec: spec, x: .bands(Array(x.bands[range])), y: y, categories: categories,
      palette: palette, layers: layers, notes: notes, shortNames: shortNames)
  }
}
