import Analytics
public import Disclosure
import Graphics

/// A report as text for a terminal: every cell with its state, the narrative's numbers, the findings.
public struct ReportText {
  private let report: AnnualReport
  private let findings: [Finding]
  private let summary: String
  private let width: Int

  /// - Parameters:
  ///   - report: What is shown.
  ///   - findings: What was found in it.
  ///   - summary: What it says in sentences; empty for none.
  ///   - width: The columns of the terminal.
  public init(_ report: AnnualReport, findings: [Finding], summary: String = "", width: Int) {
    self.report = report
    self.findings = findings
    self.summary = summary
    self.width = max(40, width)
  }

  /// The text, lines ended by line feeds.
  public var text: String {
    let blocks = [header, summaryLines, disclosure, requests, reviews, narrative, findingLines]
      .filter {
        !$0.isEmpty
      }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var header: [String] {
    let header = report.header
    let pairs: [(String, String?)] = [
      ("标题", header.title.map { $0.text.split(separator: "\n").joined(separator: " ") }),
      ("区划", report.division.map(\.fullDescription) ?? "不明"),
      ("年度", report.year.map(String.init) ?? "不明"),
      ("表式", form), ("发布", header.issuer?.text),
      ("范围", scope), ("期限", header.period.map { "\($0.from) 至 \($0.to)" } ?? "未写明"),
      ("落款", header.signedOn?.date ?? "无"),
      ("文件", "\(report.source.file)　sha256 \(report.source.sha256.prefix(16))…"),
      ("来源", report.source.url),
    ]
    return pairs.compactMap { name, value in value.map { "\(name)　\($0)" } }
  }

  private var summaryLines: [String] {
    guard !summary.isEmpty else { return [] }
    return LineBreaker { Double(TerminalWidth.of($0)) }.lines(summary, within: Double(width))
  }

  private var form: String {
    guard let form = report.form else { return "不明（没有可识别的表）" }
    let others = report.tableForms.filter { $0.value != form && $0.key != .reviews }
    return form.name + others.map { "，\($0.key.name)为\($0.value.name)" }.joined()
  }

  private var scope: String {
    let words =
      switch report.header.scope {
      case .wholeCounty: "全县汇总"
      case .office: "本机关"
      case .unclear: "不明"
      }
    return words + (report.header.scopeQuote.map { "（\($0.place)“\($0.text)”）" } ?? "")
  }

  private var disclosure: [String] {
    let table = (report.tableForms[.disclosure] ?? report.form ?? .binding2021)[.disclosure]
    let rows = table.rows.map { row in
      let cells = row.cells.map { cell in
        "\(plain(cell.header)) \(ShownCell(report[cell.key]).text)"
      }
      let place = row.cells.compactMap { report[$0.key].place }.first
      return ["  " + row.label, cells.joined(separator: "，"), place?.description ?? ""]
    }
    return ["表二　主动公开政府信息情况"] + aligned(rows)
  }

  private var requests: [String] {
    let table = (report.tableForms[.requests] ?? report.form ?? .binding2021)[.requests]
    let head = [""] + Applicant.allCases.map(\.shortName) + [""]
    let rows = table.rows.map { row in
      let place = row.cells.compactMap { report[$0.key].place }.first
      return ["  " + row.shortLabel] + row.cells.map { ShownCell(report[$0.key]).text }
        + [place?.description ?? ""]
    }
    return ["表三　收到和处理政府信息公开申请情况"] + aligned([head] + rows, numbersFrom: 1)
  }

  private var reviews: [String] {
    let head = [""] + ReviewResult.allCases.map(\.name) + [""]
    let rows = ReviewBlock.allCases.map { block in
      let keys = ReviewResult.allCases.map { CellKey.reviews(block, $0) }
      let place = keys.compactMap { report[$0].place }.first
      return ["  " + block.name] + keys.map { ShownCell(report[$0]).text }
        + [place?.description ?? ""]
    }
    return ["表四　行政复议、行政诉讼情况"] + aligned([head] + rows, numbersFrom: 1)
  }

  private var narrative: [String] {
    guard !report.prose.isEmpty else { return [] }
    let rows = report.prose.map { fact in
      [
        "  " + fact.key, "\(fact.isAtLeast ? "≥" : "")\(fact.value) \(fact.unit)",
        "\(fact.quote.place)“\(fact.quote.text)”",
      ]
    }
    return ["正文数字（自报口径，不与表格数排序）"] + aligned(rows)
  }

  private var findingLines: [String] {
    ["发现 \(findings.count) 条"]
      + findings.flatMap { FindingText.lines($0, file: nil, width: width) }
  }

  private func aligned(_ rows: [[String]], numbersFrom first: Int? = nil) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { TerminalWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column == count - 1
          ? cell
          : TerminalWidth.padded(
            cell, to: widths[column], atStart: first.map { column >= $0 } ?? false)
      }
      var line = cells.joined(separator: "  ")[...]
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  /// A header without the unit in brackets.
  private func plain(_ header: String) -> String { String(header.prefix { $0 != "（" }) }
}

extension Applicant {
  /// A name of at most four characters for a narrow table.
  fileprivate var shortName: String {
    switch self {
    case .naturalPerson: "自然人"
    case .enterprise: "企业"
    case .research: "科研"
    case .publicInterest: "公益"
    case .legalService: "法律"
    case .otherOrganization: "其他"
    case .total: "总计"
    }
  }
}

extension FormRow {
  /// The label cut to what identifies it, for a narrow table.
  fileprivate var shortLabel: String {
    let name = RequestRow.allCases.first { row in
      cells.contains { $0.key == .requests(row, .total) }
    }?.name
    return number + (name ?? label)
  }
}

/// A cell as text: the number with its marks, or the word for its state.
struct ShownCell {
  let text: String

  init(_ cell: Cell) {
    let sign = cell.correction == nil ? "" : "†"
    switch cell.state {
    case .value(let value):
      let signs =
        (cell.isRestored ? "*" : "") + sign + (cell.doubt == nil ? "" : "#")
        + (cell.precision == .exact ? "" : cell.precision == .atLeast ? "≥" : "≈")
      let unit = ["万元", "元", "万"].contains(cell.unit ?? "") ? " \(cell.unit ?? "")" : ""
      text = ShownNumber.exact(value) + unit + (signs.isEmpty ? "" : signs)
    case .blank: text = ObservationState.blank.word + sign
    case .missing: text = ObservationState.missing.word + sign
    case .notInForm: text = ObservationState.notInForm.word + sign
    case .illegible: text = ObservationState.illegible.word + sign
    }
  }
}

extension Cell {
  /// Whether the value was restored from the table's identities.
  var isRestored: Bool { if case .restored = reading { true } else { false } }
}
