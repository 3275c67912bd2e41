import Disclosure

/// What became of a year's requests in one report, from its own numbers only.
struct RequestClause {
  private let report: AnnualReport

  init(_ report: AnnualReport) { self.report = report }

  /// The clause; what is missing is named as missing.
  var clause: Clause {
    guard let received = report.count(.newReceived) else {
      return Clause("\(report.subjectWithYear)新收申请件数在文本中缺失")
    }
    guard let closed = report.count(.totalProcessed) else {
      return Clause(
        "\(report.subjectWithYear)新收政府信息公开申请\(received)件\(carriedOver.text)，办理结果在文本中缺失",
        [.requests(.newReceived)] + carriedOver.keys)
    }
    return uniform(received, closed) ?? mixed(received, closed)
  }

  private var carriedOver: Clause {
    guard let count = report.count(.carriedOver), count > 0 else { return Clause("") }
    return Clause("、上年结转\(count)件", [.requests(.carriedOver)])
  }

  private var carriedForward: Clause {
    guard let count = report.count(.carriedForward), count > 0 else { return Clause("") }
    return Clause("，结转下年\(count)件", [.requests(.carriedForward)])
  }

  /// Everything answered alike and nothing left over: one short clause.
  private func uniform(_ received: Int, _ closed: Int) -> Clause? {
    guard closed > 0, carriedForward.text.isEmpty else { return nil }
    let keys: [CellKey] =
      [.requests(.newReceived)] + carriedOver.keys + [.requests(.totalProcessed)]
    for (row, verb) in [(RequestRow.granted, "予以公开"), (.partiallyGranted, "部分公开")]
    where report.count(row) == closed {
      return Clause(
        "\(report.subjectWithYear)新收\(received)件\(carriedOver.text)，均\(verb)",
        keys + [.requests(row)])
    }
    let grounds = RequestRow.denied + RequestRow.unable + RequestRow.notProcessed
    guard let ground = grounds.first(where: { report.count($0) == closed }) else { return nil }
    let opening =
      received == closed ? "办结\(closed)件" : "新收\(received)件\(carriedOver.text)，办结\(closed)件"
    return Clause(
      "\(report.subjectWithYear)\(opening)，全部为“\(ground.name)”", keys + [.requests(ground)])
  }

  /// The classes of answers with their share of what was answered.
  private func mixed(_ received: Int, _ closed: Int) -> Clause {
    let when = report.year.map { "\($0)年，" } ?? ""
    let opening =
      "\(when)\(report.subjectName)新收政府信息公开申请\(received)件\(carriedOver.text)，办结\(closed)件"
      + carriedForward.text
    let keys: [CellKey] =
      [.requests(.newReceived), .requests(.totalProcessed)] + carriedOver.keys
      + carriedForward.keys
    guard closed > 0 else { return Clause(opening, keys) }
    let classes = outcomes(of: closed)
    let isComplete = classes.count == Self.classes(report).count
    let told = classes.enumerated().filter { $0.offset == 0 || $0.element.count > 0 }
      .map(\.element)
    guard let first = told.first else { return Clause(opening + "，各类结果在文本中缺失", keys) }
    let rest = told.dropFirst().map(\.words).joined(separator: "、")
    return Clause(
      "\(opening)；办结的\(closed)件中\(first.words)" + (rest.isEmpty ? "" : "，\(rest)")
        + (isComplete ? "" : "，其余各类在文本中缺失"), keys + told.flatMap(\.keys))
  }

  /// One class of answers with its count.
  private struct Outcome {
    let name: String
    let count: Int
    let closed: Int
    let ground: String?
    let keys: [CellKey]

    /// "无法提供3件（3/6）".
    var words: String {
      let detail = ground.map { "，\($0)" } ?? ""
      return "\(name)\(count)件（\(FractionText.of(count, closed))\(detail)）"
    }
  }

  /// The classes in the order of the form; "予以公开和部分公开" is told even when it is nought.
  private static func classes(_ report: AnnualReport) -> [(name: String, rows: [RequestRow])] {
    let isOld = report.tableForms[.requests] == .trial2019
    return [
      ("予以公开和部分公开", [.granted, .partiallyGranted]), ("不予公开", RequestRow.denied),
      ("无法提供", RequestRow.unable), ("不予处理", RequestRow.notProcessed),
      ("其他处理", isOld ? [.other] : RequestRow.otherDetails),
    ]
  }

  /// The classes whose cells are all there; the ground stands beside a class of a single request.
  private func outcomes(of closed: Int) -> [Outcome] {
    Self.classes(report).compactMap { name, rows in
      let counts = rows.compactMap { report.count($0) }
      guard counts.count == rows.count else { return nil }
      let count = counts.reduce(0, +)
      let ground = count == 1 && rows.count > 2 ? zip(rows, counts).first { $1 == 1 }?.0.name : nil
      return Outcome(
        name: name, count: count, closed: closed, ground: ground,
        keys: rows.map { .requests($0) })
    }
  }
}
