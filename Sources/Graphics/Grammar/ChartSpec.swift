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
  /// Where the numbers come from, in place of the line written from the data.
  public let source: String?
  public let data: DataSource
  public let selection: Selection
  /// Panels side by side, one for each word of a field, or `nil`.
  public let facet: Facet?
  /// The layers from back to front; they share axes and categories.
  public let marks: [Mark]

  public init(
    name: String, title: String, summary: String, subtitle: String? = nil, note: String? = nil,
    source: String? = nil, data: DataSource, selection: Selection = Selection(),
    facet: Facet? = nil, marks: [Mark]
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.subtitle = subtitle
    self.note = note
    self.source = source
    self.data = data
    self.selection = selection
    self.facet = facet
    self.marks = marks
  }

  /// Where the rows come from.
  public enum DataSource: Equatable, Sendable {
    /// One indicator of each report.
    case indicator(String)
    /// Several indicators of each report, told apart by the field "category".
    case indicators([String])
    /// A group of counts of each report: "outcomes", "grounds", "disputes".
    case group(String)
    /// One indicator over the years of each county.
    case trend(String)
    /// A share of each report over its base, with the limits of chance around the pooled share.
    case funnel(String)
    /// One indicator of all reports at hand, those chosen marked.
    case distribution(String)
    /// What the checks find in each report.
    case checks

    /// The one indicator shown, which the command line may replace; `nil` for other sources.
    public var indicator: String? {
      switch self {
      case .indicator(let id), .trend(let id), .funnel(let id), .distribution(let id): id
      case .indicators, .group, .checks: nil
      }
    }

    /// The same of another indicator, or `nil` where there is not just one.
    public func replacing(indicator id: String) -> DataSource? {
      switch self {
      case .indicator: .indicator(id)
      case .trend: .trend(id)
      case .funnel: .funnel(id)
      case .distribution: .distribution(id)
      case .indicators, .group, .checks: nil
      }
    }
  }

  /// The same over other data.
  public func with(_ data: DataSource) -> ChartSpec {
    ChartSpec(
      name: name, title: title, summary: summary, subtitle: subtitle, note: note, source: source,
      data: data, selection: selection, facet: facet, marks: marks)
  }

  /// Which reports, and in which order.
  public struct Selection: Equatable, Sendable {
    /// The counties when the command line names none; empty for all.
    public let counties: [String]
    /// The years; empty for each county's latest, or all of a trend.
    public let years: [Int]
    /// Only so many of the latest years that have a number; `nil` for all.
    public let last: Int?
    public let order: Order
    /// How many bands or panels are drawn at most; what is left out is said under the chart.
    public let limit: Int?

    public init(
      counties: [String] = [], years: [Int] = [], last: Int? = nil, order: Order = .given,
      limit: Int? = nil
    ) {
      self.last = last
      self.counties = counties
      self.years = years
      self.order = order
      self.limit = limit
    }
  }

  /// In which order bands stand.
  public enum Order: String, CaseIterable, Sendable {
    /// As the data has them.
    case given
    case descending
    case ascending
  }

  /// Small multiples.
  public struct Facet: Equatable, Sendable {
    /// The field of words whose words have a panel each.
    public let field: String
    public let scale: FacetScale

    public init(_ field: String, scale: FacetScale = .shared) {
      self.field = field
      self.scale = scale
    }
  }

  /// Whether panels can be compared by eye.
  public enum FacetScale: String, CaseIterable, Sendable {
    case shared
    /// Each panel has its own scale; the chart says so.
    case free
  }
}
