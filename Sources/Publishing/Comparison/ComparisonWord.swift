public import Analytics
import Disclosure
public import Office

/// A comparison as a Word document: sentences, table, figures, doubts, sources.
public enum ComparisonWord {
  /// A figure: its title and its picture.
  public struct Figure: Sendable {
    public let title: String
    public let picture: WordDocument.Picture

    public init(title: String, picture: WordDocument.Picture) {
      self.title = title
      self.picture = picture
    }
  }

  /// The document with these figures, in their order.
  public static func document(_ comparison: Comparison, figures: [Figure]) -> WordDocument {
    let names = comparison.subjects.map(\.report.countyName)
    let forms = comparison.subjects.map {
      "\($0.report.label)（\($0.report.form?.name ?? "表式不明")）"
    }
    var blocks: [WordDocument.Block] = [
      .title("\(names.joined(separator: " · "))政府信息公开年报对比"),
      .note("口径：\(forms.joined(separator: "、"))。答复各项以办结总计为基数；基数不足 10 只列件数；纠正率以审结件数为基数。"),
      .heading("要点"),
    ]
    blocks += comparison.sentences.map { .item($0.text) }
    blocks += [.heading("主要指标"), .tableTitle("表1　主要指标对比"), .table(table(comparison))]
    blocks += MarkLegend.lines(for: comparison).map { .note("注：\($0)") }
    if !figures.isEmpty { blocks.append(.heading("图")) }
    for (index, figure) in figures.enumerated() {
      blocks += [.picture(figure.picture), .figureTitle("图\(index + 1)　\(figure.title)")]
    }
    return WordDocument(
      title: "\(names.joined(separator: "、"))政府信息公开年报对比", blocks: blocks + foot(comparison))
  }

  private static func foot(_ comparison: Comparison) -> [WordDocument.Block] {
    let doubts = Finding.Severity.allCases.reversed().flatMap { severity in
      comparison.footnotes.filter { $0.finding.severity == severity }
    }
    var blocks: [WordDocument.Block] = doubts.isEmpty ? [] : [.heading("存疑与说明")]
    blocks += doubts.map {
      .item("［\($0.finding.severity.name)］\(FootnoteText.text($0, in: comparison))")
    }
    return blocks + [.note("数据来源：" + ComparisonMarkdown.sources(comparison))]
  }

  private static func table(_ comparison: Comparison) -> WordDocument.Table {
    let table = SheetTable(comparison)
    let hasNotes = table.groups.contains { $0.rows.contains { !$0.note.isEmpty } }
    let count = table.columns.count
    return WordDocument.Table(
      widths: [3] + table.columns.map { _ in count <= 3 ? 2.6 : 2 } + (hasNotes ? [3.6] : []),
      header: ["指标"] + table.columns + (hasNotes ? ["说明"] : []),
      rows: table.groups.flatMap { group in
        [.group(group.title)]
          + group.rows.map { row in
            .cells(
              [row.label] + row.cells.map { $0.signs.isEmpty ? $0.text : "\($0.text) \($0.signs)" }
                + (hasNotes ? [row.note] : []))
          }
      }, rightAligned: Set(1...count),
      description: comparison.sentences.map(\.text).joined())
  }
}
