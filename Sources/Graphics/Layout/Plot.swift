/// Where the marks of a chart go: the area, the positions of bands and numbers, and what to draw with.
struct Plot {
  let chart: ResolvedChart
  let area: Rect
  /// How far to the right anything may reach.
  let rightEdge: Double
  /// The middle of each band along the axis of words.
  let bandCenters: [Double]
  /// The extent of each band.
  let bandSizes: [Double]
  let scale: PositionScale
  /// The scale along x, where both axes are numbers.
  var baseScale: PositionScale?
  /// The middle of each column and its width, where both axes are words.
  var columnCenters: [Double] = []
  var columnSize = 0.0
  /// Where lines may run across a horizontal plot; `nil` for everywhere.
  var spans: [ClosedRange<Double>]?
  /// The lines that stand at the end of each band.
  var endLines: [[String]] = []
  /// Whether bands lie below one another and numbers run to the right.
  let isHorizontal: Bool
  let theme: Theme
  let metrics: ChartMetrics
  let measurer: any TextMeasurer

  /// The point for a band and a number.
  func point(_ band: Int, _ value: Double) -> Point {
    isHorizontal
      ? Point(x: scale.position(value), y: bandCenters[band])
      : Point(x: bandCenters[band], y: scale.position(value))
  }

  /// The point of a row: by its base and number, or by its band and number.
  func point(_ row: ResolvedChart.Row, _ value: Double) -> Point {
    guard let baseScale else { return point(row.band, value) }
    return Point(x: baseScale.position(row.datum.base ?? 0), y: scale.position(value))
  }

  /// The rectangle of a bar between two numbers, so thick around the middle of its band.
  func bar(_ band: Int, from first: Double, to second: Double, thickness: Double) -> Rect {
    let (start, end) = (scale.position(min(first, second)), scale.position(max(first, second)))
    return isHorizontal
      ? Rect(
        x: start, y: bandCenters[band] - thickness / 2, width: end - start, height: thickness)
      : Rect(
        x: bandCenters[band] - thickness / 2, y: end, width: thickness, height: start - end)
  }

  /// A line from top to bottom, broken where words stand between the bands.
  func upright(_ x: Double, _ stroke: Scene.Stroke) -> [Scene.Item] {
    (spans ?? [area.y...area.maxY]).map { span in
      .line(Point(x: x, y: span.lowerBound), Point(x: x, y: span.upperBound), stroke)
    }
  }

  /// A text with its middle on a line.
  func text(
    _ string: String, at point: Point, anchor: Scene.Text.Anchor = .start, font: Font, color: Color
  ) -> Scene.Item {
    .text(
      Scene.Text(
        string, at: Point(x: point.x, y: point.y + font.size * 0.36), anchor: anchor, font: font,
        color: color, width: measurer.width(of: string, font: font)))
  }

  /// What stands at the end of a band of a horizontal chart, its lines around the band's middle.
  func end(of band: Int, at x: Double) -> [Scene.Item] {
    guard isHorizontal, band < endLines.count else { return [] }
    let lines = endLines[band]
    return lines.enumerated().map { index, line in
      let offset = (Double(index) - Double(lines.count - 1) / 2) * metrics.lineHeight
      return text(
        line, at: Point(x: x, y: bandCenters[band] + offset), font: metrics.label,
        color: theme.ink)
    }
  }

  /// How a category is filled and outlined; what is suspect is hatched.
  func style(_ category: Int, isSuspect: Bool) -> (fill: Scene.Fill?, stroke: Scene.Stroke?) {
    theme.area(category, of: chart.palette, isSuspect: isSuspect)
  }

  /// The colour of a category's lines and points.
  func color(_ category: Int) -> Color {
    theme.style(category, of: chart.palette).color ?? theme.accent
  }

  /// The stub that takes the place of a mark: hatched, with the word for the state.
  ///
  /// - Parameters:
  ///   - word: The word for the state.
  ///   - center: The middle of its band, or of the place within it.
  ///   - start: Where it begins on a horizontal chart, or `nil` for the axis.
  /// - Returns: The stub and its word.
  func absence(_ word: String, at center: Double, from start: Double? = nil) -> [Scene.Item] {
    let font = metrics.small
    let limit = rightEdge - (start ?? area.x) - metrics.gap * 1.4
    let shown = measurer.width(of: word, font: font) > limit ? word.beforeParenthesis : word
    let width = measurer.width(of: shown, font: font) + metrics.gap * 1.4
    let height = metrics.fontSize * 1.3
    let middle = Point(x: (start ?? area.x) + width / 2, y: center)
    let rect = Rect(
      x: middle.x - width / 2, y: middle.y - height / 2, width: width, height: height)
    return [
      .rectangle(
        rect, fill: .hatched(line: theme.faint, ground: theme.background),
        stroke: Scene.Stroke(theme.faint, width: 0.5)),
      .rectangle(
        Rect(
          x: rect.x + metrics.gap * 0.45, y: rect.y + 1, width: width - metrics.gap * 0.9,
          height: height - 2), fill: .solid(theme.background), stroke: nil),
      text(shown, at: middle, anchor: .middle, font: font, color: theme.muted),
    ]
  }
}

extension String {
  /// The text up to its first parenthesis: 不适用 of 不适用（2021年表式无此项）.
  var beforeParenthesis: String { String(prefix { $0 != "（" }) }
}
