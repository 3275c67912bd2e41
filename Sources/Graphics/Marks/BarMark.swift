/// Bars: single, stacked, or filling the whole extent; always from zero.
enum BarMark {
  static func items(_ layer: ResolvedChart.Layer, in plot: Plot) -> [Scene.Item] {
    plot.chart.bandAxis.indices.flatMap { band -> [Scene.Item] in
      let rows = layer.rows.filter { $0.band == band }.sorted { $0.category < $1.category }
      let values = rows.filter { $0.datum.value != nil }
      guard let first = rows.first else { return [] }
      guard !values.isEmpty else { return plot.absence(first.datum.absence, band: band) }
      let bars = bars(values, layer.mark.stack, band, plot)
      if layer.mark.stack != .none, let lost = rows.first(where: { $0.datum.value == nil }) {
        let total = values.compactMap(\.datum.value).reduce(0, +)
        let end = plot.scale.position(layer.mark.stack == .normalize && total > 0 ? 1 : total)
        return bars
          + plot.absence("其余" + lost.datum.absence, band: band, from: end + plot.metrics.gap)
      }
      return bars + end(values, layer.mark.stack, band, plot)
    }
  }

  private static func bars(
    _ rows: [ResolvedChart.Row], _ stack: ChartSpec.Stack, _ band: Int, _ plot: Plot
  ) -> [Scene.Item] {
    let total = rows.compactMap(\.datum.value).reduce(0, +)
    let factor = stack == .normalize && total > 0 ? 1 / total : 1
    let count = stack == .none ? Double(max(1, plot.chart.categories.count)) : 1
    let thickness = plot.bandSize * 0.62 / count
    var sum = 0.0
    return rows.compactMap { row in
      guard let value = row.datum.value, value != 0 else { return nil }
      let start = stack == .none ? 0 : sum
      let end = start + value * factor
      if stack != .none { sum = end }
      var rect = plot.bar(band, from: start, to: end, thickness: thickness)
      if stack == .none, count > 1 {
        let offset = (Double(row.category) - (count - 1) / 2) * thickness
        if plot.isHorizontal { rect.y += offset } else { rect.x += offset }
      }
      let style = plot.style(row.category, isSuspect: row.datum.isSuspect)
      return .rectangle(rect, fill: style.fill, stroke: style.stroke)
    }
  }

  /// What stands at the end of the bar.
  private static func end(
    _ rows: [ResolvedChart.Row], _ stack: ChartSpec.Stack, _ band: Int, _ plot: Plot
  ) -> [Scene.Item] {
    let label = plot.chart.bandAxis[band].end
    guard !label.isEmpty else { return [] }
    let values = rows.compactMap(\.datum.value)
    let total = stack == .none ? values.max() ?? 0 : values.reduce(0, +)
    let far = plot.point(band, stack == .normalize ? 1 : max(0, total))
    return plot.isHorizontal
      ? [
        plot.text(
          label, at: Point(x: far.x + plot.metrics.gap * 0.6, y: far.y), font: plot.metrics.label,
          color: plot.theme.ink)
      ]
      : [
        plot.text(
          label, at: Point(x: far.x, y: far.y - plot.metrics.fontSize * 0.7), anchor: .middle,
          font: plot.metrics.label, color: plot.theme.ink)
      ]
  }
}

extension ResolvedChart {
  /// The bands, on whichever axis they are.
  var bandAxis: [Band] { x.bands.isEmpty ? y.bands : x.bands }

  /// The axis of numbers.
  var linearAxis: Linear? {
    for axis in [x, y] { if case .linear(let linear) = axis { return linear } }
    return nil
  }
}
