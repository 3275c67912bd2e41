/// Ticks and grid lines.
enum AxisItems {
  static func grid(_ plot: Plot) -> [Scene.Item] {
    plot.scale.ticks.map { tick in
      let stroke = Scene.Stroke(
        tick == 0 ? plot.theme.muted : plot.theme.faint, width: tick == 0 ? 0.7 : 0.5)
      let position = plot.scale.position(tick)
      return plot.isHorizontal
        ? .line(
          Point(x: position, y: plot.area.y), Point(x: position, y: plot.area.maxY), stroke)
        : .line(
          Point(x: plot.area.x, y: position), Point(x: plot.area.maxX, y: position), stroke)
    }
  }

  static func ticksBelow(_ plot: Plot) -> [Scene.Item] {
    plot.scale.ticks.map { tick in
      plot.text(
        TickLabel.text(tick, plot.chart.linearAxis),
        at: Point(x: plot.scale.position(tick), y: plot.area.maxY + plot.metrics.fontSize * 0.75),
        anchor: .middle, font: plot.metrics.small, color: plot.theme.muted)
    }
  }

  static func ticksLeft(_ plot: Plot) -> [Scene.Item] {
    plot.scale.ticks.map { tick in
      plot.text(
        TickLabel.text(tick, plot.chart.linearAxis),
        at: Point(x: plot.area.x - plot.metrics.gap * 0.6, y: plot.scale.position(tick)),
        anchor: .end, font: plot.metrics.small, color: plot.theme.muted)
    }
  }
}

/// How a tick is written: plain, thousands grouped, shares as percentages.
enum TickLabel {
  static func text(_ value: Double, _ axis: ResolvedChart.Linear?) -> String {
    let shown = axis?.isPercentage == true ? value * 100 : value
    let text = shown == shown.rounded() ? grouped(Int(shown)) : trimmed(shown)
    return axis?.isPercentage == true ? text + "%" : text
  }

  private static func trimmed(_ value: Double) -> String {
    let rounded = (value * 1e6).rounded() / 1e6
    return "\(rounded)"
  }

  private static func grouped(_ value: Int) -> String {
    let digits = String(value.magnitude)
    guard digits.count > 4 else { return String(value) }
    var result = value < 0 ? "-" : ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset).isMultiple(of: 3) { result += "\u{2009}" }
      result.append(digit)
    }
    return result
  }
}
