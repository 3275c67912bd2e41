/// Ticks and grid lines.
enum AxisItems {
  /// Lines across the plot at the ticks of the numbers shown.
  static func grid(_ plot: Plot) -> [Scene.Item] {
    plot.scale.ticks.flatMap { tick in
      line(at: plot.scale.position(tick), isVertical: plot.isHorizontal, tick, plot)
    }
  }

  /// Lines across the plot at the ticks of the base.
  static func baseGrid(_ plot: Plot, _ scale: PositionScale) -> [Scene.Item] {
    scale.ticks.flatMap { line(at: scale.position($0), isVertical: true, $0, plot) }
  }

  private static func line(
    at position: Double, isVertical: Bool, _ tick: Double, _ plot: Plot
  ) -> [Scene.Item] {
    let stroke = Scene.Stroke(
      tick == 0 ? plot.theme.muted : plot.theme.faint, width: tick == 0 ? 0.7 : 0.5)
    guard !isVertical else { return plot.upright(position, stroke) }
    return [
      .line(Point(x: plot.area.x, y: position), Point(x: plot.area.maxX, y: position), stroke)
    ]
  }

  /// Tick labels below the plot, thinned out until none touches the next.
  static func ticksBelow(
    _ plot: Plot, _ scale: PositionScale, _ axis: ResolvedChart.Linear
  ) -> [Scene.Item] {
    let font = plot.metrics.small
    let labels = scale.ticks.map { tick -> (text: String, x: Double, width: Double) in
      let text = TickLabel.text(tick, axis)
      let width = plot.measurer.width(of: text, font: font)
      // A label at the edge of the picture moves in until it is whole.
      let x = min(scale.position(tick), plot.rightEdge - width / 2)
      return (text, max(width / 2, x), width)
    }
    var every = 1
    while every < labels.count, touches(labels, every, plot.metrics.gap * 0.5) { every += 1 }
    return labels.enumerated().filter { $0.offset.isMultiple(of: every) }.map { _, label in
      plot.text(
        label.text, at: Point(x: label.x, y: plot.area.maxY + plot.metrics.fontSize * 0.75),
        anchor: .middle, font: font, color: plot.theme.muted)
    }
  }

  private static func touches(
    _ labels: [(text: String, x: Double, width: Double)], _ every: Int, _ gap: Double
  ) -> Bool {
    let kept = labels.enumerated().filter { $0.offset.isMultiple(of: every) }.map(\.element)
    return zip(kept, kept.dropFirst()).contains { first, second in
      first.x + first.width / 2 + gap > second.x - second.width / 2
    }
  }

  /// Tick labels left of the plot.
  static func ticksLeft(_ plot: Plot) -> [Scene.Item] {
    plot.scale.ticks.map { tick in
      plot.text(
        TickLabel.text(tick, plot.chart.linearAxis),
        at: Point(x: plot.area.x - plot.metrics.gap * 0.6, y: plot.scale.position(tick)),
        anchor: .end, font: plot.metrics.small, color: plot.theme.muted)
    }
  }
}

extension ResolvedChart.Linear {
  /// Whether a title must stand at the axis; "%" stands at each tick already.
  var hasTitle: Bool { !title.isEmpty && title != "%" }
}

/// How a tick is written: plain, thousands grouped, shares as percentages.
enum TickLabel {
  static func text(_ value: Double, _ axis: ResolvedChart.Linear?) -> String {
    let isPercentage = axis?.isPercentage == true
    let shown = isPercentage ? value * 100 : value / (axis?.factor ?? 1)
    let rounded = significant(shown)
    let text =
      abs(rounded) < 1e15 && rounded == rounded.rounded() ? grouped(Int(rounded)) : "\(rounded)"
    return isPercentage ? text + "%" : text
  }

  /// The number to nine significant digits, so that 0.1 + 0.2 does not show.
  private static func significant(_ value: Double) -> Double {
    guard value != 0, abs(value) > 1e-280, abs(value) < 1e280 else { return value }
    var scale = 1.0
    while abs(value) * scale < 1e8, scale < 1e290 { scale *= 10 }
    return scale > 1 ? (value * scale).rounded() / scale : value
  }

  private static func grouped(_ value: Int) -> String {
    let digits = String(value.magnitude)
    let sign = value < 0 ? "-" : ""
    guard digits.count > 4 else { return sign + digits }
    var result = sign
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset).isMultiple(of: 3) { result += "\u{2009}" }
      result.append(digit)
    }
    return result
  }
}
