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
  /// How the value's interval is found; `nil` where it has none.
  public let method: IntervalMethod?
  public let marks: Set<Mark>
  /// The cells it was computed from.
  public let sources: [CellKey]
  /// Words instead of or beside the number: the leading reasons, why a value is missing.
  public let text: String?

  /// How an interval follows from numerator and denominator.
  public enum IntervalMethod: Equatable, Sendable {
    /// Wilson's for a share.
    case wilson
    /// Garwood's exact one for a rate per so many of the denominator.
    case poisson(per: Int)
  }

  /// The 95 % interval, found when it is asked for: a ranking of the country needs none.
  public var interval: ConfidenceInterval? {
    guard let method, let part = numerator?.integer, let whole = denominator else { return nil }
    switch method {
    case .wilson:
      return whole.integer.flatMap { Proportion(successes: part, trials: $0)?.wilsonInterval() }
        .map { ConfidenceInterval(method: "wilson", level: 0.95, bounds: $0) }
    case .poisson(let unit):
      return PoissonRate(events: part, exposure: whole.double / Double(unit))?.garwoodInterval()
        .map { ConfidenceInterval(method: "poisson", level: 0.95, bounds: $0) }
    }
  }

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
    /// A cell is not printed but follows from what is: "‡". Only where inferred values were asked for.
    case inferred
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
      case .inferred: "‡"
      case .small: ""
      }
    }
  }

  /// The same without its interval, where there is no room for it.
  public var withoutInterval: Observation {
    Observation(
      indicator: indicator, division: division, year: year, state: state, value: value,
      exact: exact,
      numerator: numerator, denominator: denominator, method: nil, marks: marks, sources: sources,
      text: text)
  }

  /// Whether the base is under ten: then only counts are shown.
  public var showsCountsOnly: Bool { (denominator.map { $0 < 10 }) ?? false }
}
