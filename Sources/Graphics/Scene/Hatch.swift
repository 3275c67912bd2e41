extension Scene {
  /// A pattern of lines or dots that tells areas apart without colour.
  public enum Hatch: String, Hashable, Sendable, CaseIterable {
    /// Lines from lower left to upper right: what is suspect or absent, in every theme.
    case rising
    /// Lines from upper left to lower right.
    case falling
    case level
    case upright
    /// Level and upright lines.
    case grid
    case dots

    /// The distance of lines or dots in points, less in small areas so that the pattern is seen.
    private static func step(in rect: Rect) -> Double {
      min(2.8, max(1.5, min(rect.width, rect.height) / 3.4))
    }

    /// The width of lines in points.
    public static let lineWidth = 0.6
    /// The radius of dots in points.
    public static let dotRadius = 0.52

    /// The dashes of lines whose area has the pattern.
    public var dash: [Double] {
      switch self {
      case .rising: [1.2, 1.2]
      case .falling: [5, 2]
      case .level: [7, 2, 1.5, 2]
      case .upright: [3, 1.6]
      case .grid: [9, 2, 1.5, 2, 1.5, 2]
      case .dots: [1.5, 1.5]
      }
    }

    /// The lines of the pattern that lie inside a rectangle, ends on its edges; none for dots.
    public func segments(in rect: Rect) -> [(Point, Point)] {
      switch self {
      case .rising: Self.slanted(rect, rises: true)
      case .falling: Self.slanted(rect, rises: false)
      case .level: Self.level(rect)
      case .upright: Self.upright(rect)
      case .grid: Self.level(rect) + Self.upright(rect)
      case .dots: []
      }
    }

    /// The middles of the dots that lie inside a rectangle as a whole; none for lines.
    public func centers(in rect: Rect) -> [Point] {
      guard self == .dots else { return [] }
      let edge = Self.dotRadius + 0.2
      let step = Self.step(in: rect)
      let rows = Self.offsets(rect.height, step, edge: edge)
      return rows.enumerated().flatMap { row, y -> [Point] in
        let shift = row.isMultiple(of: 2) ? 0 : step / 2
        return Self.offsets(rect.width - shift, step, edge: edge).map {
          Point(x: rect.x + $0 + shift, y: rect.y + y)
        }
      }
    }

    private static func offsets(_ length: Double, _ step: Double, edge: Double) -> [Double] {
      Array(stride(from: step / 2, through: length - edge, by: step))
    }

    private static func level(_ rect: Rect) -> [(Point, Point)] {
      offsets(rect.height, step(in: rect), edge: 0.4).map { y in
        (Point(x: rect.x, y: rect.y + y), Point(x: rect.maxX, y: rect.y + y))
      }
    }

    private static func upright(_ rect: Rect) -> [(Point, Point)] {
      offsets(rect.width, step(in: rect), edge: 0.4).map { x in
        (Point(x: rect.x + x, y: rect.y), Point(x: rect.x + x, y: rect.maxY))
      }
    }

    /// Lines at 45°, from one edge to another.
    private static func slanted(_ rect: Rect, rises: Bool) -> [(Point, Point)] {
      let spacing = step(in: rect) * 2.0.squareRoot()
      let sums = stride(from: spacing / 2, to: rect.width + rect.height, by: spacing)
      return sums.map { sum in
        // Where the line with x + y = sum meets the edges, from the lower left upwards.
        let low = max(0, sum - rect.height)
        let high = min(rect.width, sum)
        let ends = (Point(x: low, y: sum - low), Point(x: high, y: sum - high))
        let mirror = { (point: Point) in
          Point(x: rect.x + point.x, y: rises ? rect.y + point.y : rect.maxY - point.y)
        }
        return (mirror(ends.0), mirror(ends.1))
      }
    }
  }
}
