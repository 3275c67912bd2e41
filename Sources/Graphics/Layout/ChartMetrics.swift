/// The sizes of a chart's parts, all from one font size in points.
public struct ChartMetrics: Equatable, Sendable {
  /// The size of labels and numbers.
  public let fontSize: Double

  /// Whether words always stand beside the bands, which is lower: for sheets of one page.
  public let keepsColumns: Bool

  public init(fontSize: Double, keepsColumns: Bool = false) {
    self.fontSize = fontSize
    self.keepsColumns = keepsColumns
  }

  var label: Font { Font(size: fontSize) }
  var strongLabel: Font { Font(size: fontSize, isBold: true) }
  var title: Font { Font(size: fontSize * 1.15, isBold: true) }
  var small: Font { Font(size: fontSize * 0.88) }

  var lineHeight: Double { fontSize * 1.45 }
  /// The height of one band of a horizontal chart.
  var bandHeight: Double { fontSize * 1.85 }
  /// The side of the square that stands for one case, and the space between two.
  var unitSide: Double { fontSize * 1.1 }
  var unitGap: Double { fontSize * 0.18 }
  var gap: Double { fontSize * 0.7 }
}
