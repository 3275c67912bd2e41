extension ChartSpec {
  /// One layer: a kind of mark and what its channels show.
  public struct Mark: Equatable, Sendable {
    public let type: MarkType
    public let encode: [Channel: Encoding]
    public let stack: Stack
    /// Below this base a row of squares, one for each case, takes the place of a bar.
    public let unitsBelow: Int
    /// Whether bands without any case are left out where their group has others.
    public let dropsEmpty: Bool
    /// The part of the data it draws beside the rows proper, "limits" or "median"; `nil` for these.
    public let part: String?

    public init(
      _ type: MarkType, encode: [Channel: Encoding], stack: Stack = .none, unitsBelow: Int = 0,
      dropsEmpty: Bool = false, part: String? = nil
    ) {
      self.type = type
      self.encode = encode
      self.stack = stack
      self.unitsBelow = unitsBelow
      self.dropsEmpty = dropsEmpty
      self.part = part
    }
  }

  /// The kinds of marks, each a file in `Marks`.
  public enum MarkType: String, CaseIterable, Sendable {
    case bar
    case dot
    case line
    /// A line between two years with a label at either end.
    case slope
    /// Dots of one band joined by a bar.
    case dumbbell
    /// A band between lower and upper bounds.
    case area
    /// A cell of a heat map.
    case cell
    case text
    /// A line across at a number.
    case rule
    /// A square for each case.
    case unit
  }

  /// What a mark can show of a row.
  public enum Channel: String, CaseIterable, Sendable {
    case x
    case y
    /// The style that tells categories apart.
    case color
  }

  /// How the categories of one band stand.
  public enum Stack: String, CaseIterable, Sendable {
    case none
    case zero
    /// Each band fills the whole extent: 100 %.
    case normalize
  }

  /// How numbers become positions.
  public enum ScaleType: String, CaseIterable, Sendable {
    case linear
    /// Powers of ten; never for bars, and said on the axis.
    case log
  }

  /// The field of a channel and how it is shown.
  public struct Encoding: Equatable, Sendable {
    /// "value" or "base", or a field of words: "report", "county", "year", "category", "block".
    public let field: String
    /// The field that bands are grouped under, or `nil`.
    public let group: String?
    /// What the axis measures, with its unit.
    public let title: String?
    /// The theme's palette, for colours.
    public let palette: String
    /// Whether the numbers are counts: then ticks are integers.
    public let isCount: Bool
    /// Whether ticks and grid are drawn; where every mark has its number they need not be.
    public let showsAxis: Bool
    public let scale: ScaleType

    public init(
      _ field: String, group: String? = nil, title: String? = nil, palette: String = "series",
      isCount: Bool = true, showsAxis: Bool = true, scale: ScaleType = .linear
    ) {
      self.field = field
      self.group = group
      self.title = title
      self.palette = palette
      self.isCount = isCount
      self.showsAxis = showsAxis
      self.scale = scale
    }

    /// Whether the channel shows a number of a row.
    public var isQuantitative: Bool { Self.numbers.contains(field) }

    /// The fields that are numbers: that of the row, and the base of a share.
    static let numbers: Set<String> = ["value", "base"]
  }
}
