/// Where the marks of a chart go: the area, the positions of bands and numbers, and what to draw with.
struct Plot {
  let chart: ResolvedChart
  let area: Rect
  /// How far to the right anything may reach.
  let rightEdge: Double
  /// The middle of each band along the axis of words.
  let bandCenters: [Double]
  /// The extent of a band.
  let bandSize: Double
  let scale: LinearScale
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

  /// The rectangle of a bar between two numbers, so thick around the middle of its band.
  func bar(_ band: Int, from first: Double, to second: Double, thickness: Double) -> Rect {
    let (start, end) = (scale.position(min(first, second)), scale.position(max(first, second)))
    return isHorizontal
      ? Rect(
        x: start, y: bandCenters[band] - thickness / 2, width: end - start, height: thickness)
      : Rect(
        x: bandCenters[band] - thickness / 2, y: end, width: thickness, height: start - end)
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

  /// How a category is filled and outlined; what is suspect is hatched.
  func style(_ category: Int, isSuspect: Bool) -> (fill: Scene.Fill?, stroke: Scene.Stroke?) {
    theme.area(category, of: chart.palette, isSuspect: isSuspect)
  }

  /// The stub that takes the place of a mark: hatched, with the word for the state.
  ///
  /// - Parameters:
  ///   - word: The word for the state.
  ///   - band: The position of the band.
  ///   - start: Where it begins on a horizontal chart, or `nil` for the axis.
  /// - Returns: The stub and its word.
  func absence(_ word: String, band: Int, from start: Double? = nil) -> [Scene.Item] {
    let font = metrics.small
    let width = measurer.width(of: word, font: font) + metrics.gap * 1.4
    let height = metrics.fontSize * 1.3
    let middle =
      isHorizontal
      ? Point(x: (start ?? area.x) + width / 2, y: bandCenters[band])
      : Point(x: bandCenters[band], y: area.maxY - height / 2 - 1)
    let rect = Rect(
      x: middle.x - width / 2, y: middle.y - height / 2, width: width, height: height)
    return [
      .rectangle(
        rect, fill: .hatched(line: theme.faint, ground: theme.background),
        stroke: Scene.Stroke(theme.faint, width: 0.5)),
      text(word, at: middle, anchor: .middle, font: font, color: theme.muted),
    ]
  }
}
