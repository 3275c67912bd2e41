extension Check {
  /// The form's own identities S1–S4: what contradicts itself, and what would mend it.
  ///
  /// The smallest changes are named, never made.
  static let contradictions = Check("identity.contradiction", "勾稽关系") { report in
    report.contradictions.map { contradiction in
      Finding(
        check: "identity.contradiction", severity: .error,
        message: ContradictionWords(contradiction, in: report).message,
        advice: "请对照原始登记核对这些数，改正后重新公布；引用前先核实。", cells: contradiction.cells,
        evidence: evidence(contradiction, in: report),
        proposal: contradiction.onlyChange.flatMap { proposal($0, in: report) },
        isOpenQuestion: true)
    }
  }

  private static func evidence(
    _ contradiction: Contradiction, in report: AnnualReport
  ) -> [Quote] {
    var quotes = contradiction.broken.flatMap { $0.printedParts(in: report) }
    quotes += contradiction.repairs.flatMap { $0.compactMap { report.evidence($0.cell) } }
    quotes += contradiction.invalid.compactMap(report.evidence)
    var seen: Set<Quote> = []
    return quotes.filter { seen.insert($0).inserted }.sorted { $0.place < $1.place }
  }

  private static func proposal(
    _ change: Contradiction.Change, in report: AnnualReport
  ) -> Finding.Proposal? {
    change.value.map {
      Finding.Proposal(
        cell: change.cell, value: ExactNumber($0), unit: report[change.cell].unit ?? "件",
        reason: "只改这一格，各勾稽关系即全部成立，且只有这一种改法")
    }
  }
}

/// A contradiction in words: what does not add up, and where the error can lie.
struct ContradictionWords {
  let message: String

  /// The most identities and the most repairs that are spelled out.
  private static let most = (identities: 4, repairs: 6)

  init(_ contradiction: Contradiction, in report: AnnualReport) {
    let subjects = contradiction.broken.map(\.subject)
    let shown = Set(subjects).count > Self.most.identities ? "等 \(Set(subjects).count) 处" : ""
    var unique: [String] = []
    for subject in subjects where !unique.contains(subject) { unique.append(subject) }
    let names = unique.prefix(Self.most.identities).joined(separator: "、") + shown
    let head = contradiction.broken.isEmpty ? "" : "\(names)勾稽不成立："
    let sums = contradiction.broken.prefix(Self.most.identities).compactMap { identity -> String? in
      guard case .fails(let left, let right) = identity.result(in: report) else { return nil }
      let subject = contradiction.broken.count == 1 ? "" : identity.subject
      return "\(subject)“\(identity.statement)”左边合计 \(left)，右边合计 \(right)，"
        + "相差 \(abs(left - right))"
    }
    let invalid = contradiction.invalid.map {
      "\($0.title)印为“\(report[$0].raw ?? report[$0].value?.description ?? "")”，不是可能的件数"
    }
    message =
      head + (sums + invalid).joined(separator: "；") + "。"
      + Self.repairs(contradiction, in: report)
  }

  private static func repairs(_ contradiction: Contradiction, in report: AnnualReport) -> String {
    guard let first = contradiction.repairs.first else {
      return contradiction.isComplete
        ? "须改动 \(ErrorLocalization.deepest) 格以上才能全部成立，错在哪里无法由表内判断。"
        : "可能的组合太多，错在哪里无法由表内判断。"
    }
    let list = contradiction.repairs.prefix(most.repairs).map { repair in
      repair.map { change($0, in: report) }.joined(separator: "，同时")
    }
    let count = contradiction.repairs.count
    let rest = count > most.repairs || !contradiction.isComplete
    if count == 1, contradiction.isComplete { return "最少须改动 \(first.count) 格，只有一种可能：\(list[0])。" }
    return "最少须改动 \(first.count) 格，有 \(count) 种\(contradiction.isComplete ? "" : "以上")可能，无法断定是哪一种："
      + list.joined(separator: "；或") + (rest ? "；等" : "") + "。"
  }

  private static func change(_ change: Contradiction.Change, in report: AnnualReport) -> String {
    let cell = report[change.cell]
    let printed = cell.value?.description ?? "空白"
    return "\(change.cell.title) 由 \(printed) 改为 \(change.value.map(String.init) ?? "另一个数")"
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
        let (next, overflow) = sum.addingReportingOverflow(count)
        if overflow { return nil }
        sum = next
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
