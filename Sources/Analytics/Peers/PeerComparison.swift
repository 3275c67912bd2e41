import Disclosure
import Statistics

/// One county's value of an indicator against those of its peers in the same year.
public struct PeerComparison: Sendable {
  public let indicator: Indicator
  /// The county's own observation.
  public let observation: Observation
  /// How many peers have a value that may stand beside it, the county itself included where it may.
  public let usable: Int
  /// How many counties the group has.
  public let size: Int
  /// The peers without a usable value, each with its reason.
  public let excluded: [Exclusion]
  /// Quartiles of the usable values; `nil` for fewer than five.
  public let quartiles: Quartiles?
  /// How many usable values are lower, equal (the county not counted) and higher; `nil` when the county
  /// itself may not stand beside them.
  public let place: Place?
  /// Where the county lies in the funnel around the value of the whole group; `nil` where none fits.
  public let funnel: Funnel?

  /// The fewest values that quartiles are told of.
  public static let fewestForQuartiles = 5

  /// Three numbers that cut the values into quarters.
  public struct Quartiles: Equatable, Sendable {
    public let lower: Double
    public let median: Double
    public let upper: Double
  }

  /// A place in the distribution.
  public struct Place: Equatable, Sendable {
    public let lower: Int
    public let equal: Int
    public let higher: Int
  }

  /// A position in a funnel plot.
  public struct Funnel: Equatable, Sendable {
    /// The value of all usable peers together.
    public let target: Double
    /// How much more than chance the peers scatter; limits are widened by its root.
    public let overdispersion: Double
    public let zone: Zone

    /// Between which limits the county lies.
    public enum Zone: String, Sendable {
      case inside = "在95%界限内"
      case warning = "在95%界限外、99.8%界限内"
      case outside = "在99.8%界限外"
    }
  }

  /// Compares a county with the candidates of its group.
  ///
  /// - Parameters:
  ///   - indicator: What is compared.
  ///   - subject: The county's own candidate.
  ///   - candidates: Those that have a report, the county's own among them.
  ///   - group: All counties of the group; candidates of others are left aside.
  public init(
    _ indicator: Indicator, of subject: Candidate, among candidates: [Candidate],
    in group: PeerGroup
  ) {
    self.init(
      indicator, of: subject, among: candidates.filter { group.codes.contains($0.code) },
      without: group.without(Set(candidates.map(\.code))), size: group.divisions.count)
  }

  /// Compares a county with candidates that are all of its group.
  ///
  /// - Parameters:
  ///   - indicator: What is compared.
  ///   - subject: The county's own candidate.
  ///   - candidates: Those of the group that have a report, the county's own among them.
  ///   - without: The counties of the group that have none.
  ///   - size: How many counties the group has.
  public init(
    _ indicator: Indicator, of subject: Candidate, among candidates: [Candidate],
    without: [Exclusion], size: Int
  ) {
    self.indicator = indicator
    observation = subject.observation
    self.size = size
    let selection = FairSelection(indicator, candidates, year: subject.year, for: .ranking)
    excluded = selection.excluded + without
    let usable = selection.included.filter { !indicator.isTooSmallForPeers($0.observation) }
    self.usable = usable.count
    let values = usable.compactMap(\.observation.value)
    quartiles = Self.quartiles(values)
    let position = usable.firstIndex { $0.code == subject.code }
    place = position.map { Self.place(values[$0], values) }
    funnel = position.flatMap { Self.funnel(indicator, at: $0, of: usable.map(\.observation)) }
  }

  private static func quartiles(_ values: [Double]) -> Quartiles? {
    // Each quantile sorts; what is in order already takes one look.
    let values = values.sorted()
    guard values.count >= fewestForQuartiles, let lower = values.quantile(0.25),
      let median = values.median, let upper = values.quantile(0.75)
    else { return nil }
    return Quartiles(lower: lower, median: median, upper: upper)
  }

  private static func place(_ value: Double, _ values: [Double]) -> Place {
    Place(
      lower: values.count { $0 < value }, equal: values.count { $0 == value } - 1,
      higher: values.count { $0 > value })
  }
}

extension Indicator {
  /// Shares over a base under ten have no place among others: they can only be 0, 1 or little between.
  func isTooSmallForPeers(_ observation: Observation) -> Bool {
    if case .share = definition { observation.showsCountsOnly } else { false }
  }
}
