public import Disclosure

/// A sentence with the cells behind its numbers.
public struct Sentence: Equatable, Sendable {
  public let text: String
  /// The cells its numbers come from, each with the code of its division.
  public let sources: [Source]

  /// A cell of a report.
  public struct Source: Equatable, Sendable {
    /// The position of the report among those told about.
    public let subject: Int
    public let key: CellKey
  }

  /// What a comparison says: the requests and their outcomes, the rates, what cannot be compared.
  static func sentences(of subjects: [ReportContext]) -> [Sentence] {
    [requests(subjects), rates(subjects), limits(subjects)].compactMap(\.self)
  }

  /// One clause for each report, from its own numbers only.
  private static func requests(_ subjects: [ReportContext]) -> Sentence? {
    let told = subjects.enumerated().map { index, subject in
      let clause = OutcomeClause(subject.report)
      return (clause.text, clause.keys.map { Source(subject: index, key: $0) })
    }
    return Sentence(
      text: told.map(\.0).joined(separator: "；") + "。", sources: told.flatMap(\.1))
  }

  /// Requests per resident with their test, for two reports.
  private static func rates(_ subjects: [ReportContext]) -> Sentence? {
    guard subjects.count == 2, let indicator = Indicator.named("application.per100k") else {
      return nil
    }
    let observations = subjects.map(indicator.observe)
    guard let difference = Difference.between(indicator, observations), let p = difference.pValue
    else {
      return nil
    }
    let parts = zip(subjects, observations).map { subject, observation in
      "\(subject.report.division?.name ?? "")\(ShownNumber.decimal(observation.value ?? 0, 1))件"
        + "（\(observation.numerator?.description ?? "")件）"
    }
    let shares =
      Indicator.named("outcome.disclosureRate").map { rate in subjects.map(rate.observe) } ?? []
    let tail =
      shares.contains { $0.state == .value && $0.showsCountsOnly } ? "；公开率的基数不足10，不作比较" : ""
    return Sentence(
      text: "按人口计，每十万人新收\(parts.joined(separator: "、"))，\(difference.words)"
        + "（精确检验 p=\(ShownNumber.probability(p))）\(tail)。",
      sources: observations.enumerated().flatMap { index, observation in
        observation.sources.map { Source(subject: index, key: $0) }
      })
  }

  /// What stands against comparing.
  private static func limits(_ subjects: [ReportContext]) -> Sentence? {
    let limitations = Limitation.limitations(of: subjects)
    guard !limitations.isEmpty else { return nil }
    let prevented = limitations.filter(\.isPrevented)
    let text =
      prevented.isEmpty
      ? limitations.map(\.why).joined(separator: "；")
      : "不可比——" + prevented.map(\.why).joined(separator: "；")
        + limitations.filter { !$0.isPrevented }.map { "；" + $0.why }.joined()
    return Sentence(text: text + "。", sources: [])
  }
}

/// What became of a year's requests in one report, as one clause.
struct OutcomeClause {
  let text: String
  let keys: [CellKey]

  init(_ report: AnnualReport) {
    let name = "\(report.division?.name ?? report.source.file)\(report.year.map { "\($0)年" } ?? "")"
    guard let received = report.count(.newReceived) else {
      self.init(text: "\(name)新收申请件数在文本中缺失", keys: [])
      return
    }
    var text = "\(name)新收申请\(received)件"
    var keys: [CellKey] = [.requests(.newReceived)]
    if let carried = report.count(.carriedOver), carried > 0 {
      text += "、上年结转\(carried)件"
      keys.append(.requests(.carriedOver))
    }
    guard let closed = report.count(.totalProcessed) else {
      self.init(text: text + "，办理结果在文本中缺失", keys: keys)
      return
    }
    keys.append(.requests(.totalProcessed))
    text += "，办结\(closed)件"
    let outcomes = Self.outcomes(report, of: closed)
    if !outcomes.parts.isEmpty {
      let isSingle = outcomes.parts.count == 1
      text +=
        isSingle
        ? "，均\(outcomes.parts[0].verb)" : "，其中" + outcomes.parts.map(\.words).joined(separator: "、")
      keys += outcomes.keys
    }
    if let forward = report.count(.carriedForward), forward > 0 {
      text += "，结转下年\(forward)件"
      keys.append(.requests(.carriedForward))
    }
    self.init(text: text, keys: keys)
  }

  private init(text: String, keys: [CellKey]) {
    self.text = text
    self.keys = keys
  }

  /// One kind of outcome with its count.
  private struct Part {
    let verb: String
    let count: Int
    let closed: Int
    let detail: String

    /// "无法提供3件（3/6）".
    var words: String { "\(verb)\(count)件（\(count)/\(closed)\(detail)）" }
  }

  private static func outcomes(
    _ report: AnnualReport, of closed: Int
  ) -> (parts: [Part], keys: [CellKey]) {
    let kinds: [(String, [RequestRow])] = [
      ("予以公开", [.granted]), ("部分公开", [.partiallyGranted]), ("不予公开", RequestRow.denied),
      ("无法提供", RequestRow.unable), ("不予处理", RequestRow.notProcessed),
      ("作其他处理", report.tableForms[.requests] == .trial2019 ? [.other] : RequestRow.otherDetails),
    ]
    var parts: [Part] = []
    var keys: [CellKey] = []
    for (verb, rows) in kinds {
      let counts = rows.map { report.count($0) }
      guard counts.allSatisfy({ $0 != nil }) else { continue }
      let count = counts.compactMap(\.self).reduce(0, +)
      guard count > 0 else { continue }
      let grounds = zip(rows, counts).filter { $0.1 ?? 0 > 0 }
      let detail = rows.count > 1 && grounds.count == 1 ? "，\(grounds[0].0.name)" : ""
      parts.append(Part(verb: verb, count: count, closed: closed, detail: detail))
      keys += grounds.map { .requests($0.0) }
    }
    return (parts, keys)
  }
}
