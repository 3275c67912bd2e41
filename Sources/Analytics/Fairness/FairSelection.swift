import Disclosure

/// The reports whose values of an indicator may stand together, and those that may not, each with its
/// reason: one year, one form where forms differ, whole counties, no suspects.
public struct FairSelection: Sendable {
  public let indicator: Indicator
  /// The year of everything included, or `nil` when there is no report at all.
  public let year: Int?
  /// Those that may stand together, in the order given.
  public let included: [Candidate]
  /// Those that may not, in the order given.
  public let excluded: [Exclusion]

  /// What the values are wanted for.
  public enum Use: Sendable {
    /// Order and place: no suspect takes part.
    case ranking
    /// Adding up: a number may be implausible, but not contradictory or without a sure unit.
    case sum
  }

  /// Selects among candidates; of several reports of a county the one of the year, else the last.
  ///
  /// - Parameters:
  ///   - indicator: What is to stand together.
  ///   - candidates: The reports' values of it.
  ///   - year: The year to stay in; `nil` takes the one with most values, the later of two.
  ///   - use: What they are wanted for.
  public init(_ indicator: Indicator, _ candidates: [Candidate], year: Int? = nil, for use: Use) {
    self.indicator = indicator
    let chosen = year ?? Self.fullestYear(candidates)
    self.year = chosen
    let form = Self.form(of: candidates.filter { $0.year == chosen }, for: indicator)
    let strange = use == .ranking ? PeerOutliers.codes(indicator, candidates, year: chosen) : []
    var included: [Candidate] = []
    var excluded: [Exclusion] = []
    for candidate in Self.oneOfEach(candidates, in: chosen) {
      let reason = candidate.exclusion(from: indicator, year: chosen, form: form, for: use)
      if let reason = reason ?? (strange.contains(candidate.code) ? .outlier : nil) {
        excluded.append(candidate.excluded(for: reason))
      } else {
        included.append(candidate)
      }
    }
    self.included = included
    self.excluded = excluded
  }

  private static func oneOfEach(_ candidates: [Candidate], in year: Int?) -> [Candidate] {
    // Those of the country come in the order of their codes, one of each.
    if zip(candidates, candidates.dropFirst()).allSatisfy({ $0.code < $1.code }) {
      return candidates
    }
    var positions: [String: Int] = [:]
    for (index, candidate) in candidates.enumerated() {
      let known = positions[candidate.code].map { candidates[$0] }
      if known == nil || known?.year != year { positions[candidate.code] = index }
    }
    return positions.values.sorted().map { candidates[$0] }
  }

  /// The year in which most candidates have a value.
  private static func fullestYear(_ candidates: [Candidate]) -> Int? {
    var counts: [Int: Int] = [:]
    for candidate in candidates {
      guard let year = candidate.year else { continue }
      counts[year, default: 0] += candidate.observation.state == .value ? 1 : 0
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// The form that most values follow, for indicators that mean different things in different forms.
  private static func form(of candidates: [Candidate], for indicator: Indicator) -> Form? {
    guard indicator.forms == .nearPair else { return nil }
    let forms = candidates.filter { $0.observation.state == .value }.compactMap(\.form)
    return Form.all.max { first, second in
      forms.count { $0 == first } <= forms.count { $0 == second }
    }
  }
}

extension Candidate {
  /// Why this candidate is left out, or `nil`: the first reason in the order in which people ask.
  func exclusion(
    from indicator: Indicator, year: Int?, form: Form?, for use: FairSelection.Use
  ) -> Exclusion.Reason? {
    let isQuality = indicator.isQuality
    if let level, level != .county { return .otherLevel }
    if observation.state == .notInForm { return .absent(.notInForm) }
    if self.year != year || year == nil { return .otherYear(self.year) }
    if observation.state != .value { return .absent(observation.state) }
    if observation.marks.contains(.inferred) { return .inferred }
    if isDisputed || (use == .ranking && observation.marks.contains(.suspect)) { return .suspect }
    if observation.marks.contains(.atLeast) { return .lowerBound }
    if scope != .county, !isQuality { return .scope }
    if let form, let own = self.form, own != form { return .otherForm(own.name) }
    return nil
  }

  /// The candidate as left out.
  func excluded(for reason: Exclusion.Reason) -> Exclusion {
    Exclusion(
      code: code, name: name, year: year, reason: reason,
      observation: observation.state == .value ? observation : nil)
  }
}

extension Indicator {
  /// Whether it measures the report rather than what the report is about.
  public var isQuality: Bool { if case .quality = definition { true } else { false } }
}
