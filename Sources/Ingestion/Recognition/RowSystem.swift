import Disclosure

/// The rows of table 三 with their possible readings, solved over the identities of the columns.
///
/// Each column must satisfy 一 + 二 = （七） + 四 and （一） + … + （六） = （七）. An identity counts only where
/// all its rows are in the text; blanks add nothing, but a total column with blanks is not held
/// against them. The search is exhaustive up to a limit; beyond it nothing is claimed.
struct RowSystem {
  /// The readings of each row that is in the text, by its position in the form's table.
  private(set) var domains: [Int: [RowCandidate]]
  private let constraints: [Constraint]

  /// Sum over rows of factor × value of one column = 0.
  private struct Constraint {
    let column: Int
    let factors: [Int: Int]
  }

  /// What the search found.
  enum Outcome: Equatable {
    /// No reading satisfies the identities.
    case contradictory
    /// All readings that do, one candidate per row each.
    case solutions([[Int: RowCandidate]])
    /// Too many to enumerate; what propagation left of each row.
    case open([Int: [RowCandidate]])
  }

  private static let solutionLimit = 2_000
  private static let stepLimit = 300_000

  init(table: FormTable, domains: [Int: [RowCandidate]]) {
    self.domains = domains
    let rows = table.rows
    var constraints: [Constraint] = []
    for identity in table.identities where identity.kind == .balance || identity.kind == .results {
      var factors: [Int: Int] = [:]
      var column = 0
      for (keys, sign) in [(identity.left, 1), (identity.right, -1)] {
        for key in keys {
          guard let row = rows.firstIndex(where: { $0.cells.contains { $0.key == key } }),
            let position = rows[row].cells.firstIndex(where: { $0.key == key })
          else { continue }
          factors[row, default: 0] += sign
          column = position
        }
      }
      constraints.append(Constraint(column: column, factors: factors))
    }
    self.constraints = constraints.filter { constraint in
      Self.isAssessable(constraint, domains)
    }
  }

  private static func isAssessable(_ constraint: Constraint, _ domains: [Int: [RowCandidate]])
    -> Bool
  {
    guard constraint.factors.keys.allSatisfy({ domains[$0] != nil }) else { return false }
    let total = Applicant.allCases.count - 1
    guard constraint.column == total else { return true }
    return constraint.factors.keys.allSatisfy { row in
      (domains[row] ?? []).allSatisfy { $0.values[total] != nil }
    }
  }

  /// Searches all combinations of readings.
  ///
  /// Identities that the certain rows alone already break are left out: they are findings of the
  /// report, not a reason to give up the rest.
  func solve() -> Outcome {
    var domains = domains
    let usable = constraints.filter { bounds(of: $0, domains).contains(0) }
    guard propagate(usable, &domains) else { return .contradictory }
    var search = Search(
      order: domains.keys.filter { (domains[$0] ?? []).count > 1 }.sorted {
        (domains[$0] ?? []).count < (domains[$1] ?? []).count
      }, domains: domains, constraints: usable)
    search.run()
    if search.isExhausted { return .open(domains) }
    return search.solutions.isEmpty ? .contradictory : .solutions(search.solutions)
  }

  /// The least and the greatest value a constraint can still take.
  private func bounds(of constraint: Constraint, _ domains: [Int: [RowCandidate]]) -> ClosedRange<
    Int
  > {
    var (low, high) = (0, 0)
    for (row, factor) in constraint.factors {
      let contributions = (domains[row] ?? []).map { factor * ($0.values[constraint.column] ?? 0) }
      low += contributions.min() ?? 0
      high += contributions.max() ?? 0
    }
    return low...high
  }

  /// Removes readings that no combination of the others can complete; `false` when none is left.
  private func propagate(_ constraints: [Constraint], _ domains: inout [Int: [RowCandidate]])
    -> Bool
  {
    var changed = true
    while changed {
      changed = false
      for constraint in constraints {
        let bounds = bounds(of: constraint, domains)
        for (row, factor) in constraint.factors {
          guard let candidates = domains[row], candidates.count > 1 else { continue }
          let contributions = candidates.map { factor * ($0.values[constraint.column] ?? 0) }
          let (low, high) = (contributions.min() ?? 0, contributions.max() ?? 0)
          let kept = candidates.indices.filter {
            bounds.lowerBound - low + contributions[$0] <= 0
              && bounds.upperBound - high + contributions[$0] >= 0
          }
          if kept.count < candidates.count {
            domains[row] = kept.map { candidates[$0] }
            changed = true
          }
        }
      }
      if domains.values.contains(where: \.isEmpty) { return false }
    }
    return constraints.allSatisfy { self.bounds(of: $0, domains).contains(0) }
  }

  /// Depth-first search with bounds over the rows still to be decided.
  private struct Search {
    let order: [Int]
    let domains: [Int: [RowCandidate]]
    let constraints: [Constraint]
    var solutions: [[Int: RowCandidate]] = []
    var steps = 0

    var isExhausted: Bool {
      steps >= RowSystem.stepLimit || solutions.count >= RowSystem.solutionLimit
    }

    mutating func run() {
      var chosen: [Int: RowCandidate] = [:]
      for (row, candidates) in domains where candidates.count == 1 { chosen[row] = candidates[0] }
      descend(0, &chosen)
    }

    private mutating func descend(_ depth: Int, _ chosen: inout [Int: RowCandidate]) {
      if isExhausted { return }
      guard depth < order.count else {
        solutions.append(chosen)
        return
      }
      let row = order[depth]
      for candidate in domains[row] ?? [] {
        steps += 1
        chosen[row] = candidate
        if isPossible(chosen) { descend(depth + 1, &chosen) }
      }
      chosen[row] = nil
    }

    private func isPossible(_ chosen: [Int: RowCandidate]) -> Bool {
      constraints.allSatisfy { constraint in
        var (low, high) = (0, 0)
        for (row, factor) in constraint.factors {
          if let candidate = chosen[row] {
            let contribution = factor * (candidate.values[constraint.column] ?? 0)
            low += contribution
            high += contribution
          } else {
            let contributions = (domains[row] ?? []).map {
              factor * ($0.values[constraint.column] ?? 0)
            }
            low += contributions.min() ?? 0
            high += contributions.max() ?? 0
          }
        }
        return low <= 0 && high >= 0
      }
    }
  }
}
