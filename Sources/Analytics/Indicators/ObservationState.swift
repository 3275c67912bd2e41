import Disclosure

/// Whether an indicator has a value, and if not, why.
///
/// The order is that of precedence: a sum with a cell that the form lacks is not in the form,
/// whatever its other cells are.
public enum ObservationState: String, Sendable, Comparable, CaseIterable {
  case value
  /// 0/0 and the like: "无基数".
  case undefined
  /// A cell is printed empty: "—".
  case blank
  /// A cell is printed but cannot be read: "难辨".
  case illegible
  /// The form has the cell, the text does not show it; or the population or last year's report that
  /// the indicator needs is not there: "缺".
  case missing
  /// The report's form has no such cell: "不适用".
  case notInForm

  public static func < (left: Self, right: Self) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }

  /// The word shown in place of a number; empty for a value.
  public var word: String {
    switch self {
    case .value: ""
    case .undefined: "无基数"
    case .blank: "—"
    case .illegible: "难辨"
    case .missing: "缺"
    case .notInForm: "不适用"
    }
  }

  /// Why a cell has no number, or `nil` when it has one.
  init?(absence state: CellState) {
    switch state {
    case .value: return nil
    case .blank: self = .blank
    case .missing: self = .missing
    case .notInForm: self = .notInForm
    case .illegible: self = .illegible
    }
  }
}
