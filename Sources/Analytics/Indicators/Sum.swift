public import Disclosure

/// A signed sum of cells, possibly told differently by different forms.
///
/// "其他处理" is one row in the 2019 form and three in the 2021 form; the first way whose cells the
/// report's form has is taken. Nothing is ever added up partially.
public struct Sum: Sendable {
  /// One cell of a sum.
  public struct Term: Sendable {
    public let key: CellKey
    public let sign: Int
    /// Whether the cell holds money.
    let isAmount: Bool

    fileprivate init(_ key: CellKey, sign: Int = 1) {
      self.key = key
      self.sign = sign
      isAmount = key.isAmount
    }
  }

  /// The ways to tell the sum.
  public let ways: [[Term]]
  /// What the sum is called in a formula: "办结总计".
  public let name: String

  init(_ name: String, _ keys: [CellKey?], minus subtracted: [CellKey?] = []) {
    self.name = name
    ways = [
      keys.compactMap(\.self).map { Term($0) }
        + subtracted.compactMap(\.self).map { Term($0, sign: -1) }
    ]
  }

  init(_ name: String, either first: [CellKey?], or second: [CellKey?]) {
    self.name = name
    ways = [first, second].map { keys in
      keys.compactMap(\.self).map { Term($0) }
    }
  }

  /// What a sum comes to.
  public enum Outcome: Equatable, Sendable {
    case value(ExactNumber)
    case none(ObservationState)
  }

  /// The terms that apply to the cells of a report: the first way that its form has, else the first.
  public func terms(in cells: CellTable) -> [Term] {
    guard ways.count > 1 else { return ways[0] }
    return ways.first { way in way.allSatisfy { cells[$0.key].isInForm } } ?? ways[0]
  }

  /// The sum over the cells of a report, or why there is none.
  ///
  /// Amounts count in 万元 in their most probable reading; all else in the cell's unit.
  public func outcome(in cells: CellTable) -> Outcome {
    var worst: ObservationState?
    var sum: ExactNumber? = 0
    for term in terms(in: cells) {
      if let absence = ObservationState(absence: cells[term.key].state) {
        worst = max(worst ?? absence, absence)
      } else if worst == nil {
        sum = sum.flatMap { sum in term.value(in: cells).flatMap(sum.adding) }
      }
    }
    if let worst { return .none(worst) }
    return sum.map(Outcome.value) ?? .none(.illegible)
  }
}

extension Sum.Term {
  /// What the term adds; `nil` for an amount without a unit.
  fileprivate func value(in cells: CellTable) -> ExactNumber? {
    let value = isAmount ? cells[key].wanYuan : cells[key].value
    return sign < 0 ? value?.negated : value
  }
}

extension CellKey {
  /// Whether the cell holds money.
  var isAmount: Bool { self == Self.procurementAmount || self == Self.feeAmount }

  private static let procurementAmount = CellKey.disclosure(.procurement, .amount)
  private static let feeAmount = CellKey.disclosure(.fee, .amount)
}
