public import Analytics
public import Disclosure

/// The cells and indicators of an export.
public struct ExportChoice: Sendable {
  public let cells: [CellKey]
  public let indicators: [Indicator]

  /// Everything there is.
  public static let all = ExportChoice(cells: CellKey.all, indicators: Indicator.all)

  private init(cells: [CellKey], indicators: [Indicator]) {
    self.cells = cells
    self.indicators = indicators
  }

  /// What a list of patterns names: whole keys, or their beginnings up to a point ("t3", "outcome").
  ///
  /// - Throws: `UnknownKey` for the first pattern that names nothing.
  public init(_ patterns: [String]) throws(UnknownKey) {
    guard !patterns.isEmpty else {
      self = .all
      return
    }
    for pattern in patterns where !Self.names.contains(where: { Self.fits($0, pattern) }) {
      throw UnknownKey(pattern: pattern)
    }
    func isChosen(_ name: String) -> Bool { patterns.contains { Self.fits(name, $0) } }
    self.init(
      cells: CellKey.all.filter { isChosen($0.description) },
      indicators: Indicator.all.filter { isChosen($0.id) })
  }

  /// All names that a pattern can name.
  public static let names = CellKey.all.map(\.description) + Indicator.all.map(\.id)

  private static func fits(_ name: String, _ pattern: String) -> Bool {
    let stem = pattern.hasSuffix(".*") ? String(pattern.dropLast(2)) : pattern
    return name == stem || name.hasPrefix(stem + ".")
  }

  /// A pattern that names neither a cell nor an indicator.
  public struct UnknownKey: Error {
    public let pattern: String
  }
}
