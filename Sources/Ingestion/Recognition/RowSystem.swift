import Disclosure

/// The rows of table 三 with their possible readings, solved over the identities of the columns.
///
/// Each column must satisfy 一 + 二 = （七） + 四 and （一） + … + （六） = （七）. An identity counts only where
/// all its rows are in the text; blanks add nothing, but a total column with blanks is not held
/// against them. Every reading counts as possible that the search does not prove impossible.
struct RowSystem {
  /// The rows in the text, by their position in the form's table.
  private let rows: [Int]
  /// The readings of each row.
  private let domains: [[RowCandidate]]
  private let constraints: [Constraint]

  /// Sum over rows of factor × value of one column = 0.
  private struct Constraint {
    let column: Int
    let terms: [(row: Int, factor: Int)]
  }

  /// How many readings a search may try; beyond that what is left stays possible.
  private static let stepLimit = 120_000

  init(table: FormTable, domains: [Int: [RowCandidate]]) {
    let rows = domains.keys.sorted()
    self.rows = rows
    self.domains = rows.map { domains[$0] ?? [] }
    let positions = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    constraints = Self.factors(of: table).compactMap { column, factors in
      let terms = factors.compactMap { row, factor in
        positions[row].map { (row: $0, factor: factor) }
      }
      guard terms.count == factors.count,
        column != Self.total || Self.totalsArePrinted(terms.map { domains[rows[$0.row]] ?? [] })
      else { return nil }
      return Constraint(column: column, terms: terms)
    }
  }

  private static let total = Applicant.allCases.count - 1

  private static func totalsArePrinted(_ domains: [[RowCandidate]]) -> Bool {
    domains.allSatisfy { $0.allSatisfy { $0.values[total] != nil } }
  }

  /// The column and the factor of each row for every identity over a column.
  private static func factors(of table: FormTable) -> [(column: Int, factors: [Int: Int])] {
    let rows = table.rows
    return table.identities.filter { $0.kind == .balance || $0.kind == .results }.map { identity in
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
      return (column, factors)
    }
  }

  /// The readings of each row that take part in some solution; `nil` when there is no solution.
  ///
  /// Identities that the certain rows alone already break are left out: they are findings of the
  /// report, not a reason to give up the rest. Where no reading satisfies the others either, one of
  /// them may be broken: then what is possible with any one of them left out is possible.
  func solve() -> [Int: [RowCandidate]]? {
    let usable = constraints.indices.filter { bounds(of: constraints[$0]).contains(0) }
    if let solution = possible(under: usable) { return solution }
    var merged: [Set<Int>]?
    for omitted in usable {
      guard let part = possibleIndices(under: usable.filter { $0 != omitted }) else { continue }
      merged = merged.map { zip($0, part).map { $0.union($1) } } ?? part
    }
    return merged.map(candidates)
  }

  private func possible(under usable: [Int]) -> [Int: [RowCandidate]]? {
    possibleIndices(under: usable).map(candidates)
  }

  private func candidates(_ indices: [Set<Int>]) -> [Int: [RowCandidate]] {
    Dictionary(
      uniqueKeysWithValues: rows.indices.map { row in
        (rows[row], indices[row].sorted().map { domains[row][$0] })
      })
  }

  /// The positions in each domain that some solution uses.
  private func possibleIndices(under usable: [Int]) -> [Set<Int>]? {
    var search = RowSearch(
      domains: domains.map { $0.map { $0.values.map { $0 ?? 0 } } },
      constraints: usable.map { (constraints[$0].column, constraints[$0].terms) },
      stepLimit: Self.stepLimit)
    return search.possible()
  }

  /// The least and the greatest value a constraint can take.
  private func bounds(of constraint: Constraint) -> ClosedRange<Int> {
    var (low, high) = (0, 0)
    for (row, factor) in constraint.terms {
      let contributions = domains[row].map { factor * ($0.values[constraint.column] ?? 0) }
      low += contributions.min() ?? 0
      high += contributions.max() ?? 0
    }
    return low...high
  }
}
