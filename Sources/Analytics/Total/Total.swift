public import Disclosure

/// The sum of an indicator over counties, as far as adding up is allowed: one year, one form, whole
/// counties, nothing missing, nothing in dispute.
///
/// Shares and rates are never averaged: their parts and bases are added up.
public struct Total: Sendable {
  public let indicator: Indicator
  public let year: Int?
  /// Those that were added, in the order given.
  public let included: [Candidate]
  /// Those that were not, in the order given.
  public let excluded: [Exclusion]
  /// The sum of what was added; `nil` when there was nothing, or an exact sum is not possible.
  public let sum: ExactNumber?
  /// The sum of the bases of a share or a rate; `nil` for counts and amounts.
  public let base: ExactNumber?

  /// Adds up what a selection includes.
  ///
  /// - Parameter selection: Made for sums.
  public init(_ selection: FairSelection) {
    indicator = selection.indicator
    year = selection.year
    included = selection.included
    excluded = selection.excluded
    let observations = selection.included.map(\.observation)
    switch selection.indicator.definition {
    case .total:
      (sum, base) = (Self.add(observations.map(\.exact)), nil)
    default:
      (sum, base) = (
        Self.add(observations.map(\.numerator)), Self.add(observations.map(\.denominator))
      )
    }
  }

  /// Whether everything asked for was added.
  public var isComplete: Bool { excluded.isEmpty && sum != nil }

  private static func add(_ numbers: [ExactNumber?]) -> ExactNumber? {
    guard !numbers.isEmpty else { return nil }
    return numbers.reduce(ExactNumber(0)) { sum, number in
      number.flatMap { sum?.adding($0) }
    }
  }
}

extension Indicator {
  /// Why it cannot be added up, or `nil` when it can.
  public var totalRefusal: String? {
    switch definition {
    case .total, .share, .perResidents: nil
    case .ratio(_, _, let times) where times > 1: nil
    case .narrative, .narrativeShare: "“\(name)”是正文自报口径，不能相加。"
    case .quality: "“\(name)”是各份报告的质量，不能相加。"
    default: "“\(name)”不是件数或金额，不能相加。"
    }
  }
}
