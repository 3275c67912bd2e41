public import Analytics
public import Disclosure
import Graphics

/// Where a number comes from: the formula with the numbers in it, file, line and printed text.
public struct Explanation: Encodable {
  let key: String
  let name: String
  let report: String
  let file: String
  let sha256: String
  let state: String
  let shown: String
  let formula: String?
  let remarks: [String]
  let cells: [Source]
  let findings: [FindingRecord]
  let notes: [Finding]

  /// What is explained.
  public enum Subject: Sendable {
    case indicator(Indicator)
    case cell(CellKey)
  }

  private enum CodingKeys: String, CodingKey {
    case key, name, report, file, sha256, state, shown, formula, remarks, cells, findings
  }

  /// A cell that takes part.
  struct Source: Encodable {
    let key: String
    let title: String
    let state: String
    let shown: String
    let line: Int?
    let page: Int?
    let raw: String?
    let note: String?
    let place: String

    private enum CodingKeys: String, CodingKey {
      case key, title, state, shown, line, page, raw, note
    }
  }

  /// Explains a number of a report.
  public init(of subject: Subject, in context: ReportContext) {
    let report = context.report
    self.report = report.label
    file = report.source.file
    sha256 = report.source.sha256
    let keys: [CellKey]
    switch subject {
    case .indicator(let indicator):
      let observation = indicator.observe(context)
      key = indicator.id
      name = indicator.name
      state = observation.state.rawValue
      shown = ShownObservation(observation, indicator).full
      formula = FormulaText(indicator, in: report, observation).text
      remarks = [observation.text, indicator.caveat].compactMap(\.self).filter { !$0.isEmpty }
      keys = observation.sources
    case .cell(let cell):
      key = cell.description
      name = cell.title
      state = report[cell].state.name
      shown = ShownCell(report[cell]).text
      formula = nil
      remarks = Self.identities(of: cell, in: report)
      keys = [cell]
    }
    cells = keys.map { Self.source($0, in: report) }
    notes = context.findings.filter { $0.cells.contains(where: keys.contains) }
    findings = notes.map(FindingRecord.init)
  }

  private static func source(_ key: CellKey, in report: AnnualReport) -> Source {
    let cell = report[key]
    var note: String?
    if case .restored(let why) = cell.reading { note = why }
    if let doubt = cell.doubt { note = doubt.reason }
    if let correction = cell.correction {
      note = "据更正：\(correction.reason)；\(correction.who) \(correction.when)，\(correction.source)"
    }
    return Source(
      key: key.description, title: key.title, state: cell.state.name, shown: ShownCell(cell).text,
      line: cell.place?.line, page: cell.place?.page, raw: cell.raw, note: note,
      place: cell.place?.description ?? "")
  }

  /// The identities a cell takes part in, with their result.
  private static func identities(of key: CellKey, in report: AnnualReport) -> [String] {
    report.identities.filter { $0.cells.contains(key) }.map { identity in
      switch identity.result(in: report) {
      case .holds: "勾稽成立：\(identity.statement)"
      case .fails(let left, let right): "勾稽不成立：\(identity.statement)（\(left) ≠ \(right)）"
      case .notAssessable: "勾稽无法核对：\(identity.statement)"
      }
    }
  }

  /// The explanation as text for a terminal.
  public func text(width: Int) -> String {
    var lines = ["\(report)　\(name)（\(key)）"]
    lines.append("  值　　\(shown)")
    if let formula { lines.append("  公式　\(formula)") }
    lines += remarks.map { "  说明　\($0)" }
    lines.append("  文件　\(file)　sha256 \(sha256.prefix(16))…")
    lines += cells.map(Self.line)
    lines += notes.flatMap { FindingText.lines($0, file: nil, width: max(40, width)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ source: Source) -> String {
    let place = source.place.isEmpty ? "" : "　\(source.place)"
    let raw = source.raw.map { $0.isEmpty ? "　原文为空" : "　原文“\($0)”" } ?? ""
    let note = source.note.map { "（\($0)）" } ?? ""
    return "  单元格　\(source.title) = \(source.shown)\(place)\(raw)\(note)　\(source.key)"
  }
}

/// The formula of an indicator with the numbers of a report in it.
struct FormulaText {
  let text: String

  init(_ indicator: Indicator, in report: AnnualReport, _ observation: Observation) {
    let result = ShownObservation(observation, indicator).full
    let name = indicator.name
    func sum(_ sum: Sum) -> String { Self.terms(sum, in: report) }
    switch indicator.definition {
    case .total(let total): text = "\(name) = \(sum(total)) = \(result)"
    case .share(let part, let whole):
      text = "\(name) = (\(sum(part))) ÷ (\(sum(whole))) = \(result)"
    case .ratio(let part, let base, let times):
      let factor = times == 1 ? "" : "\(times) × "
      text = "\(name) = \(factor)(\(sum(part))) ÷ (\(sum(base))) = \(result)"
    case .change(let change, let base):
      text = "\(name) = (\(sum(change))) ÷ (\(sum(base))) = \(result)%"
    case .perResidents(let count, let residents):
      text =
        "\(name) = (\(sum(count))) ÷ 常住人口 \(observation.denominator?.description ?? "缺") × \(residents) = \(result)"
    case .moneyPerResident(let amount):
      text =
        "\(name) = (\(sum(amount))) 万元 × 10000 ÷ 常住人口 \(observation.denominator?.description ?? "缺") = \(result)"
    case .nationalShare(let amount):
      text =
        "\(name) = (\(sum(amount))) 万元 ÷ 全国 \(observation.denominator?.description ?? "缺") 万元 = \(result)"
    case .gap(let first, let second):
      text =
        "\(name) = (\(sum(first.part))) ÷ (\(sum(first.whole))) − (\(sum(second.part))) ÷ (\(sum(second.whole))) = \(result)"
    case .leading(let sums):
      text = "\(name) = 最大者：\(sums.map(sum).joined(separator: "、")) → \(result)"
    case .yearOnYear(let count):
      text =
        "\(name) = 本年 (\(sum(count))) ÷ 上年 \(observation.denominator?.description ?? "缺") − 1 = \(result)"
    case .link(let now, let before, let adding):
      let flow = adding.map { " + (\(sum($0)))" } ?? ""
      text = "\(name) = (\(sum(now))) − (上年\(before.name)\(flow)) = \(result)"
    case .narrative, .narrativeShare: text = "\(name) = 正文所称 = \(result)"
    case .quality: text = "\(name) = \(result)"
    }
  }

  /// "予以公开 2 + 部分公开 0": each cell with its number or state.
  private static func terms(_ sum: Sum, in report: AnnualReport) -> String {
    sum.terms(in: report.cells).enumerated().map { index, term in
      let sign = term.sign < 0 ? (index == 0 ? "−" : " − ") : (index == 0 ? "" : " + ")
      let title = term.key.title.split(separator: " ").dropFirst().joined(separator: " ")
      let shown =
        report[term.key].doubt == nil
        ? ShownCell(report[term.key]).text
        : "\(report[term.key].wanYuan?.description ?? "")#"
      return "\(sign)\(title) \(shown)"
    }.joined()
  }
}
