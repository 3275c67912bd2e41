/// A picture as plain data: what is drawn where, in points; every output is made from it.
public struct Scene: Equatable, Sendable {
  public var size: Size
  public var background: Color
  public var items: [Item]
  /// What the picture is called, for the title of a file.
  public var title: String
  /// What it shows, in sentences with the numbers, for those who cannot see it.
  public var description: String
  /// The labels that were left out for want of room.
  public var droppedLabels: [String]
  /// What the picture was made from, for `stats verify`, as one line of JSON; empty for nothing.
  public var imprint: String

  public init(
    size: Size, background: Color, items: [Item] = [], title: String = "", description: String = "",
    droppedLabels: [String] = [], imprint: String = ""
  ) {
    self.size = size
    self.background = background
    self.items = items
    self.title = title
    self.description = description
    self.droppedLabels = droppedLabels
    self.imprint = imprint
  }

  /// One thing drawn.
  public enum Item: Equatable, Sendable {
    case rectangle(Rect, fill: Fill?, stroke: Stroke?)
    case line(Point, Point, Stroke)
    case polyline([Point], Stroke)
    case polygon([Point], fill: Fill)
    case circle(center: Point, radius: Double, fill: Fill?, stroke: Stroke?)
    case text(Text)
    /// Items that belong together, with words for those who cannot see them.
    case group(label: String, [Item])
  }

  /// How a surface is filled.
  public enum Fill: Hashable, Sendable {
    case solid(Color)
    /// A pattern on a ground; rising lines are what is suspect or absent.
    case hatched(line: Color, ground: Color, Hatch = .rising)
  }

  /// How a line is drawn, in points.
  public struct Stroke: Hashable, Sendable {
    public let color: Color
    public let width: Double
    /// Lengths drawn and left out in turn; empty for a solid line.
    public let dash: [Double]

    public init(_ color: Color, width: Double, dash: [Double] = []) {
      self.color = color
      self.width = width
      self.dash = dash
    }
  }

  /// A line of text at its baseline.
  public struct Text: Equatable, Sendable {
    public let string: String
    /// The point of the baseline that the anchor names.
    public let origin: Point
    public let anchor: Anchor
    public let font: Font
    public let color: Color
    /// The measured width, by which outputs check themselves.
    public let width: Double

    public init(
      _ string: String, at origin: Point, anchor: Anchor = .start, font: Font, color: Color,
      width: Double
    ) {
      self.string = string
      self.origin = origin
      self.anchor = anchor
      self.font = font
      self.color = color
      self.width = width
    }

    /// Which point of the text stands at its origin.
    public enum Anchor: String, Sendable {
      case start
      case middle
      case end
    }

    /// Where the text stands, by its measured width and the font's ascent and descent.
    public var bounds: Rect {
      let left =
        switch anchor {
        case .start: origin.x
        case .middle: origin.x - width / 2
        case .end: origin.x - width
        }
      return Rect(
        x: left, y: origin.y - font.size * 0.88, width: width, height: font.size * 1.1)
    }
  }
}

extension Scene {
  /// All texts, groups opened.
  public var texts: [Text] { Self.texts(in: items) }

  /// The texts of items, groups opened.
  static func texts(in items: [Item]) -> [Text] {
    items.flatMap { item -> [Text] in
      switch item {
      case .text(let text): [text]
      case .group(_, let inner): texts(in: inner)
      default: []
      }
    }
  }

  /// The items of the scene moved, to stand within another.
  public func moved(by offset: Point) -> [Item] { items.map { $0.moved(by: offset) } }
}

extension Scene.Item {
  /// The item moved.
  func moved(by offset: Point) -> Self {
    switch self {
    case .rectangle(let rect, let fill, let stroke):
      .rectangle(
        Rect(x: rect.x + offset.x, y: rect.y + offset.y, width: rect.width, height: rect.height),
        fill: fill, stroke: stroke)
    case .line(let start, let end, let stroke):
      .line(start.moved(by: offset), end.moved(by: offset), stroke)
    case .polyline(let points, let stroke):
      .polyline(points.map { $0.moved(by: offset) }, stroke)
    case .polygon(let points, let fill):
      .polygon(points.map { $0.moved(by: offset) }, fill: fill)
    case .circle(let center, let radius, let fill, let stroke):
      .circle(center: center.moved(by: offset), radius: radius, fill: fill, stroke: stroke)
    case .text(let text):
      .text(
        Scene.Text(
          text.string, at: text.origin.moved(by: offset), anchor: text.anchor, font: text.font,
          color: text.color, width: text.width))
    case .group(let label, let items): .group(label: label, items.map { $0.moved(by: offset) })
    }
  }
}

extension Point {
  fileprivate func moved(by offset: Point) -> Point { Point(x: x + offset.x, y: y + offset.y) }
}
