import Graphics

/// The measures of a comparison sheet on A4, in points.
struct SheetStyle {
  static let page = Size(width: 595.28, height: 841.89)
  static let margin = 40.0

  let body: Font
  let strong: Font
  let small = Font(size: 7.4)
  let smallStrong = Font(size: 7.4, isBold: true)
  let title = Font(size: 18, isBold: true)
  let subtitle = Font(size: 9.6)

  /// The heights of rows; a crowded sheet uses a smaller one.
  let rowHeight: Double
  let chart: ChartMetrics

  init(density: Double) {
    let size = 9 * max(0.9, density)
    body = Font(size: size)
    strong = Font(size: size, isBold: true)
    rowHeight = 15.2 * density
    chart = ChartMetrics(fontSize: 8 * max(0.92, density), keepsColumns: true)
  }

  var width: Double { Self.page.width - 2 * Self.margin }
}
