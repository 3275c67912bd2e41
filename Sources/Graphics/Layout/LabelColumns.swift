/// The columns left of a horizontal chart: headings of groups, labels of bands.
struct LabelColumns {
  let chart: ResolvedChart
  let metrics: ChartMetrics
  private let headings: [[String]]
  private let labels: [[String]]
  private let headingWidth: Double
  private let labelWidth: Double
  /// Whether bands stand under headings.
  let isGrouped: Bool

  init(chart: ResolvedChart, width: Double, metrics: ChartMetrics, measurer: any TextMeasurer) {
    self.chart = chart
    self.metrics = metrics
    let bands = chart.y.bands
    let grouped = bands.contains { !$0.heading.isEmpty }
    isGrouped = grouped
    let labelFont = grouped ? metrics.label : metrics.strongLabel
    let headingLimit = width * 0.24
    let ends = bands.map { measurer.width(of: $0.end, font: metrics.label) }.max() ?? 0
    let labelLimit = max(width * 0.2, min(width * 0.36, width - ends - metrics.fontSize * 14))
    headings = bands.map {
      $0.heading.isEmpty
        ? [] : measurer.lines($0.heading, font: metrics.strongLabel, within: headingLimit)
    }
    labels = bands.map {
      $0.label.isEmpty ? [] : measurer.lines($0.label, font: labelFont, within: labelLimit)
    }
    headingWidth = Self.widest(headings, metrics.strongLabel, measurer)
    labelWidth = Self.widest(labels, labelFont, measurer)
  }

  private static func widest(
    _ lines: [[String]], _ font: Font, _ measurer: any TextMeasurer
  ) -> Double {
    lines.joined().map { measurer.width(of: $0, font: font) }.max() ?? 0
  }

  /// The width of both columns.
  var width: Double {
    headingWidth + (headingWidth > 0 && labelWidth > 0 ? metrics.gap : 0) + labelWidth
  }

  /// The height of each band: one line's, or what its broken label needs.
  var heights: [Double] {
    chart.y.bands.indices.map { index in
      let lines = max(labels[index].count, headings[index].count)
      return max(metrics.bandHeight, Double(lines) * metrics.lineHeight + metrics.fontSize * 0.2)
    }
  }

  func items(_ centers: [Double], _ plot: Plot) -> [Scene.Item] {
    chart.y.bands.indices.flatMap { index in
      lines(
        headings[index], x: 0, anchor: .start, center: centers[index], metrics.strongLabel, plot)
        + (isGrouped
          ? lines(
            labels[index], x: width, anchor: .end, center: centers[index], metrics.label, plot)
          : lines(
            labels[index], x: 0, anchor: .start, center: centers[index], metrics.strongLabel, plot))
    }
  }

  private func lines(
    _ lines: [String], x: Double, anchor: Scene.Text.Anchor, center: Double, _ font: Font,
    _ plot: Plot
  ) -> [Scene.Item] {
    lines.enumerated().map { index, line in
      let offset = (Double(index) - Double(lines.count - 1) / 2) * metrics.lineHeight
      return plot.text(
        line, at: Point(x: x, y: center + offset), anchor: anchor, font: font,
        color: plot.theme.ink)
    }
  }
}
