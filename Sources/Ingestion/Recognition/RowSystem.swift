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

  /// The system over the readings to choose from; `conceivable` are all under any explanation.
  init(
    table: FormTable, domains: [Int: [RowCandidate]], conceivable: [Int: [RowCandidate]]
  ) {
    let rows = domains.keys.sorted()
    self.rows = rows
    self.domains = rows.map { domains[$0] ?? [] }
    let positions = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    let bounds = { (terms: [(row: Int, factor: Int)], column: Int) in
      Self.bounds(of: terms, in: column) { conceivable[rows[$0]] ?? domains[rows[$0]] ?? [] }
    }
    constraints = Self.factors(of: table).compactMap { column, factors in
      let terms = factors.compactMap { row, factor in
        positions[row].map { (row: $0, factor: factor) }
      }
      guard terms.count == factors.count,
        column != Self.total || Self.totalsArePrinted(terms.map { domains[rows[$0.row]] ?? [] }),
        bounds(terms, column).contains(0)
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
  /// Identities that no conceivable reading satisfies are left out: they are findings of the
  /// report, not a reason to give up the rest.
  func solve() -> [Int: [RowCandidate]]? {
    possibleIndices(under: Array(constraints.indices)).map(candidates)
  }

  /// The same where one identity, whichever it is, may be broken by the report itself.
  func solveButOne() -> [Int: [RowCandidate]]? {
    var merged: [Set<Int>]?
    for omitted in constraints.indices {
      guard let part = possibleIndices(under: constraints.indices.filter { $0 != omitted }) else {
        continue
      }
      merged = merged.map { zip($0, part).map { $0.union($1) } } ?? part
    }
    return merged.map(candidates)
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
  private static func bounds(
    of terms: [(row: Int, factor: Int)], in column: Int, domain: (Int) -> [RowCandidate]
  ) -> ClosedRange<Int> {
    var (low, high) = (0, 0)
    for (row, factor) in terms {
      let contributions = domain(row).map { factor * ($0.values[column] ?? 0) }
      low += contributions.min() ?? 0
      high += contributions.max() ?? 0
    }
    return low...high
  }
}
