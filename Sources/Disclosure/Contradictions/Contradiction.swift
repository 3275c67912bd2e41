/// Identities of a report that its printed numbers break, with the smallest changes that would mend
/// them all.
///
/// Nothing is ever changed by it: it names the cells that somebody must look up.
public struct Contradiction: Equatable, Sendable {
  /// The identities that are broken.
  public let broken: [Identity]
  /// The cells whose printed number is no count at all: negative, a fraction, or beyond all reason.
  public let invalid: [CellKey]
  /// The smallest sets of changes, each of which would mend everything; empty when more than
  /// `ErrorLocalization.deepest` cells would have to change or the search gave up.
  public let repairs: [[Change]]
  /// Whether `repairs` lists all sets of that size.
  public let isComplete: Bool

  /// A cell with the number it would need; `nil` when several would do.
  public struct Change: Hashable, Sendable {
    public let cell: CellKey
    public let value: Int?
  }

  /// The change that mends everything, where exactly one cell and one value can.
  public var onlyChange: Change? {
    guard isComplete, repairs.count == 1, let repair = repairs.first, repair.count == 1,
      repair[0].value != nil
    else { return nil }
    return repair[0]
  }

  /// Every cell that may be wrong: all of the broken identities, and those of every repair.
  public var cells: [CellKey] {
    Set(broken.flatMap(\.cells) + invalid + repairs.flatMap { $0.map(\.cell) }).sorted()
  }
}

extension AnnualReport {
  /// The contradictions within each table, independent ones apart.
  public var contradictions: [Contradiction] {
    StatutoryTable.allCases.flatMap { table in
      IdentitySystem(tableForms[table]?[table].identities ?? [], in: self).contradictions
    }
  }
}
