/// Small multiples: panels side by side where numbers run upwards, below one another where they run
/// to the right.
struct PanelGrid {
  let layout: ChartLayout

  func body(from top: Double) -> ChartLayout.Body {
    let panels = layout.chart.panels
    let isVertical = panels.first.map { $0.chart.y.bands.isEmpty } ?? false
    let columns = isVertical ? columnCount(panels.count) : 1
    let room = isVertical ? tickRoom : nil
    let gap = layout.metrics.gap * 1.6
    var body = ChartLayout.Body(items: [], bottom: top, left: 0)
    for start in stride(from: 0, to: panels.count, by: columns) {
      let row = panels[start..<min(start + columns, panels.count)]
      let width = (layout.width - gap * Double(columns - 1)) / Double(columns)
      let rowTop = body.bottom + (start > 0 ? layout.metrics.gap : 0)
      var bottom = rowTop
      for (column, panel) in row.enumerated() {
        let one = self.panel(panel, width, room, isFirst: start == 0)
        let offset = Point(x: Double(column) * (width + gap), y: rowTop)
        body.items += one.items.map { $0.moved(by: offset) }
        body.dropped += one.dropped.map { "\(panel.title)：\($0)" }
        bottom = max(bottom, rowTop + one.bottom)
      }
      body.bottom = bottom
    }
    return body
  }

  private func panel(
    _ panel: ResolvedChart.Panel, _ width: Double, _ room: Double?, isFirst: Bool
  ) -> ChartLayout.Body {
    let metrics = layout.metrics
    let title = TextBlock(
      panel.title, font: metrics.strongLabel, color: layout.theme.ink, at: Point(x: 0, y: 0),
      width: width, lineHeight: metrics.lineHeight, measurer: layout.measurer)
    var inner = ChartLayout(
      chart: panel.chart, width: width, theme: layout.theme, metrics: metrics,
      measurer: layout.measurer, plotHeight: layout.plotHeight * 0.55)
    inner.tickRoom = room
    inner.showsWords = isFirst
    var body = inner.body(from: title.height)
    body.items = title.items + body.items
    return body
  }

  /// As many columns as leave each panel room for its years.
  private func columnCount(_ panels: Int) -> Int {
    let fitting = Int(layout.width / (layout.metrics.fontSize * 13.5))
    return max(1, min(panels, min(fitting, panels <= 4 ? 2 : 4)))
  }

  /// The room for ticks that all panels have, so that their plots stand in line.
  private var tickRoom: Double? {
    layout.chart.panels.map { panel in
      VerticalBody(
        layout: ChartLayout(
          chart: panel.chart, width: layout.width, theme: layout.theme, metrics: layout.metrics,
          measurer: layout.measurer, plotHeight: layout.plotHeight * 0.55)
      ).tickWidth()
    }.max()
  }
}
