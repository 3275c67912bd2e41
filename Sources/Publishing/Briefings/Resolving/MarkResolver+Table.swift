import Analytics
import Disclosure

extension MarkResolver {
  /// A comparison with the counties as columns, or, by `列=`, as rows beside chosen indicators.
  func table(_ mark: Mark) throws -> Resolution {
    let topic = mark.words.first ?? ""
    guard ["compare", "对比"].contains(topic) else {
      throw BriefingRefusal("没有“\(topic)”这种表\(Mark.hint(topic, ["compare", "对比"]))")
    }
    let (subjects, gaps) = try subjects(mark.words.dropFirst(), mark)
    guard !subjects.isEmpty else { return .missing(gaps, "无法列表") }
    let comparison = comparison(subjects)
    let content =
      try mark.options[.columns].map { list in
        Self.across(comparison, try Self.indicators(list))
      }
      ?? mark.options[.rows].map { list in
        Self.down(comparison, [("", try Self.indicators(list).map { ($0, $0.name) })])
      }
      ?? Self.down(
        comparison,
        comparison.groups.filter { !$0.rows.isEmpty }.map { group in
          (group.title, group.rows.map { ($0.indicator, $0.label) })
        })
    let table = BriefingTable(
      name: mark.options[.name] ?? "compare", title: mark.options[.title] ?? Self.title(subjects),
      unit: "", columns: content.columns, rows: content.rows,
      notes: Self.notes(comparison, mark) + ["资料来源：" + Self.sources(subjects)])
    return Resolution(block: .table(table), gaps: gaps)
  }

  private typealias Content = (columns: [BriefingTable.Column], rows: [BriefingTable.Row])

  private static func title(_ subjects: [ReportContext]) -> String {
    let names = subjects.map { $0.report.division?.name ?? $0.report.source.file }
    return names.joined(separator: "、") + "政府信息公开主要指标对比"
  }

  /// Indicators in rows, reports in columns.
  private static func down(
    _ comparison: Comparison,
    _ groups: [(title: String, entries: [(indicator: Indicator, label: String)])]
  ) -> Content {
    let columns =
      [BriefingTable.Column(title: "指标", weight: 2.2, isNumber: false)]
      + comparison.subjects.map {
        BriefingTable.Column(title: BasisSentences.name($0), weight: 1.6, isNumber: true)
      }
    let rows = groups.flatMap { title, entries in
      (title.isEmpty ? [] : [BriefingTable.Row([title], isGroup: true)])
        + entries.map { indicator, label in
          BriefingTable.Row(
            [labelled(indicator, label)] + comparison.subjects.map { cell(indicator, $0) })
        }
    }
    return (columns, rows)
  }

  /// Reports in rows, indicators in columns.
  private static func across(_ comparison: Comparison, _ indicators: [Indicator]) -> Content {
    let columns =
      [BriefingTable.Column(title: "县（市、区）", weight: 1.6, isNumber: false)]
      + indicators.map {
        BriefingTable.Column(title: labelled($0, $0.name), weight: 1.4, isNumber: true)
      }
    let rows = comparison.subjects.map { subject in
      BriefingTable.Row([BasisSentences.name(subject)] + indicators.map { cell($0, subject) })
    }
    return (columns, rows)
  }

  private static func cell(_ indicator: Indicator, _ subject: ReportContext) -> String {
    let shown = ShownObservation(indicator.observe(subject), indicator)
    return shown.text + shown.signs
  }

  /// The label with its unit; shares bear theirs with each number.
  private static func labelled(_ indicator: Indicator, _ label: String) -> String {
    indicator.isPercentage || indicator.unit.isEmpty ? label : "\(label)（\(indicator.unit)）"
  }

  private static func notes(_ comparison: Comparison, _ mark: Mark) -> [String] {
    let legend = MarkLegend.lines(for: comparison).joined(separator: "　")
    return [mark.options[.note] ?? "", legend].filter { !$0.isEmpty }.map { "注：\($0)。" }
  }
}
