import Disclosure

/// Resolves the rows of table 三 together, over the identities of its columns.
///
/// Rows with a value for each column are taken as printed and never changed. Neighbouring rows that
/// are damaged are damaged in the same way: the first kind of damage whose readings satisfy all
/// identities explains them. A row that nothing explains is left out and does not spoil the others.
struct RequestTableSolver {
  private let readings: [RowReading]
  private let table: FormTable
  /// The readings of each damaged row under each kind of damage that explains it.
  private let explanations: [Int: [RowDamage: [RowCandidate]]]

  static func resolve(_ readings: [RowReading], table: FormTable) -> [RowResolution] {
    RequestTableSolver(readings, table: table).resolved()
  }

  private init(_ readings: [RowReading], table: FormTable) {
    self.readings = readings
    self.table = table
    explanations = Dictionary(
      readings.filter(\.isDamaged).map { reading in
        var candidates: [RowDamage: [RowCandidate]] = [:]
        for damage in RowDamage.allCases where !reading.isGlued || damage == .gluedDigits {
          let found = RowCandidates.candidates(for: reading, damage: damage)
          if !found.isEmpty { candidates[damage] = found }
        }
        // Blanks that are printed as such have not vanished.
        if candidates.keys.contains(where: \.isAsPrinted) {
          candidates[.vanishedBlanks] = nil
          candidates[.strayNumber] = nil
        }
        return (reading.row, candidates)
      }, uniquingKeysWith: { first, _ in first })
  }

  private func resolved() -> [RowResolution] {
    let groups = groups
    guard !groups.isEmpty else { return readings.map { alone($0, nil) } }
    let choices = combinations(groups).map { choice(groups, $0) }
    let conceivable = explanations.mapValues { $0.values.flatMap(\.self) }
    let solvers: [(RowSystem) -> [Int: [RowCandidate]]?] = [
      { $0.solve() }, { $0.solveButOne() },
    ]
    for solve in solvers {
      for choice in choices {
        let domains = certain.merging(choice.mapValues(\.candidates)) { first, _ in first }
        let system = RowSystem(table: table, domains: domains, conceivable: conceivable)
        guard let left = solve(system) else { continue }
        return readings.map { reading in
          guard let (damage, _) = choice[reading.row] else { return alone(reading, nil) }
          return RowResolution(reading, readings: left[reading.row] ?? [], damage: damage)
        }
      }
    }
    return readings.map(unreconciled)
  }

  /// The readings of each damaged row when each group has one of its explanations.
  private func choice(
    _ groups: [(rows: [Int], damages: Set<RowDamage>)], _ damages: [RowDamage]
  ) -> [Int: (damage: RowDamage, candidates: [RowCandidate])] {
    var choice: [Int: (damage: RowDamage, candidates: [RowCandidate])] = [:]
    for (group, damage) in zip(groups, damages) {
      for row in group.rows {
        var candidates = explanations[row]?[damage] ?? []
        // A page that lost a column shows in several rows; where blanks vanish, a single row may have
        // one as well.
        if damage == .lostColumn, group.rows.count < Self.fewestOfAPage, blanksVanish {
          candidates += explanations[row]?[.vanishedBlanks] ?? []
        }
        choice[row] = (damage, candidates)
      }
    }
    return choice
  }

  /// Whether some row can only be explained by blanks that left no trace.
  private var blanksVanish: Bool {
    explanations.values.contains { $0[.lostColumn] == nil && $0[.vanishedBlanks] != nil }
  }

  /// A row when nothing satisfies all identities: what is printed stays if it adds up by itself.
  private func unreconciled(_ reading: RowReading) -> RowResolution {
    var resolution = alone(reading, explanations[reading.row])
    resolution.isUnconfirmed = reading.isDamaged
    let values = resolution.cells.map { $0.value?.integer }
    guard reading.isDamaged, resolution.damage?.isAsPrinted == true,
      values.last == .some(nil) || !RowSums(reading.formRow).hold(for: values)
    else { return resolution }
    let all = (explanations[reading.row] ?? [:]).values.flatMap(\.self)
    resolution = RowResolution(reading, readings: all, damage: .lostColumn)
    resolution.isUnconfirmed = true
    return resolution
  }

  /// A row by itself: as printed, or by its simplest explanation, or not at all.
  private func alone(
    _ reading: RowReading, _ explanations: [RowDamage: [RowCandidate]]?
  ) -> RowResolution {
    guard reading.isDamaged else { return RowResolution(asPrinted: reading) }
    guard let (damage, candidates) = explanations?.min(by: { $0.key < $1.key }) else {
      return RowResolution(illegible: reading)
    }
    return RowResolution(reading, readings: candidates, damage: damage)
  }

  /// The one reading of each row that is read as printed.
  private var certain: [Int: [RowCandidate]] {
    Dictionary(
      readings.filter { !$0.isDamaged }.compactMap { reading in
        let resolution = RowResolution(asPrinted: reading)
        guard !resolution.isOpen else { return nil }
        let candidate = RowCandidate(
          values: resolution.cells.map { $0.value?.integer },
          sources: resolution.cells.map { _ in nil })
        return (reading.row, [candidate])
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Neighbouring damaged rows with the kinds of damage that explain them all.
  private var groups: [(rows: [Int], damages: Set<RowDamage>)] {
    var groups: [(rows: [Int], damages: Set<RowDamage>)] = []
    var last: RowReading?
    for reading in readings {
      let own = Set(explanations[reading.row]?.keys.map(\.self) ?? [])
      guard !own.isEmpty else { continue }
      if let before = last, before.row + 1 == reading.row, before.isShort == reading.isShort,
        let common = groups.last?.damages.intersection(own), !common.isEmpty
      {
        groups[groups.count - 1].rows.append(reading.row)
        groups[groups.count - 1].damages = common
      } else {
        groups.append(([reading.row], own))
      }
      last = reading
    }
    return groups
  }

  /// One damage per group, the simplest together first.
  private func combinations(
    _ groups: [(rows: [Int], damages: Set<RowDamage>)]
  ) -> [[RowDamage]] {
    var results: [[RowDamage]] = [[]]
    for group in groups {
      results = results.flatMap { prefix in group.damages.sorted().map { prefix + [$0] } }
      if results.count > Self.combinationLimit {
        results.sort { $0.difficulty < $1.difficulty }
        results = Array(results.prefix(Self.combinationLimit))
      }
    }
    return results.sorted { $0.difficulty < $1.difficulty }
  }

  private static let combinationLimit = 60
  /// Fewer rows without a value are no page that lost a column.
  private static let fewestOfAPage = 3
}

extension [RowDamage] {
  fileprivate var difficulty: Int { map(\.rawValue).reduce(0, +) }
}

extension RowReading {
  /// Whether it has neither a value for each column nor none at all.
  fileprivate var isDamaged: Bool { !isComplete && !isBlank }
  fileprivate var isShort: Bool { printed.count < formRow.cells.count }
}
