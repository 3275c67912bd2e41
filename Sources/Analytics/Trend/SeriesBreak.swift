public import Disclosure

/// A year from which on numbers are counted anew, so that no line leads to it from the year before.
public struct SeriesBreak: Hashable, Sendable {
  /// The first year that is counted anew.
  public let before: Int
  /// What changed, in a word: "2021年新表式".
  public let word: String
  /// The tables whose numbers break off; `nil` for all.
  let tables: Set<StatutoryTable>?

  /// All breaks so far, oldest first.
  ///
  /// 2019: the revised regulation and the first national form. 2021: the second form. 2024: the
  /// revised law on reconsideration sends cases to reconsideration before a suit, table 四.
  public static let all = [
    SeriesBreak(before: 2019, word: "2019年新表式", tables: nil),
    SeriesBreak(before: 2021, word: "2021年新表式", tables: nil),
    SeriesBreak(before: 2024, word: "2024年复议前置", tables: [.reviews]),
  ]

  /// Whether numbers made of these cells break off here.
  public func concerns(_ keys: some Sequence<CellKey>) -> Bool {
    tables.map { tables in keys.contains { tables.contains($0.table) } } ?? true
  }
}
