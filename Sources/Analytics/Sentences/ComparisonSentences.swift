import Disclosure
import Statistics

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
        ? "检验的\(tested)项中没有一项显出可靠差异" : "有差异的：" + found.map(\.text).joined(separator: "；")
    return Sentence(
      "\((facts.map(\.text) + [words]).joined(separator: "；"))。",
      sources: facts.enumerated().flatMap { $1.sources(of: $0) } + found.flatMap(\.sources))
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
    let prevented = limitations.filter(\.isPrevented).map(\.why)
    let qualified = limitations.filter { !$0.isPrevented }.map(\.why)
    let parts = [
      few.isEmpty ? nil : few.joined(separator: "；"),
      prevented.isEmpty ? nil : "不可比：\(prevented.joined(separator: "；"))",
      qualified.isEmpty ? nil : "注意：\(qualified.joined(separator: "；"))",
    ].compactMap(\.self)
    return Sentence(
      "不能判断的：\(parts.isEmpty ? "没有" : parts.joined(separator: "；"))。", sources: [])
  }

  /// The tested rows and compositions with a verdict.
  private func named(_ verdict: Difference.Verdict) -> [Sentence] {
    rows.filter { $0.difference?.verdict == verdict }.map(row)
      + compositions.filter { $0.difference?.verdict == verdict }.map(composition)
  }

  /// "每十万人新收泽州县2.2件（9件）、新绛县0.7件（2件）（精确检验 p=0.22…）".
  private func row(_ row: Comparison.Row) -> Sentence {
    let told = zip(subjects, row.observations).enumerated().filter { $0.element.1.state == .value }
    let values = told.map {
      "\($0.element.0.report.subjectName)\(value($0.element.1, row.indicator))"
    }
    let remarks = [
      row.difference.map(Self.test), row.difference.flatMap { effect($0) }, detectable(row),
    ]
    .compactMap(\.self)
    return Sentence(
      "\(row.label)\(values.joined(separator: "、"))（\(remarks.joined(separator: "；"))）",
      sources: told.flatMap { index, pair in
        pair.1.sources.map { Sentence.Source(subject: index, key: $0) }
      })
  }

  private func value(_ observation: Observation, _ indicator: Indicator) -> String {
    let part = observation.numerator?.description ?? ""
    switch indicator.definition {
    case .perResidents:
      return "\(ShownNumber.decimal(observation.value ?? 0, 1))件（\(part)件）"
    default:
      guard let first = observation.numerator?.integer, let base = observation.denominator?.integer
      else { return "" }
      return FractionText.of(first, base)
    }
  }

  /// "精确检验 p=0.22", with the corrected one where it differs.
  private static func test(_ difference: Difference) -> String {
    guard let p = difference.pValue else { return difference.words }
    let name = difference.test == .dispersion ? "χ² 检验" : "精确检验"
    let shown = ShownNumber.probability(p)
    guard let adjusted = difference.adjusted, ShownNumber.probability(adjusted) != shown else {
      return "\(name) \(ShownNumber.pValue(p))"
    }
    return "\(name) \(ShownNumber.pValue(p))，多重校正后 \(ShownNumber.pValue(adjusted))"
  }

  /// The ratio or the difference with its interval; a difference in points only over bases of ten and more.
  private func effect(_ difference: Difference) -> String? {
    guard let effect = difference.effect, effect.interval.upper.isFinite else { return nil }
    let (low, high) = (effect.interval.lower, effect.interval.upper)
    switch effect.kind {
    case .ratio:
      guard let value = effect.value, value.isFinite, value > 0 else { return nil }
      return "比值 \(ShownNumber.decimal(value, 1))，95%区间 \(ShownNumber.decimal(low, 1))–"
        + ShownNumber.decimal(high, 1)
    case .difference:
      guard difference.reason == nil, let value = effect.value else { return nil }
      return "相差 \(ShownNumber.decimal(value * 100, 1)) 个百分点，95%区间 "
        + "\(ShownNumber.decimal(low * 100, 1)) 至 \(ShownNumber.decimal(high * 100, 1))"
    }
  }

  /// What these cases could have shown, where the test found nothing.
  private func detectable(_ row: Comparison.Row) -> String? {
    guard subjects.count == 2, row.difference?.verdict == .notShown else { return nil }
    switch RankedCounts(row.indicator, row.observations) {
    case .rates(let rates):
      return Detectable.words(rates[0], rates[1], name: subjects[1].report.subjectName, unit: "件")
    case .shares(let shares): return Detectable.words(shares[0], shares[1])
    case nil: return nil
    }
  }

  private func composition(_ composition: Composition) -> Sentence {
    let cells = composition.cells.map { cell in
      "\(subjects[cell.subject].report.subjectName)\(cell.category)偏\(cell.isMore ? "多" : "少")"
        + "（\(FractionText.of(cell.count, cell.base))）"
    }
    let strength = composition.strength.map { "，V=\(ShownNumber.decimal($0, 2))" } ?? ""
    let test = composition.difference.map(Self.test) ?? ""
    return Sentence(
      "\(composition.name)（\(test)\(strength)）"
        + (cells.isEmpty ? "" : cells.joined(separator: "、")),
      sources: composition.sources.enumerated().filter { composition.counts[$0.offset] != nil }
        .flatMap { index, keys in keys.map { Sentence.Source(subject: index, key: $0) } })
  }
}
