/// A cell that two versions of a report state differently.
public struct CellChange: Equatable, Sendable {
  public let key: CellKey
  public let before: Cell
  public let after: Cell

  public init(key: CellKey, before: Cell, after: Cell) {
    self.key = key
    self.before = before
    self.after = after
  }
}

extension AnnualReport {
  /// The cells whose state, number, unit or precision is another than in an earlier version.
  ///
  /// Where and how a cell is printed may differ without a change.
  public func cellChanges(since earlier: AnnualReport) -> [CellChange] {
    CellKey.all.compactMap { key in
      let (before, after) = (earlier[key], self[key])
      let isSame =
        before.state == after.state && before.unit == after.unit
        && before.precision == after.precision
      return isSame ? nil : CellChange(key: key, before: before, after: after)
    }
  }
}
