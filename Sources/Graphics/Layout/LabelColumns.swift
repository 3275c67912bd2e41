/// The columns beside a horizontal chart: headings of groups and labels of bands to the left, what
/// stands at the ends to the right.
struct LabelColumns {
  let chart: ResolvedChart
  let metrics: ChartMetrics
  private let headings: [[String]]
  private let labels: [[String]]
  private let headingWidth: Double
  private let labelWidth: Double
  private let labelFont: Font
  /// The lines at the end of each band.
  let ends: [[String]]
  /// The width of the widest of them.
  let endWidth: Double
  /// Whether bands stand under headings.
  let isGrouped: Bool
  /// The least height of a band.
  private let least: Double

  /// - Parameters:
  ///   - chart: The chart.
  ///   - width: The width of the whole.
  ///   - metrics: The sizes of its parts.
  ///   - least: The least height of a band.
  ///   - showsEnds: Whether words stand at the ends.
  ///   - isCompact: Whether labels are small, and may take half the width.
  ///   - measurer: Measures with the fonts that will be drawn with.
  init(
    chart: ResolvedChart, width: Double, metrics: ChartMetrics, least: Double,
    showsEnds: Bool = true, isCompact: Bool = false, measurer: any TextMeasurer
  ) {
    self.chart = chart
    self.metrics = metrics
    self.least = least
    let bands = chart.y.bands
    let grouped = bands.contains { !$0.heading.isEmpty }
    isGrouped = grouped
    let labelFont = isCompact ? metrics.small : grouped ? metrics.label : metrics.strongLabel
    self.labelFont = labelFont
    let words = showsEnds ? bands.map(\.end) : bands.map { _ in "" }
    let endLimit = max(width * 0.42, metrics.fontSize * 10)
    ends = words.map { $0.isEmpty ? [] : measurer.lines($0, font: metrics.label, within: endLimit) }
    endWidth = Self.widest(ends, metrics.label, measurer)
    let free = width - endWidth - metrics.fontSize * (isCompact ? 10.5 : 14)
    let labelLimit = max(width * 0.2, min(width * (isCompact ? 0.5 : 0.36), free))
    headings = bands.map {
      $0.heading.isEmpty
        ? [] : measurer.lines($0.heading, font: metrics.strongLabel, within: width * 0.24)
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

  /// The width of both columns to the left.
  var width: Double {
    headingWidth + (headingWidth > 0 && labelWidth > 0 ? metrics.gap : 0) + labelWidth
  }

  /// Whether a label had no room in one line.
  var hasBrokenLabels: Bool { (labels + headings).contains { $0.count > 1 } }

  /// The height of each band: the least, or what its broken labels need.
  var heights: [Double] {
    chart.y.bands.indices.map { index in
      let lines = max(labels[index].count, headings[index].count, ends[index].count)
      return max(least, Double(lines) * metrics.lineHeight + metrics.fontSize * 0.2)
    }
  }

  func items(_ centers: [Double], _ plot: Plot) -> [Scene.Item] {
    chart.y.bands.indices.flatMap { index in
      lines(
        headings[index], x: 0, anchor: .start, center: centers[index], metrics.strongLabel, plot)
        + (isGrouped
          ? lines(
            labels[index], x: width, anchor: .end, center: centers[index], labelFont, plot)
          : lines(
            labels[index], x: 0, anchor: .start, center: centers[index], labelFont, plot))
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
