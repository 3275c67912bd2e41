import Disclosure

/// The three sentences of a comparison: what differs, what does not, what cannot be said.
struct ComparisonSentences {
  private let subjects: [ReportContext]
  private let rows: [Comparison.Row]
  private let compositions: [Composition]
  private let limitations: [Limitation]

  init(
    _ subjects: [ReportContext], _ rows: [Comparison.Row], _ compositions: [Composition],
    _ limitations: [Limitation]
  ) {
    self.subjects = subjects
    self.rows = rows
    self.compositions = compositions
    self.limitations = limitations
  }

  /// With the facts of each report in the first sentence, or the verdicts alone.
  func all(withFacts: Bool) -> [Sentence] {
    let isSilent = !withFacts && named(.notShown).isEmpty
    return [differing(withFacts)] + (isSilent ? [] : [alike]) + [undecided]
  }

  /// The facts of each report, then what the tests found.
  private func differing(_ withFacts: Bool) -> Sentence {
    let facts =
      withFacts ? subjects.map { RequestClause($0.report).clause.marked(in: $0) } : []
    let found = named(.different)
    let differences = rows.map(\.difference) + compositions.map(\.difference)
    let tested = differences.count { $0?.pValue != nil }
    let words =
      tested == 0
      ? "没有可以检验的指标"
      : found.isEmpty
        ? "检验的\(tested)项中没有一项显出可靠差异\(tooFew(differences))"
        : "有差异的：" + found.map(\.text).joined(separator: "；")
    return Sentence(
      "\((facts.map(\.text) + [words]).joined(separator: "；"))。",
      sources: facts.enumerated().flatMap { $1.sources(of: $0) } + found.flatMap(\.sources))
  }

  /// How many of the tests could hardly have found anything: "（其中10项件数太少，不能判断）".
  private func tooFew(_ differences: [Difference?]) -> String {
    let count = differences.count { $0?.pValue != nil && $0?.verdict == .undecidable }
    return count == 0 ? "" : "（其中\(count)项件数太少，不能判断）"
  }

  /// What was tested on enough cases and found no difference.
  private var alike: Sentence {
    let found = named(.notShown)
    return Sentence(
      "未见可靠差异的：\(found.isEmpty ? "没有件数足够的指标" : found.map(\.text).joined(separator: "；"))。",
      sources: found.flatMap(\.sources))
  }

  /// What the counts or the reports do not allow to say.
  private var undecided: Sentence {
    var reasons: [String] = []
    var names: [String: [String]] = [:]
    let open =
      rows.map { ($0.indicator.name, $0.difference) }
      + compositions.map { ($0.name, $0.difference) }
    for (name, difference) in open {
      guard let difference, difference.verdict == .undecidable else { continue }
      let reason = difference.reason ?? ""
      if names[reason] == nil { reasons.append(reason) }
      names[reason, default: []].append(name)
    }
    let few = reasons.map { "\((names[$0] ?? []).joined(separator: "、"))（\($0)）" }
    let parts = (few.isEmpty ? [] : [few.joined(separator: "；")]) + limitations.clauses
    return Sentence(
      "不能判断的：\(parts.isEmpty ? "没有" : parts.joined(separator: "；"))。", sources: [])
  }

  /// The tested rows and compositions with a verdict.
  private func named(_ verdict: Difference.Verdict) -> [Sentence] {
    let clause = DifferenceClause(subjects)
    return rows.filter { $0.difference?.verdict == verdict }.map { row in
      clause.sentence(row.indicator, label: row.label, row.observations, row.difference)
    } + compositions.filter { $0.difference?.verdict == verdict }.map(clause.sentence)
  }
}
