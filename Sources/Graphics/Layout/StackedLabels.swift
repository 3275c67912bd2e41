/// The words of a horizontal chart too narrow for columns: those of a band stand above it, its label
/// at the left and what would stand at its end at the right.
struct StackedLabels {
  let chart: ResolvedChart
  let width: Double
  let metrics: ChartMetrics
  /// The height that the marks of a band take.
  let markHeight: Double
  let showsEnds: Bool
  let measurer: any TextMeasurer

  /// A line of words above a band.
  private struct Line {
    var left = ""
    var right = ""
    var isStrong = false
  }

  /// The bands below one another, the words of each above it.
  func places(from top: Double) -> BandPlaces {
    var centers: [Double] = []
    var tops: [Double] = []
    var spans: [ClosedRange<Double>] = []
    var y = top
    let lines = chart.y.bands.indices.map(lines)
    let occupied = Set(chart.layers.flatMap { $0.rows.filter(isDrawn).map(\.band) })
    for (index, own) in lines.enumerated() {
      if index > 0 { y += metrics.gap * (own.contains(where: \.isStrong) ? 0.7 : 0.2) }
      tops.append(y)
      y += Double(own.count) * metrics.lineHeight
      let height = occupied.contains(index) ? markHeight : 0
      centers.append(y + height / 2)
      if height > 0 { spans.append(y...(y + height)) }
      y += height
    }
    return BandPlaces(
      centers: centers, bottom: y, left: 0, endRoom: 0, endLines: [], spans: spans
    ) { [tops] plot in
      zip(lines, tops).flatMap { items($0, from: $1, plot) }
    }
  }

  /// Whether a row has a mark: a number, except for bars of nothing, or a word in place of one.
  private func isDrawn(_ row: ResolvedChart.Row) -> Bool {
    let isLength =
      [.bar, .unit].contains(chart.spec.main.type) && chart.spec.main.stack != .normalize
    // Bars side by side carry their numbers themselves, also a nought.
    return row.datum.value == nil || !isLength || !showsEnds || row.datum.value != 0
  }

  /// The lines of a band: the heading of its group, its label, what stands at its end.
  private func lines(_ index: Int) -> [Line] {
    let band = chart.y.bands[index]
    let isGrouped = chart.y.bands.contains { !$0.heading.isEmpty }
    var lines =
      broken(band.heading, metrics.strongLabel).map { Line(left: $0, isStrong: true) }
      + broken(band.label, isGrouped ? metrics.label : metrics.strongLabel).map {
        Line(left: $0, isStrong: !isGrouped)
      }
    let rows = chart.layers.flatMap(\.rows).filter { $0.band == index }
    // The word for a number that is not there stands in its place.
    let isAbsent = !rows.isEmpty && rows.allSatisfy { $0.datum.value == nil }
    guard showsEnds, !band.end.isEmpty, !isAbsent else { return lines }
    if let last = lines.last, fits(last, band.end) {
      lines[lines.count - 1].right = band.end
      return lines
    }
    return lines + broken(band.end, metrics.label).map { Line(left: $0) }
  }

  private func broken(_ text: String, _ font: Font) -> [String] {
    text.isEmpty ? [] : measurer.lines(text, font: font, within: width)
  }

  private func fits(_ line: Line, _ end: String) -> Bool {
    measurer.width(of: line.left, font: font(line)) + metrics.gap
      + measurer.width(of: end, font: metrics.label) <= width
  }

  private func font(_ line: Line) -> Font { line.isStrong ? metrics.strongLabel : metrics.label }

  private func items(_ lines: [Line], from top: Double, _ plot: Plot) -> [Scene.Item] {
    lines.enumerated().flatMap { row, line -> [Scene.Item] in
      let y = top + (Double(row) + 0.5) * metrics.lineHeight
      let label = plot.text(
        line.left, at: Point(x: 0, y: y), font: font(line), color: plot.theme.ink)
      guard !line.right.isEmpty else { return [label] }
      return [
        label,
        plot.text(
          line.right, at: Point(x: width, y: y), anchor: .end, font: metrics.label,
          color: plot.theme.ink),
      ]
    }
  }
}
