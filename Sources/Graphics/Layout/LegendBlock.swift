/// The legend: a swatch and a name for each category that occurs, in the order of the data.
struct LegendBlock {
  let chart: ResolvedChart
  let theme: Theme
  let metrics: ChartMetrics
  let measurer: any TextMeasurer

  /// The items and the height they take; nothing for charts without categories.
  func placed(at origin: Point, width: Double) -> (items: [Scene.Item], height: Double) {
    let names = shown
    guard !names.isEmpty else { return ([], 0) }
    let font = metrics.small
    let side = font.size * 0.85
    var items: [Scene.Item] = []
    var x = origin.x
    var y = origin.y
    for (category, name) in names {
      let textWidth = measurer.width(of: name, font: font)
      let entry = side + metrics.gap * 0.5 + textWidth + metrics.gap * 1.6
      if x > origin.x, x + entry - metrics.gap * 1.6 > origin.x + width {
        x = origin.x
        y += metrics.lineHeight
      }
      let middle = y + metrics.lineHeight / 2
      items += [swatch(category, Rect(x: x, y: middle - side / 2, width: side, height: side))]
      items.append(
        .text(
          Scene.Text(
            name, at: Point(x: x + side + metrics.gap * 0.5, y: middle + font.size * 0.36),
            font: font, color: theme.muted, width: textWidth)))
      x += entry
    }
    return (items, y + metrics.lineHeight - origin.y)
  }

  private var shown: [(Int, String)] {
    guard !isLabelledDirectly else { return [] }
    guard chart.categories.count > 1 else { return [] }
    // Side by side each category has its place, also where it comes to nothing.
    let showsAll = chart.spec.main.type == .bar && chart.spec.main.stack == .none
    return chart.categories.enumerated().filter { index, _ in
      chart.layers.contains { layer in
        // The rows of a part, a median or limits, have categories of their own.
        layer.mark.part == nil
          && layer.rows.contains {
            $0.category == index && (isSeen($0.datum) || chart.isGrid || showsAll)
          }
      }
    }.map { ($0.offset, $0.element) }
  }

  /// Whether something is drawn for a number: of lengths not for nought.
  private func isSeen(_ datum: Datum) -> Bool {
    let isLength = [.bar, .unit].contains(chart.spec.main.type)
    return datum.value.map { !isLength || $0 != 0 } ?? false
  }

  /// Whether lines carry their names at their ends, or panels above them.
  private var isLabelledDirectly: Bool {
    let main = chart.spec.main
    let color = main.encode[.color]?.field
    return [.line, .slope].contains(main.type)
      || (chart.spec.facet?.field).map { $0 == color } == true
  }

  /// A square of the area's filling, or a dot where the marks are dots.
  private func swatch(_ category: Int, _ rect: Rect) -> Scene.Item {
    if [.dot, .dumbbell].contains(chart.spec.main.type) {
      let color = theme.style(category, of: chart.palette).color ?? theme.accent
      return .circle(
        center: Point(x: rect.midX, y: rect.midY), radius: rect.width * 0.42, fill: .solid(color),
        stroke: nil)
    }
    let style = theme.area(category, of: chart.palette)
    return .rectangle(rect, fill: style.fill, stroke: style.stroke)
  }
}
