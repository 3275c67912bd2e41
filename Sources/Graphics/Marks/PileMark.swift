import RealModule

/// Dots piled up where numbers lie close together; those with a label are named above.
enum PileMark {
  static func drawing(_ layer: ResolvedChart.Layer, in plot: Plot) -> MarkDrawing {
    let rows = layer.rows.filter { $0.datum.value != nil }
    // The chosen ones, which are the first category, stand on top of their piles.
    let radius = radius(rows, plot)
    var heights: [Int: Int] = [:]
    var drawing = MarkDrawing()
    let sorted = rows.sorted {
      ($1.category, $0.datum.value ?? 0) < ($0.category, $1.datum.value ?? 0)
    }
    for row in sorted {
      guard let value = row.datum.value else { continue }
      let bin = bin(value, plot.scale, from: plot.area.x, 2 * radius)
      let level = heights[bin, default: 0]
      heights[bin] = level + 1
      // Upright piles side by side: no dot hides another, each within its radius of its number.
      let center = Point(
        x: plot.area.x + Double(bin) * 2 * radius,
        y: plot.area.maxY - radius * (2 * Double(level) + 1) - 0.6)
      drawing += dot(row, center, radius, plot)
    }
    return drawing
  }

  /// How high the highest pile is with dots of the usual size.
  static func height(
    _ rows: [ResolvedChart.Row], _ scale: PositionScale, from left: Double, _ metrics: ChartMetrics
  ) -> Double {
    let side = metrics.fontSize * 0.72
    return side * Double(highest(rows, scale, from: left, side))
  }

  /// The radius at which the highest pile fits.
  private static func radius(_ rows: [ResolvedChart.Row], _ plot: Plot) -> Double {
    var radius = plot.metrics.fontSize * 0.36
    while radius > 0.3 {
      let highest = highest(rows, plot.scale, from: plot.area.x, 2 * radius)
      if Double(highest) * 2 * radius <= plot.area.height { return radius }
      radius *= 0.85
    }
    return radius
  }

  /// How many dots the highest pile has.
  private static func highest(
    _ rows: [ResolvedChart.Row], _ scale: PositionScale, from left: Double, _ side: Double
  ) -> Int {
    let counts = Dictionary(grouping: rows.compactMap(\.datum.value)) {
      bin($0, scale, from: left, side)
    }
    return counts.values.map(\.count).max() ?? 0
  }

  /// Which pile a number belongs to, counted from the left.
  private static func bin(
    _ value: Double, _ scale: PositionScale, from left: Double, _ side: Double
  ) -> Int {
    Int(((scale.position(value) - left) / side).rounded())
  }

  private static func dot(
    _ row: ResolvedChart.Row, _ center: Point, _ radius: Double, _ plot: Plot
  ) -> MarkDrawing {
    let color = plot.color(row.category)
    var drawing = MarkDrawing(items: [
      .circle(
        center: center, radius: radius * 0.94,
        fill: .solid(row.datum.isSuspect ? plot.theme.background : color),
        stroke: row.datum.isSuspect ? Scene.Stroke(color, width: 0.8) : nil)
    ])
    guard !row.datum.label.isEmpty else { return drawing }
    let line = plot.metrics.lineHeight
    let places = (0..<9).flatMap { level -> [LabelRequest.Place] in
      let y = plot.area.y - line * (Double(level) + 0.45)
      return [
        .init(point: Point(x: center.x, y: y), anchor: .middle),
        .init(point: Point(x: center.x - 3, y: y), anchor: .start),
        .init(point: Point(x: center.x + 3, y: y), anchor: .end),
      ]
    }
    drawing.items.append(
      .polyline(
        [Point(x: center.x, y: center.y - radius), Point(x: center.x, y: plot.area.y)],
        Scene.Stroke(color, width: 0.6)))
    drawing.labels.append(
      LabelRequest(
        text: row.datum.label, places: places, font: plot.metrics.label, color: plot.theme.ink))
    return drawing
  }
}
