public import Disclosure
public import Statistics

/// The value of an indicator in one report, or why there is none, with everything to explain it.
public struct Observation: Equatable, Sendable {
  public let indicator: String
  /// The code of the division, or `nil` when the report names none that is known.
  public let division: String?
  public let year: Int?
  public let state: ObservationState
  /// The value in the indicator's unit; shares as fractions of one.
  public let value: Double?
  /// The value exactly, for counts and amounts; `nil` for quotients.
  public let exact: ExactNumber?
  /// The numerator of a quotient as it stands in the report, never reduced.
  public let numerator: ExactNumber?
  public let denominator: ExactNumber?
  public let interval: ConfidenceInterval?
  public let marks: Set<Mark>
  /// The cells it was computed from.
  public let sources: [CellKey]
  /// Words instead of or beside the number: the leading reasons, why a value is missing.
  public let text: String?

  /// An interval with how it was computed.
  public struct ConfidenceInterval: Equatable, Sendable {
    /// "wilson" for shares, "poisson" for rates.
    public let method: String
    /// The confidence level, 0.95.
    public let level: Double
    public let bounds: Interval
  }

  /// What must be said beside a number.
  public enum Mark: String, Sendable, CaseIterable {
    /// A cell was restored from the table's identities: "*".
    case restored
    /// A person decided a cell: "†".
    case corrected
    /// A cell is suspect until somebody answers: "#". Never ranked or summed.
    case suspect
    /// A cell is printed rounded: "≈".
    case rounded
    /// A number is a lower bound: "≥".
    case atLeast
    /// The base is under 30.
    case small

    /// The sign printed beside the number; empty where words say it.
    public var sign: String {
      switch self {
      case .restored: "*"
      case .corrected: "†"
      case .suspect: "#"
      case .rounded: "≈"
      case .atLeast: "≥"
      case .small: ""
      }
    }
  }

  /// The same without its interval, where there is no room for it.
  public var withoutInterval: Observation {
    Observation(
      indicator: indicator, division: division, year: year, state: state, value: value,
      exact: exact,
      numerator: numerator, denominator: denominator, interval: nil, marks: marks, sources: sources,
      text: text)
  }

  /// Whether the base is under ten: then only counts are shown.
  public var showsCountsOnly: Bool { (denominator.map { $0 < 10 }) ?? false }
}
