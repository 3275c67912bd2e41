/// The names of lines at their ends, moved apart until none touches another.
struct EndLabels {
  let items: [Scene.Item]

  init(plot: Plot, room: Double) {
    guard room > 0 else {
      items = []
      return
    }
    let isSlope = plot.chart.spec.main.type == .slope
    items =
      Self.side(plot, isEnd: true, room: room)
      + (isSlope ? Self.side(plot, isEnd: false, room: room) : [])
  }

  /// What stands at the ends of lines; nothing where no name is needed.
  static func texts(_ chart: ResolvedChart) -> [String] {
    let rows = rows(chart)
    return chart.categories.indices.flatMap { category -> [String] in
      let own = rows.filter { $0.category == category && $0.datum.value != nil }
      return [own.last, own.first].compactMap { $0.map { text($0, chart) } }
    }
  }

  /// The rows whose lines carry names: those of lines told apart by colour, and of slopes.
  private static func rows(_ chart: ResolvedChart) -> [ResolvedChart.Row] {
    let isSlope = chart.spec.main.type == .slope
    guard isSlope || (chart.spec.main.type == .line && chart.categories.count > 1) else {
      return []
    }
    return (chart.layers.first { $0.mark == chart.spec.main }?.rows ?? []).sorted {
      $0.band < $1.band
    }
  }

  private static func text(_ row: ResolvedChart.Row, _ chart: ResolvedChart) -> String {
    [chart.short(chart.categories[row.category]), row.datum.label.beforeParenthesis]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func side(_ plot: Plot, isEnd: Bool, room: Double) -> [Scene.Item] {
    let (chart, metrics) = (plot.chart, plot.metrics)
    let rows = rows(chart)
    let last = plot.bandCenters.count - 1
    let anchors = chart.categories.indices.compactMap { category -> ResolvedChart.Row? in
      let own = rows.filter { $0.category == category && $0.datum.value != nil }
      guard let row = isEnd ? own.last : own.first else { return nil }
      let isSlope = chart.spec.main.type == .slope
      return isSlope && row.band != (isEnd ? last : 0) ? nil : row
    }
    let points = anchors.map { plot.point($0, $0.datum.value ?? 0) }
    let centers = Spread.apart(
      points.map(\.y), by: metrics.label.size * 1.25,
      // Below the sides of a slope stand the words for what is missing.
      within: plot.area.y - metrics.fontSize * 0.4...plot.area.maxY
        + metrics.fontSize * (chart.spec.main.type == .slope ? -0.4 : 0.2))
    let edge = isEnd ? plot.area.maxX : plot.area.x + room
    let x = isEnd ? edge + metrics.gap * 1.2 : edge - metrics.gap * 1.2
    return zip(anchors, zip(points, centers)).flatMap { row, place -> [Scene.Item] in
      let (point, y) = place
      let start = point.x + (isEnd ? 1 : -1) * metrics.fontSize * 0.5
      let color = plot.color(row.category)
      let leader = Scene.Item.polyline(
        [
          Point(x: start, y: point.y), Point(x: edge, y: point.y),
          Point(x: x + (isEnd ? -2 : 2), y: y),
        ], Scene.Stroke(color, width: 0.5, dash: point.x < edge - 40 ? [1, 2] : []))
      return [
        leader,
        plot.text(
          plot.measurer.cut(
            text(row, chart), font: metrics.label, within: room - metrics.gap * 1.2),
          at: Point(x: x, y: y), anchor: isEnd ? .start : .end, font: metrics.label,
          color: plot.theme.ink),
      ]
    }
  }
}
