/// Searches combinations of row readings for those that satisfy linear constraints.
///
/// Depth first with bounds: a reading is tried only while every constraint can still become 0. One
/// solution is looked for with each reading that no solution so far has used, so that not all
/// solutions need be listed.
struct RowSearch {
  /// The values by column of each reading of each row.
  private var domains: [[[Int]]]
  private let constraints: [(column: Int, terms: [(row: Int, factor: Int)])]
  /// For each row, the constraints it takes part in and its factor there.
  private let memberships: [[(constraint: Int, factor: Int)]]
  /// The least and greatest contribution of each row to each of its constraints.
  private var bounds: [[(low: Int, high: Int)]]
  /// The positions of the readings in the domains as given.
  private var origins: [[Int]]
  /// The rows with a choice, fewest readings first.
  private var order: [Int] = []
  private var low: [Int]
  private var high: [Int]
  private var chosen: [Int]
  private var steps = 0
  private let stepLimit: Int

  init(
    domains: [[[Int]]], constraints: [(column: Int, terms: [(row: Int, factor: Int)])],
    stepLimit: Int
  ) {
    self.domains = domains
    self.constraints = constraints
    self.stepLimit = stepLimit
    var memberships = domains.map { _ in [(constraint: Int, factor: Int)]() }
    for (index, constraint) in constraints.enumerated() {
      for term in constraint.terms { memberships[term.row].append((index, term.factor)) }
    }
    self.memberships = memberships
    origins = domains.map { Array($0.indices) }
    bounds = []
    chosen = domains.map { _ in 0 }
    low = constraints.map { _ in 0 }
    high = low
    bounds = domains.indices.map(bounds(of:))
    for row in domains.indices { shiftBounds(of: row, by: 1) }
  }

  /// The least and greatest contribution of a row to each of its constraints.
  private func bounds(of row: Int) -> [(low: Int, high: Int)] {
    memberships[row].map { member in
      let column = constraints[member.constraint].column
      let values = domains[row].map { member.factor * $0[column] }
      return (values.min() ?? 0, values.max() ?? 0)
    }
  }

  private mutating func shiftBounds(of row: Int, by sign: Int) {
    for (member, bound) in zip(memberships[row], bounds[row]) {
      low[member.constraint] += sign * bound.low
      high[member.constraint] += sign * bound.high
    }
  }

  /// Removes readings that no combination of the others can complete, until none is left to remove.
  private mutating func prune() {
    var changed = true
    while changed {
      changed = false
      for row in domains.indices where domains[row].count > 1 {
        let kept = domains[row].indices.filter { reading in
          shift(reading, of: row, by: 1)
          defer { shift(reading, of: row, by: -1) }
          return isFeasible(for: row)
        }
        guard kept.count < domains[row].count, !kept.isEmpty else { continue }
        changed = true
        shiftBounds(of: row, by: -1)
        domains[row] = kept.map { domains[row][$0] }
        origins[row] = kept.map { origins[row][$0] }
        bounds[row] = bounds(of: row)
        shiftBounds(of: row, by: 1)
      }
    }
    order = domains.indices.filter { domains[$0].count > 1 }
      .sorted { (domains[$0].count, $0) < (domains[$1].count, $1) }
  }

  /// The readings of each row that a solution uses, or that the limit kept from being tried.
  ///
  /// - Returns: `nil` when there is no solution at all.
  mutating func possible() -> [Set<Int>]? {
    guard isFeasible else { return nil }
    prune()
    guard isFeasible else { return nil }
    var used = domains.map { _ in Set<Int>() }
    guard let first = solution(fixing: nil) else { return nil }
    note(first, in: &used)
    for row in order {
      for reading in domains[row].indices where !used[row].contains(reading) {
        switch solution(fixing: (row, reading)) {
        case .none: continue
        case .some(let solution): note(solution, in: &used)
        }
        if isExhausted { used[row].insert(reading) }
      }
    }
    return used.indices.map { row in Set(used[row].map { origins[row][$0] }) }
  }

  private func note(_ solution: [Int], in used: inout [Set<Int>]) {
    for (row, reading) in solution.enumerated() { used[row].insert(reading) }
  }

  private var isExhausted: Bool { steps >= stepLimit }

  private var isFeasible: Bool {
    constraints.indices.allSatisfy { low[$0] <= 0 && high[$0] >= 0 }
  }

  /// A solution with one reading given; when the limit is reached, the choice made so far.
  private mutating func solution(fixing fixed: (row: Int, reading: Int)?) -> [Int]? {
    let rows = fixed.map { given in order.filter { $0 != given.row } } ?? order
    if let (row, reading) = fixed {
      guard !isExhausted else { return chosenWith(row, reading) }
      choose(reading, of: row)
      defer { release(reading, of: row) }
      guard isFeasible else { return nil }
      return descend(0, rows) ? chosen : nil
    }
    return descend(0, rows) ? chosen : nil
  }

  private func chosenWith(_ row: Int, _ reading: Int) -> [Int] {
    var solution = chosen
    solution[row] = reading
    return solution
  }

  private mutating func descend(_ depth: Int, _ rows: [Int]) -> Bool {
    guard depth < rows.count else { return true }
    let row = rows[depth]
    for reading in domains[row].indices {
      steps += 1
      if isExhausted { return true }
      choose(reading, of: row)
      let found = isFeasible(for: row) && descend(depth + 1, rows)
      release(reading, of: row)
      if found {
        chosen[row] = reading
        return true
      }
    }
    return false
  }

  private func isFeasible(for row: Int) -> Bool {
    memberships[row].allSatisfy { low[$0.constraint] <= 0 && high[$0.constraint] >= 0 }
  }

  private mutating func choose(_ reading: Int, of row: Int) {
    chosen[row] = reading
    shift(reading, of: row, by: 1)
  }

  private mutating func release(_ reading: Int, of row: Int) { shift(reading, of: row, by: -1) }

  private mutating func shift(_ reading: Int, of row: Int, by sign: Int) {
    for (member, bound) in zip(memberships[row], bounds[row]) {
      let column = constraints[member.constraint].column
      let value = member.factor * domains[row][reading][column]
      low[member.constraint] += sign * (value - bound.low)
      high[member.constraint] += sign * (value - bound.high)
    }
  }
}
