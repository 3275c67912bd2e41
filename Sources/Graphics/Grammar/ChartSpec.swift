/// What a chart shows and how, as a file in `Charts/specs` says it.
///
/// The way from here to a picture:
///
///     ChartSpec + Frame  --resolved-->  ResolvedChart   axes, bands, categories, order decided
///     ResolvedChart      --scene---->   Scene           scales trained, laid out, drawn as items
///     Scene              --Rendering->  PNG, SVG, PDF
///
/// A specification binds data to marks; it holds words and names, never a formula.
public struct ChartSpec: Equatable, Sendable {
  /// The name of its file: "request-outcomes".
  public let name: String
  public let title: String
  /// One line for the list of charts.
  public let summary: String
  public let subtitle: String?
  public let note: String?
  public let data: DataSource
  /// The layers from back to front; they share axes and categories.
  public let marks: [Mark]

  public init(
    name: String, title: String, summary: String, subtitle: String? = nil, note: String? = nil,
    data: DataSource, marks: [Mark]
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.subtitle = subtitle
    self.note = note
    self.data = data
    self.marks = marks
  }

  /// Where the rows come from.
  public enum DataSource: Equatable, Sendable {
    /// One indicator of each report.
    case indicator(String)
    /// A group of counts of each report: "outcomes", "grounds", "disputes".
    case group(String)
    /// One indicator over the years of each county.
    case trend(String)
  }

  /// One layer: a kind of mark and what its channels show.
  public struct Mark: Equatable, Sendable {
    public let type: MarkType
    public let encode: [Channel: Encoding]
    public let stack: Stack
    /// Below this base a row of squares, one for each case, takes the place of a bar.
    public let unitsBelow: Int
    /// Whether bands without any case are left out where their group has others.
    public let dropsEmpty: Bool

    public init(
      _ type: MarkType, encode: [Channel: Encoding], stack: Stack = .none, unitsBelow: Int = 0,
      dropsEmpty: Bool = false
    ) {
      self.type = type
      self.encode = encode
      self.stack = stack
      self.unitsBelow = unitsBelow
      self.dropsEmpty = dropsEmpty
    }
  }

  /// The kinds of marks, each a file in `Marks`.
  public enum MarkType: String, CaseIterable, Sendable {
    case bar
    case dot
    case line
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

  /// The field of a channel and how it is shown.
  public struct Encoding: Equatable, Sendable {
    /// "value", or a field of words: "report", "year", "category", "block".
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

    public init(
      _ field: String, group: String? = nil, title: String? = nil, palette: String = "series",
      isCount: Bool = true, showsAxis: Bool = true
    ) {
      self.field = field
      self.group = group
      self.title = title
      self.palette = palette
      self.isCount = isCount
      self.showsAxis = showsAxis
    }

    /// Whether the channel shows the number of a row.
    public var isQuantitative: Bool { field == "value" }
  }
}
