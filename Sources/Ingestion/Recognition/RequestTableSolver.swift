import Disclosure

/// Resolves the rows of table 三 together, over the identities of its columns.
///
/// Rows with a value for each column are taken as printed and never changed. Neighbouring rows that
/// are damaged are damaged in the same way: the first kind of damage whose readings satisfy all
/// identities explains them.
enum RequestTableSolver {
  static func resolve(_ readings: [RowReading], table: FormTable) -> [RowResolution] {
    let damaged = readings.filter { !$0.isComplete && !$0.isBlank }
    guard !damaged.isEmpty else { return readings.map { RowResolution(asPrinted: $0) } }
    let certain = Dictionary(
      readings.filter { $0.isComplete || $0.isBlank }.compactMap { reading in
        certainCandidate(reading).map { (reading.row, [$0]) }
      }, uniquingKeysWith: { first, _ in first })
    let groups = groups(of: damaged)
    for damages in combinations(groups.map(explanations)) {
      var domains = certain
      for (group, damage) in zip(groups, damages) {
        for reading in group {
          domains[reading.row] = RowCandidates.candidates(for: reading, damage: damage)
        }
      }
      let readingsLeft: [Int: [RowCandidate]]
      switch RowSystem(table: table, domains: domains).solve() {
      case .contradictory: continue
      case .open(let left): readingsLeft = left
      case .solutions(let solutions): readingsLeft = merged(solutions)
      }
      let damageOfRow = Dictionary(
        zip(groups, damages).flatMap { group, damage in group.map { ($0.row, damage) } },
        uniquingKeysWith: { first, _ in first })
      return readings.map { reading in
        guard let damage = damageOfRow[reading.row] else {
          return RowResolution(asPrinted: reading)
        }
        return RowResolution(reading, readings: readingsLeft[reading.row] ?? [], damage: damage)
      }
    }
    return readings.map(unconfirmed)
  }

  /// A row when no reading of all satisfies the identities: as printed where positions tell it.
  private static func unconfirmed(_ reading: RowReading) -> RowResolution {
    if reading.isComplete || reading.isBlank { return RowResolution(asPrinted: reading) }
    for damage in RowDamage.allCases where damage.isAsPrinted {
      let candidates = RowCandidates.candidates(for: reading, damage: damage)
      if candidates.count == 1 {
        return RowResolution(reading, readings: candidates, damage: damage)
      }
    }
    return RowResolution(illegible: reading)
  }

  /// The one reading of a row that is read as printed; `nil` when a number in it is no count.
  private static func certainCandidate(_ reading: RowReading) -> RowCandidate? {
    let resolution = RowResolution(asPrinted: reading)
    guard !resolution.isOpen else { return nil }
    return RowCandidate(
      values: resolution.cells.map { $0.value?.integer }, sources: resolution.cells.map { _ in nil }
    )
  }

  /// Neighbouring damaged rows.
  private static func groups(of damaged: [RowReading]) -> [[RowReading]] {
    var groups: [[RowReading]] = []
    for reading in damaged {
      if let last = groups.last?.last, last.row + 1 == reading.row, isAlike(last, reading) {
        groups[groups.count - 1].append(reading)
      } else {
        groups.append([reading])
      }
    }
    return groups
  }

  /// Rows are damaged alike when they can be explained alike.
  private static func isAlike(_ first: RowReading, _ second: RowReading) -> Bool {
    let width = first.formRow.cells.count
    return (first.printed.count < width) == (second.printed.count < width)
  }

  /// The kinds of damage that can explain every row of a group, simplest first.
  private static func explanations(of group: [RowReading]) -> [RowDamage] {
    RowDamage.allCases.filter { damage in
      group.allSatisfy { !RowCandidates.candidates(for: $0, damage: damage).isEmpty }
    }
  }

  /// One damage per group, the simplest together first.
  private static func combinations(_ choices: [[RowDamage]]) -> [[RowDamage]] {
    guard choices.allSatisfy({ !$0.isEmpty }) else { return [] }
    var results: [[RowDamage]] = [[]]
    for choice in choices {
      results = results.flatMap { prefix in choice.map { prefix + [$0] } }
      if results.count > 200 { results = Array(results.prefix(200)) }
    }
    return results.sorted {
      $0.map(\.rawValue).reduce(0, +) < $1.map(\.rawValue).reduce(0, +)
    }
  }

  private static func merged(_ solutions: [[Int: RowCandidate]]) -> [Int: [RowCandidate]] {
    var seen: [Int: [RowCandidate]] = [:]
    for solution in solutions {
      for (row, candidate) in solution where !(seen[row] ?? []).contains(candidate) {
        seen[row, default: []].append(candidate)
      }
    }
    return seen
  }
}
