/// The identities of one table over the cells of a report, as edits for error localisation.
///
/// Identities with a missing or unreadable cell say nothing and are left out. A blank part counts as
/// nought, and can be what is wrong; a blank total says nothing beside parts that are there.
struct IdentitySystem {
  private let report: AnnualReport
  private let identities: [Identity]
  private let cells: [CellKey]
  private let positions: [CellKey: Int]

  /// No county counts so many of anything.
  private static let largestCount = 999_999_999

  init(_ identities: [Identity], in report: AnnualReport) {
    self.report = report
    self.identities = identities.filter { Self.speaks($0, in: report) }
    cells = Set(self.identities.flatMap(\.cells)).sorted()
    positions = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
  }

  private static func speaks(_ identity: Identity, in report: AnnualReport) -> Bool {
    let isKnown = identity.cells.allSatisfy { key in
      switch report[key].state {
      case .value, .blank: true
      case .missing, .notInForm, .illegible: false
      }
    }
    let saysNothing =
      identity.kind != .balance && identity.right.contains { report[$0].state == .blank }
      && identity.left.contains { report[$0].isNonzero }
    return isKnown && !saysNothing && identity.cells.contains { report[$0].value != nil }
  }

  /// What the table contradicts itself in, independent contradictions apart.
  var contradictions: [Contradiction] {
    let invalid = cells.indices.filter { printed(cells[$0]) == nil }
    let numbers = cells.map { printed($0) ?? 0 }
    let edits = identities.map(coefficients)
    let broken = identities.indices.filter { index in
      edits[index].reduce(0) { $0 + $1.value * numbers[$1.key] } != 0
    }
    guard !broken.isEmpty || !invalid.isEmpty else { return [] }
    let outcome = ErrorLocalization(edits, printed: numbers, invalid: invalid).smallestSets()
    return groups(broken, invalid, outcome).map { group in
      contradiction(group, broken: broken, invalid: invalid, outcome)
    }
  }

  /// The count in a cell, nought for a blank; `nil` for what no count can be.
  private func printed(_ key: CellKey) -> Int? {
    guard let value = report[key].value else { return 0 }
    guard let count = value.integer, (0...Self.largestCount).contains(count) else { return nil }
    return count
  }

  private func coefficients(_ identity: Identity) -> [Int: Int] {
    var coefficients: [Int: Int] = [:]
    for key in identity.left { coefficients[positions[key] ?? 0, default: 0] += 1 }
    for key in identity.right { coefficients[positions[key] ?? 0, default: 0] -= 1 }
    return coefficients
  }

  /// The cells in question, apart where no identity joins them.
  ///
  /// Repairs of different groups do not depend on one another. Without a repair, the cells of all
  /// broken identities are in question.
  private func groups(
    _ broken: [Int], _ invalid: [Int], _ outcome: ErrorLocalization.Outcome
  ) -> [Set<Int>] {
    let isSolved = !outcome.sets.isEmpty
    let suspects =
      isSolved
      ? outcome.sets.flatMap { $0.map(\.variable) }
      : broken.flatMap { identities[$0].cells.compactMap { positions[$0] } } + invalid
    let joining = isSolved ? Array(identities.indices) : broken
    var groups = Set(suspects).map { Set([$0]) }
    for index in joining {
      let joined = Set(identities[index].cells.compactMap { positions[$0] })
      let touched = groups.filter { !$0.isDisjoint(with: joined) }
      guard touched.count > 1 else { continue }
      groups.removeAll { !$0.isDisjoint(with: joined) }
      groups.append(touched.reduce([]) { $0.union($1) })
    }
    return groups.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
  }

  private func contradiction(
    _ group: Set<Int>, broken: [Int], invalid: [Int], _ outcome: ErrorLocalization.Outcome
  ) -> Contradiction {
    var repairs: [[Contradiction.Change]] = []
    for set in outcome.sets {
      let repair = set.filter { group.contains($0.variable) }.map {
        Contradiction.Change(cell: cells[$0.variable], value: $0.value)
      }
      if !repairs.contains(repair) { repairs.append(repair) }
    }
    return Contradiction(
      broken: broken.map { identities[$0] }.filter { identity in
        identity.cells.contains { positions[$0].map(group.contains) ?? false }
      },
      invalid: invalid.filter(group.contains).map { cells[$0] }, repairs: repairs,
      isComplete: outcome.isComplete)
  }
}
