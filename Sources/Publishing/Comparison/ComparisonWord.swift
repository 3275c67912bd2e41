public import Analytics
import Disclosure
public import Graphics

/// A comparison as a Word document: sentences, table, figures, doubts, sources.
public enum ComparisonWord {
  /// The document with these figures, in their order.
  ///
  /// - Parameters:
  ///   - comparison: The comparison.
  ///   - figures: What its reports have data for.
  ///   - draw: Draws a figure.
  /// - Returns: The file, the same bytes every time.
  /// - Throws: What drawing throws; `BriefingRefusal` when the file cannot be put together.
  public static func file(
    _ comparison: Comparison, figures: [BriefingFigure],
    draw: @escaping (Scene) throws -> BriefingPicture
  ) throws -> [UInt8] {
    let names = comparison.subjects.map(\.report.countyName).joined(separator: "、")
    let title = "\(names)政府信息公开年报对比"
    let file = try WordFile(title: title, draw: draw)
    file.add(title, "Title")
    file.add(basis(comparison), "Note")
    file.add("一、要点", "Heading1")
    for sentence in comparison.sentences { file.add("· " + sentence.text, "Item") }
    file.add("二、主要指标", "Heading1")
    try file.add(.table(table(comparison)))
    for figure in figures { try file.add(.figure(figure)) }
    addDoubts(of: comparison, to: file)
    file.add("数据来源：" + ComparisonMarkdown.sources(comparison), "Note")
    return try file.bytes()
  }

  private static func basis(_ comparison: Comparison) -> String {
    let forms = comparison.subjects.map {
      "\($0.report.label)（\($0.report.form?.name ?? "表式不明")）"
    }
    return "口径：\(forms.joined(separator: "、"))。答复各项以办结总计为基数；基数不足 10 只列件数；纠正率以审结件数为基数。"
  }

  private static func addDoubts(of comparison: Comparison, to file: WordFile) {
    let doubts = Finding.Severity.allCases.reversed().flatMap { severity in
      comparison.footnotes.filter { $0.finding.severity == severity }
    }
    guard !doubts.isEmpty else { return }
    file.add("三、存疑与说明", "Heading1")
    for doubt in doubts {
      let text = FootnoteText.text(doubt, in: comparison)
      file.add("· ［\(doubt.finding.severity.name)］\(text)", "Item")
    }
  }

  private static func table(_ comparison: Comparison) -> BriefingTable {
    let table = SheetTable(comparison)
    let hasNotes = table.groups.contains { $0.rows.contains { !$0.note.isEmpty } }
    let width = table.columns.count <= 3 ? 2.6 : 2
    let columns =
      [BriefingTable.Column(title: "指标", weight: 3, isNumber: false)]
      + table.columns.map { .init(title: $0, weight: width, isNumber: true) }
      + (hasNotes ? [.init(title: "说明", weight: 3.6, isNumber: false)] : [])
    let rows = table.groups.flatMap { group in
      [BriefingTable.Row([group.title], isGroup: true)]
        + group.rows.map { row in
          .init(
            [row.label] + row.cells.map { $0.signs.isEmpty ? $0.text : "\($0.text) \($0.signs)" }
              + (hasNotes ? [row.note] : []))
        }
    }
    return BriefingTable(
      name: "compare", title: "主要指标对比", unit: "", columns: columns, rows: rows,
      notes: MarkLegend.lines(for: comparison).map { "注：\($0)" })
  }
}
