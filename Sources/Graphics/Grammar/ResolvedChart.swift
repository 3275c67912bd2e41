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
  public let notes: [String]

  /// What a position channel shows.
  public enum Axis: Equatable, Sendable {
    case bands([Band])
    case linear(Linear)

    /// The bands, or none on a linear axis.
    public var bands: [Band] { if case .bands(let bands) = self { bands } else { [] } }
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
  }

  /// One kind of mark with its rows.
  public struct Layer: Equatable, Sendable {
    public let mark: ChartSpec.Mark
    public let rows: [Row]
    /// Whether squares take the place of bars.
    public let usesUnits: Bool
  }

  /// One row with its places.
  public struct Row: Equatable, Sendable {
    /// The position among the bands of the axis of words.
    public let band: Int
    /// The position among the categories.
    public let category: Int
    public let datum: Datum
  }
}
