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
  }

  /// The ways to tell the sum.
  public let ways: [[Term]]
  /// What the sum is called in a formula: "办结总计".
  public let name: String

  init(_ name: String, _ keys: [CellKey?], minus subtracted: [CellKey?] = []) {
    self.name = name
    ways = [
      keys.compactMap(\.self).map { Term(key: $0, sign: 1) }
        + subtracted.compactMap(\.self).map { Term(key: $0, sign: -1) }
    ]
  }

  init(_ name: String, either first: [CellKey?], or second: [CellKey?]) {
    self.name = name
    ways = [first, second].map { keys in
      keys.compactMap(\.self).map { Term(key: $0, sign: 1) }
    }
  }

  /// What a sum comes to.
  public enum Outcome: Equatable, Sendable {
    case value(ExactNumber)
    case none(ObservationState)
  }

  /// The terms that apply to a report: the first way that its form has, else the first.
  public func terms(in report: AnnualReport) -> [Term] {
    ways.first { way in way.allSatisfy { report[$0.key].state != .notInForm } } ?? ways[0]
  }

  /// The sum over a report, or why there is none.
  ///
  /// Amounts count in 万元 in their most probable reading; all else in the cell's unit.
  public func outcome(in report: AnnualReport) -> Outcome {
    let terms = terms(in: report)
    let states = terms.compactMap { ObservationState(absence: report[$0.key].state) }
    if let worst = states.max() { return .none(worst) }
    var sum = ExactNumber(0)
    for term in terms {
      let cell = report[term.key]
      let isAmount = term.key.isAmount
      guard let value = isAmount ? cell.wanYuan : cell.value,
        let next = sum.adding(term.sign < 0 ? value.negated : value)
      else { return .none(.illegible) }
      sum = next
    }
    return .value(sum)
  }
}

extension CellKey {
  /// Whether the cell holds money.
  var isAmount: Bool { self == Self.procurementAmount || self == Self.feeAmount }

  private static let procurementAmount = CellKey.disclosure(.procurement, .amount)
  private static let feeAmount = CellKey.disclosure(.fee, .amount)
}
