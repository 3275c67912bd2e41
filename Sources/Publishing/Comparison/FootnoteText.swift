import Analytics
import Disclosure

/// A finding as a footnote: whose, what, where.
enum FootnoteText {
  static func text(_ note: Comparison.Footnote, in comparison: Comparison) -> String {
    let report = comparison.subjects[note.subject].report
    let name = report.division?.shortName ?? report.source.file
    let places = places(note.finding)
    return
      "\(name)：\(note.finding.message)\(places.isEmpty ? "" : "（\(report.source.file) \(places)）")"
  }

  /// The footnote in brief with its lines alone, for a sheet that names the files elsewhere.
  static func short(_ note: Comparison.Footnote, in comparison: Comparison) -> String {
    let report = comparison.subjects[note.subject].report
    let places = places(note.finding)
    return "\(report.division?.shortName ?? report.source.file)：\(brief(note.finding))"
      + (places.isEmpty ? "" : "（\(places)）")
  }

  /// What was found, without the explanation behind it: up to the first colon, semicolon or full
  /// stop that stands in no quotation.
  static func brief(_ finding: Finding) -> String {
    var depth = 0
    var text = ""
    for character in finding.message {
      if character == "“" { depth += 1 }
      if character == "”" { depth -= 1 }
      if depth == 0, "：；。".contains(character) { break }
      text.append(character)
    }
    return text
  }

  /// The places of a finding's evidence: "第25、60、82行"; those in other files behind their names.
  static func places(_ finding: Finding) -> String {
    var files: [String?] = []
    for quote in finding.evidence where !files.contains(quote.file) { files.append(quote.file) }
    return files.map { file in
      let places = places(finding.evidence.filter { $0.file == file })
      return file.map { "\($0) \(places)" } ?? places
    }.joined(separator: "；")
  }

  private static func places(_ quotes: [Quote]) -> String {
    let lines = quotes.compactMap(\.place.line)
    guard lines.count == quotes.count, !lines.isEmpty else {
      return Set(quotes.map(\.place.description)).sorted().joined(separator: "、")
    }
    let unique = Array(Set(lines)).sorted()
    if let first = unique.first, let last = unique.last, unique.count > 3,
      last - first == unique.count - 1
    {
      return "第\(first)—\(last)行"
    }
    return "第\(unique.map(String.init).joined(separator: "、"))行"
  }
}

/// What the marks that occur in a comparison mean.
enum MarkLegend {
  static func lines(for comparison: Comparison) -> [String] {
    let shown = comparison.groups.flatMap(\.rows).flatMap(\.observations)
    let marks = Observation.Mark.allCases.filter { mark in
      !mark.sign.isEmpty && shown.contains { $0.marks.contains(mark) }
    }
    let states = ObservationState.allCases.filter { state in
      !state.word.isEmpty && shown.contains { $0.state == state }
    }
    let texts =
      marks.map { "\($0.sign) \(meaning($0))" } + states.map { "\($0.word)：\(meaning($0))" }
    return texts.isEmpty ? [] : [texts.joined(separator: "　")]
  }

  /// What marks beside numbers mean, as one note; none where no mark has a sign.
  static func notes(_ marks: Set<Observation.Mark>) -> [String] {
    let texts = Observation.Mark.allCases.filter { marks.contains($0) && !$0.sign.isEmpty }.map {
      "\($0.sign) \(meaning($0))"
    }
    return texts.isEmpty ? [] : [texts.joined(separator: "　") + "。"]
  }

  private static func meaning(_ mark: Observation.Mark) -> String {
    switch mark {
    case .restored: "据勾稽关系唯一还原"
    case .corrected: "经人工更正"
    case .suspect: "存疑待核，不参与排序和检验"
    case .rounded: "原文为约数"
    case .atLeast: "原文为“余/多/以上”"
    case .inferred: "推断数，非原文"
    case .small: ""
    }
  }

  private static func meaning(_ state: ObservationState) -> String {
    switch state {
    case .value: ""
    case .undefined: "基数为0"
    case .blank: "原文空白"
    case .illegible: "原文无法辨认"
    case .missing: "报告文本未载"
    case .notInForm: "该年度表式无此项"
    }
  }
}

/// What stands in the notes column of a row: the difference, the kind of interval, the remarks.
enum RowNote {
  static func parts(_ row: Comparison.Row) -> [String] {
    var parts = [test(row.difference)].filter { !$0.isEmpty }
    if row.observations.contains(where: { $0.interval?.method == "poisson" }) {
      parts.append("95%精确区间")
    }
    return parts + row.remarks
  }

  /// The verdict with the p-value of a test that could decide; empty for no difference.
  static func test(_ difference: Difference?) -> String {
    guard let difference else { return "" }
    guard difference.verdict != .undecidable, let p = difference.pValue else {
      return difference.words
    }
    let shown = ShownNumber.probability(p)
    let adjusted = difference.adjusted.map { ShownNumber.probability($0) } ?? shown
    return "\(difference.words) \(ShownNumber.pValue(p))"
      + (adjusted == shown ? "" : "（校正后 \(adjusted)）")
  }
}
