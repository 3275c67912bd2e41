/// Counties in the order of an indicator, as far as ordering them is fair.
///
/// Small numbers stand apart, equal values share a place, and whoever is suspect, of another year,
/// form or scope is left out and listed with the reason.
public struct Ranking: Sendable {
  public let indicator: Indicator
  public let year: Int?
  /// The ranked counties, highest value first; equal values by code.
  public let places: [Place]
  /// Those that rest on too few cases, by code.
  public let small: [Candidate]
  /// Those left out, by code.
  public let excluded: [Exclusion]
  /// Whether the counties differ more than chance alone would make them; `nil` where that cannot be told.
  public let spread: Spread?

  /// One ranked county.
  public struct Place: Sendable {
    /// 1 for the highest value; counties with equal values share the smallest of their places.
    public let rank: Int
    /// Whether another county has the same value.
    public let isTied: Bool
    public let candidate: Candidate
    /// The range in which the place falls by chance alone, where it was asked for.
    public let range: ClosedRange<Int>?
  }

  /// The test of whether all ranked counties could have the same underlying value.
  public struct Spread: Equatable, Sendable {
    /// The value of all ranked counties taken together.
    public let pooled: Double
    /// The probability of differences as large by chance alone, by χ² of the standardised distances.
    public let pValue: Double

    /// Whether the order means anything.
    public var isBeyondChance: Bool { pValue < Difference.level }
  }

  /// Ranks what a selection includes.
  ///
  /// - Parameters:
  ///   - selection: Made for ranking.
  ///   - withRanges: Whether to find the range of each place by a bootstrap with a fixed seed.
  public init(_ selection: FairSelection, withRanges: Bool = false) {
    let indicator = selection.indicator
    self.indicator = indicator
    year = selection.year
    let sorted = selection.included.filter { !indicator.isSmall($0.observation) }.sorted {
      ($1.observation.value ?? 0, $0.code) < ($0.observation.value ?? 0, $1.code)
    }
    small = selection.included.filter { indicator.isSmall($0.observation) }
      .sorted { $0.code < $1.code }
    excluded = selection.excluded.sorted { $0.code < $1.code }
    let counts = RankedCounts(indicator, sorted.map(\.observation))
    spread = counts?.spread
    places = Self.places(sorted, ranges: withRanges ? counts?.ranges() : nil)
  }

  private static func places(_ sorted: [Candidate], ranges: [ClosedRange<Int>]?) -> [Place] {
    var places: [Place] = []
    for (index, candidate) in sorted.enumerated() {
      let value = candidate.observation.value
      let isLikeLast = index > 0 && sorted[index - 1].observation.value == value
      let isLikeNext = index + 1 < sorted.count && sorted[index + 1].observation.value == value
      places.append(
        Place(
          rank: isLikeLast ? places[index - 1].rank : index + 1, isTied: isLikeLast || isLikeNext,
          candidate: candidate, range: ranges?[index]))
    }
    return places
  }
}
