/// Bands side by side, most often years, numbers upwards; what has no number is a word at the axis.
struct VerticalBody {
  let layout: ChartLayout

  func body(from top: Double) -> ChartLayout.Body {
    let (metrics, chart) = (layout.metrics, layout.chart)
    let title = chart.linearAxis.map { $0.hasTitle && layout.showsWords && !isSlope } ?? false
    let words = breakWords(plot(top))
    let breakRoom = Double((words.map(\.row).max() ?? -1) + 1) * metrics.lineHeight
    let plotTop = top + (title ? metrics.lineHeight : 0) + breakRoom + metrics.fontSize
    let plot = plot(plotTop)
    var items = isSlope ? posts(plot) : AxisItems.grid(plot) + AxisItems.ticksLeft(plot)
    if title, let axis = chart.linearAxis {
      items.append(
        plot.text(
          axis.title, at: Point(x: 0, y: top + metrics.fontSize * 0.6), font: metrics.small,
          color: layout.theme.muted))
    }
    items += breaks(words, plot)
    let strip = AbsenceStrip(plot)
    items += strip.items
    let below = plot.area.maxY + strip.height
    let names = bandLabels(plot, below)
    items += names.items
    let ends = EndLabels(plot: plot, room: endRoom)
    items += ends.items
    let canvas = Rect(
      x: plot.area.x, y: plotTop - metrics.fontSize * 1.25, width: plot.area.width + metrics.gap,
      height: plot.area.height + metrics.fontSize * 1.25)
    let marks = layout.marks(plot, over: items, labelsWithin: canvas)
    return ChartLayout.Body(
      items: items + marks.items, bottom: below + names.height, left: plot.area.x,
      dropped: names.dropped + marks.dropped)
  }

  private var isSlope: Bool { layout.chart.spec.main.type == .slope }

  /// A line at each year of a slope, whose numbers stand beside it in place of ticks.
  private func posts(_ plot: Plot) -> [Scene.Item] {
    plot.bandCenters.map { x in
      .line(
        Point(x: x, y: plot.area.y - layout.metrics.fontSize * 0.3), Point(x: x, y: plot.area.maxY),
        Scene.Stroke(layout.theme.faint, width: 0.7))
    }
  }

  private func plot(_ top: Double) -> Plot {
    let (metrics, chart) = (layout.metrics, layout.chart)
    let bottom = top + layout.plotHeight
    let scale = PositionScale(
      chart.linearAxis, from: bottom, to: top, spacing: metrics.fontSize * 3)
    let left = isSlope ? 0 : layout.tickRoom ?? tickWidth(scale)
    let right = layout.width - endRoom
    let bands = chart.x.bands
    let start = left + (isSlope ? endRoom : 0)
    let count = Double(max(1, bands.count))
    // The years of a slope stand at its sides, those of a line in the middle of their share.
    let step = isSlope && count > 1 ? (right - start) / (count - 1) : (right - start) / count
    let first = isSlope && count > 1 ? start : start + step / 2
    return Plot(
      chart: chart, area: Rect(x: left, y: top, width: right - left, height: layout.plotHeight),
      rightEdge: layout.width,
      bandCenters: bands.indices.map { first + step * Double($0) },
      bandSizes: bands.map { _ in step }, scale: scale, isHorizontal: false, theme: layout.theme,
      metrics: metrics, measurer: layout.measurer)
  }

  /// The width of the tick labels with the gap to the plot.
  func tickWidth(_ scale: PositionScale? = nil) -> Double {
    let scale =
      scale
      ?? PositionScale(
        layout.chart.linearAxis, from: layout.plotHeight, to: 0,
        spacing: layout.metrics.fontSize * 3)
    let labels = scale.ticks.map { TickLabel.text($0, layout.chart.linearAxis) }
    let widest = labels.map { layout.measurer.width(of: $0, font: layout.metrics.small) }.max()
    return (widest ?? 0) + layout.metrics.gap
  }

  /// The room right of the plot for the names of lines.
  private var endRoom: Double {
    let names = EndLabels.texts(layout.chart)
    guard !names.isEmpty else { return 0 }
    let widest = names.map { layout.measurer.width(of: $0, font: layout.metrics.label) }.max() ?? 0
    return min(layout.width * 0.3, widest + layout.metrics.gap * 2.2)
  }

  /// The word of a break: where it begins, and in which row from below.
  private struct BreakWord {
    let text: String
    let left: Double
    let row: Int
  }

  /// The words above the breaks, in a second row where they would run into one another.
  private func breakWords(_ plot: Plot) -> [BreakWord] {
    guard layout.showsWords else { return [] }
    var ends: [Double] = []
    return layout.chart.breaks.map { one in
      let width = layout.measurer.width(of: one.word, font: layout.metrics.small)
      let left = max(0, min(breakPosition(one, plot) - width / 2, layout.width - width))
      let row = ends.firstIndex { $0 < left } ?? ends.count
      if row == ends.count { ends.append(0) }
      ends[row] = left + width + layout.metrics.gap
      return BreakWord(text: one.word, left: left, row: row)
    }
  }

  private func breakPosition(_ one: ResolvedChart.Break, _ plot: Plot) -> Double {
    plot.bandCenters[one.band] - plot.bandSizes[one.band] / 2
  }

  private func breaks(_ words: [BreakWord], _ plot: Plot) -> [Scene.Item] {
    let (metrics, theme) = (layout.metrics, layout.theme)
    let lines = layout.chart.breaks.map { one in
      let x = breakPosition(one, plot)
      return Scene.Item.line(
        Point(x: x, y: plot.area.y - metrics.fontSize * 0.3), Point(x: x, y: plot.area.maxY),
        Scene.Stroke(theme.muted, width: 0.7, dash: one.interrupts ? [3, 2] : [0.8, 2.2]))
    }
    return lines
      + words.map { word in
        let y = plot.area.y - metrics.fontSize - Double(word.row) * metrics.lineHeight
        return plot.text(
          word.text, at: Point(x: word.left, y: y), font: metrics.small, color: theme.muted)
      }
  }

  private func bandLabels(
    _ plot: Plot, _ top: Double
  ) -> (items: [Scene.Item], height: Double, dropped: [String]) {
    let (metrics, chart) = (layout.metrics, layout.chart)
    let labels = BandLabels(
      chart.x.bands.map(\.label), step: isSlope ? endRoom : plot.bandSizes.first ?? 0, maximum: 3,
      font: metrics.label,
      measurer: layout.measurer, shorten: chart.short)
    let items = labels.lines.enumerated().flatMap { index, lines in
      lines.enumerated().map { row, line in
        plot.text(
          line,
          at: Point(
            x: plot.bandCenters[index],
            y: top + metrics.fontSize + Double(row) * metrics.lineHeight),
          anchor: .middle, font: metrics.label, color: layout.theme.ink)
      }
    }
    let height = metrics.lineHeight * Double(max(1, labels.count)) + metrics.gap * 0.4
    return (items, height, labels.dropped)
  }
}
