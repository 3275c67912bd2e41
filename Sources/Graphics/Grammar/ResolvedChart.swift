/// A chart with everything decided that needs the data but no font.
public struct ResolvedChart: Equatable, Sendable {
  public let spec: ChartSpec
  public let x: Axis
  public let y: Axis
  /// The categories in the order of the data; a nameless one when there are none.
  public let categories: [String]
  public let palette: String
  public let layers: [Layer]
  /// The words under the chart: the specification's own and those that the data demands.
  public var notes: [String]
  /// Small multiples in order; empty for a chart in one piece.
  public var panels: [Panel] = []
  /// Where lines break off, by the band that begins anew.
  public var breaks: [Break] = []
  /// Shorter names of bands and categories.
  public var shortNames: [String: String] = [:]
  /// What the numbers say, told first to those who cannot see the chart; empty for nothing.
  public var summary = ""

  /// One of several small charts.
  public struct Panel: Equatable, Sendable {
    public let title: String
    public let chart: ResolvedChart
  }

  /// A break before a band.
  public struct Break: Equatable, Sendable {
    /// The position of the first band after it.
    public let band: Int
    public let word: String
    /// Whether lines end at it.
    public let interrupts: Bool
  }

  /// What a position channel shows.
  public enum Axis: Equatable, Sendable {
    case bands([Band])
    case linear(Linear)

    /// The bands, or none on a linear axis.
    public var bands: [Band] { if case .bands(let bands) = self { bands } else { [] } }

    /// The axis of numbers, or `nil` for words.
    public var linear: Linear? { if case .linear(let linear) = self { linear } else { nil } }
  }

  /// One place on an axis of words.
  public struct Band: Equatable, Sendable {
    /// The heading above the first band of a group; empty elsewhere.
    public let heading: String
    public let label: String
    /// What stands at the end of the band; empty for nothing.
    public var end: String
  }

  /// An axis of numbers.
  public struct Linear: Equatable, Sendable {
    public let title: String
    public let isCount: Bool
    public let isShown: Bool
    /// The least and the greatest number that must be on it, zero included where bars start there.
    public let extent: ClosedRange<Double>
    /// Whether it shows shares of one as percentages.
    public let isPercentage: Bool
    public var scale: ChartSpec.ScaleType = .linear
    /// What ticks are divided by before they are written: 10 000 where the title says 万.
    public var factor = 1.0
  }

  /// One kind of mark with its rows.
  public struct Layer: Equatable, Sendable {
    public let mark: ChartSpec.Mark
    public let rows: [Row]
    /// Whether squares take the place of bars.
    public let usesUnits: Bool
    /// The names of the rows' categories.
    public var names: [String] = [""]
  }

  /// One row with its places.
  public struct Row: Equatable, Sendable {
    /// The position among the bands of the axis of words; of y, where both axes are words.
    public let band: Int
    /// The position among the categories.
    public let category: Int
    public let datum: Datum
    /// The position among the bands of x, where both axes are words.
    public var column = 0
  }

  /// The bands, on whichever axis they are.
  public var bandAxis: [Band] { x.bands.isEmpty ? y.bands : x.bands }

  /// The axis of the numbers shown; of y, where both axes are numbers.
  public var linearAxis: Linear? { y.linear ?? x.linear }

  /// Whether both axes are numbers.
  var isPlane: Bool { x.linear != nil && y.linear != nil }

  /// Whether both axes are words.
  var isGrid: Bool { !x.bands.isEmpty && !y.bands.isEmpty }

  /// A short name, or the word itself.
  func short(_ word: String) -> String { shortNames[word] ?? word }
}
