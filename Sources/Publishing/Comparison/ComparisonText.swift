public import Analytics
import Disclosure
import Graphics

/// A comparison as text for a terminal of any width.
public struct ComparisonText {
  private let comparison: Comparison
  private let width: Int
  private let isStyled: Bool

  /// - Parameters:
  ///   - comparison: What is compared.
  ///   - width: The columns of the terminal.
  ///   - isStyled: Whether headings may be set bold by control sequences.
  public init(_ comparison: Comparison, width: Int, isStyled: Bool) {
    self.comparison = comparison
    self.width = max(40, width)
    self.isStyled = isStyled
  }

  /// The text, lines ended by line feeds.
  public var text: String {
    let lines = head + [""] + sentences + table + [""] + notes
    return lines.joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    let names = comparison.subjects.map { subject in
      "\(subject.report.label)（\(subject.report.form?.name ?? "表式不明")）"
    }
    let comparable = Limitation.comparableTables(comparison)
    let others = StatutoryTable.allCases.filter { !comparable.contains($0) }
    var line =
      comparable.isEmpty ? "没有可比的表。" : "可比：\(comparable.map(\.name).joined(separator: "、"))。"
    if !others.isEmpty { line += "不可比：\(others.map(\.name).joined(separator: "、"))。" }
    return wrapped(bold(names.joined(separator: "　"))) + wrapped(line)
  }

  private var sentences: [String] {
    comparison.sentences.flatMap { wrapped($0.text, hanging: "· ") } + [""]
  }

  private var table: [String] {
    TextTable(
      columns: comparison.subjects.map(\.report.label), groups: rows, noteHeading: "说明",
      width: width,
      heading: bold
    ).lines
  }

  private var rows: [TextTable.Group] {
    comparison.groups.filter { !$0.rows.isEmpty }.map { group in
      var told: Set<String> = []
      return TextTable.Group(
        title: group.title,
        rows: group.rows.map { row in
          TextTable.Row(
            label: row.label,
            cells: row.observations.map { ShownObservation($0, row.indicator) }.map {
              TextTable.Cell(text: $0.text, unit: $0.unit, signs: $0.signs)
            },
            note: RowNote.parts(row).filter { told.insert($0).inserted }.joined(separator: "；"))
        })
    }
  }

  private var notes: [String] {
    let findings = comparison.footnotes.flatMap { note in
      wrapped(FootnoteText.text(note, in: comparison), hanging: "! ")
    }
    return MarkLegend.lines(for: comparison).flatMap { wrapped($0) } + findings + pointers
  }

  /// The commands that tell more, each on a line of its own so that it can be copied.
  private var pointers: [String] {
    guard let first = comparison.subjects.first?.report else { return [] }
    let name = first.division?.shortName ?? first.source.file
    let year = first.year.map { " \($0)" } ?? ""
    return [
      "逐格查看：stats show \(name)\(year)",
      "数字来源：stats explain outcome.disclosureRate \(name)\(year)",
    ]
  }

  private func wrapped(_ text: String, hanging: String = "") -> [String] {
    let indent = TerminalWidth.of(hanging)
    let breaker = LineBreaker { Double(TerminalWidth.of(ControlSequence.removed(from: $0))) }
    return breaker.lines(text, within: Double(width - indent)).enumerated().map { index, line in
      (index == 0 ? hanging : String(repeating: " ", count: indent)) + line
    }
  }

  private func bold(_ text: String) -> String { isStyled ? ControlSequence.bold(text) : text }
}

/// Bold type by ANSI control sequences.
enum ControlSequence {
  static func bold(_ text: String) -> String { "\u{1B}[1m\(text)\u{1B}[0m" }

  /// The text without them, for measuring.
  static func removed(from text: String) -> String {
    text.contains("\u{1B}")
      ? text.split(separator: "\u{1B}[1m", omittingEmptySubsequences: false).joined()
        .split(separator: "\u{1B}[0m", omittingEmptySubsequences: false).joined() : text
  }
}

extension Limitation {
  /// The tables that all reports of a comparison show on the same form.
  static func comparableTables(_ comparison: Comparison) -> [StatutoryTable] {
    let prevented = Set(comparison.comparability.filter(\.isPrevented).map(\.about))
    return prevented.contains("level")
      ? [] : StatutoryTable.allCases.filter { !prevented.contains($0.rawValue) }
  }
}
