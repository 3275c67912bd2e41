extension Check {
  /// The form's own identities S1–S4, one check for each kind.
  static let identities: [Check] = [
    identity(.balance, "勾稽：一 + 二 = 三（七） + 四"),
    identity(.results, "勾稽：（一）至（六）之和 = （七）总计"),
    identity(.applicants, "勾稽：六类申请人之和 = 总计"),
    identity(.reviews, "勾稽：四种结果之和 = 总计"),
  ]

  private static func identity(_ kind: Identity.Kind, _ title: String) -> Check {
    Check("identity.\(kind.rawValue)", title) { report in
      report.identities.filter { $0.kind == kind }.compactMap { identity in
        guard case .fails(let left, let right) = identity.result(in: report) else { return nil }
        return Finding(
          check: "identity.\(kind.rawValue)", severity: .error,
          message: "\(identity.subject)：\(identity.statement)不成立，左边合计 \(left)，右边合计 \(right)，"
            + "相差 \(abs(left - right))。",
          advice: "请对照原始登记核对这些数，改正后重新公布；引用前先核实。", cells: identity.cells,
          evidence: identity.printedParts(in: report), isOpenQuestion: true)
      }
    }
  }
}

extension AnnualReport {
  /// The identities of the tables that are there, each by the form the table follows.
  public var identities: [Identity] {
    StatutoryTable.allCases.flatMap { table in tableForms[table]?[table].identities ?? [] }
  }
}

extension Identity {
  /// Whether a report satisfies the identity.
  public enum Result: Equatable, Sendable {
    case holds
    case fails(left: Int, right: Int)
    /// A part is missing or unreadable, or the total is blank.
    case notAssessable
  }

  /// Holds the numbers of a report against the identity; a blank part adds nothing, a blank total
  /// says nothing.
  public func result(in report: AnnualReport) -> Result {
    guard let first = sum(left, in: report), let second = sum(right, in: report),
      kind == .balance || right.allSatisfy({ report[$0].state != .blank }),
      cells.contains(where: { report[$0].value != nil })
    else { return .notAssessable }
    return first == second ? .holds : .fails(left: first, right: second)
  }

  private func sum(_ keys: [CellKey], in report: AnnualReport) -> Int? {
    var sum = 0
    for key in keys {
      switch report[key].state {
      case .value(let number):
        guard let count = number.integer else { return nil }
        sum += count
      case .blank: continue
      case .missing, .notInForm, .illegible: return nil
      }
    }
    return sum
  }

  /// What the identity is about: the row, the column or the block.
  var subject: String {
    let total = right[0].title
    switch kind {
    case .applicants: return String(total.prefix { $0 != "·" })
    case .balance, .results:
      return "表三 " + (total.split(separator: "·").last.map(String.init) ?? "") + "列"
    case .reviews: return String(total.prefix { $0 != "·" })
    }
  }

  /// The numbers that take part, zeros left out, totals always.
  func printedParts(in report: AnnualReport) -> [Quote] {
    let shown = left.filter { report.cells[$0].isNonzero } + right
    return shown.compactMap(report.evidence).sorted { $0.place < $1.place }
  }
}
