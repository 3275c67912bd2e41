public import Disclosure

/// The counts that a report's identities leave possible in each cell of tables 三 and 四.
///
/// Every identity is a sum of non-negative integers on both sides. A printed count fixes its cell, all
/// others start at 0 … ∞; each identity then narrows every cell by what the others allow, again and
/// again until nothing changes (interval propagation). The result holds every possible count; it can be
/// wider than the possible ones, never narrower.
public struct CellBounds: Sendable {
  private let ranges: [CountRange]

  /// The bounds, or `nil` when the printed counts contradict the identities: then nothing follows.
  public init?(_ report: AnnualReport) {
    var ranges = CellKey.all.map { CountRange(report[$0]) }
    var hasChanged = true
    var rounds = 0
    while hasChanged, rounds < 100 {
      hasChanged = false
      rounds += 1
      for identity in report.identities {
        guard let changed = Self.narrow(&ranges, by: identity) else { return nil }
        hasChanged = hasChanged || changed
      }
    }
    self.ranges = ranges
  }

  /// What counts are possible in a cell.
  public subscript(key: CellKey) -> CountRange { ranges[key.index] }

  /// Narrows the cells of an identity; `nil` when no count is left for one of them.
  private static func narrow(_ ranges: inout [CountRange], by identity: Identity) -> Bool? {
    var hasChanged = false
    for (side, other) in [(identity.left, identity.right), (identity.right, identity.left)] {
      let total = sum(other.map { ranges[$0.index] })
      for key in side {
        let rest = sum(side.filter { $0 != key }.map { ranges[$0.index] })
        let old = ranges[key.index]
        let lower = rest.upper.map { Swift.max(old.lower, total.lower - $0) } ?? old.lower
        let allowed = total.upper.map { $0 - rest.lower }
        let upper = [old.upper, allowed].compactMap(\.self).min()
        guard upper.map({ $0 >= lower }) ?? true else { return nil }
        let new = CountRange(lower: lower, upper: upper)
        hasChanged = hasChanged || new != old
        ranges[key.index] = new
      }
    }
    return hasChanged
  }

  private static func sum(_ ranges: [CountRange]) -> CountRange {
    ranges.reduce(CountRange(lower: 0, upper: 0)) { sum, range in
      CountRange(
        lower: sum.lower + range.lower,
        upper: sum.upper.flatMap { upper in range.upper.map { upper + $0 } })
    }
  }
}

/// The counts from a lowest to a highest, which is `nil` where there is none.
public struct CountRange: Hashable, Sendable {
  public let lower: Int
  public let upper: Int?

  public init(lower: Int, upper: Int?) {
    self.lower = lower
    self.upper = upper
  }

  /// The only count there is, or `nil` when there are several.
  public var single: Int? { upper == lower ? lower : nil }

  /// What a cell alone says: its number, or nothing.
  init(_ cell: Cell) {
    guard let value = cell.value?.integer, 0...1_000_000_000 ~= value else {
      self.init(lower: 0, upper: nil)
      return
    }
    switch cell.precision {
    case .exact: self.init(lower: value, upper: value)
    case .rounded(let step):
      self.init(lower: Swift.max(0, value - step / 2), upper: value + step / 2)
    case .atLeast: self.init(lower: value, upper: nil)
    }
  }
}
