import Analytics
import Disclosure
import Graphics
import Ingestion
import Office
import Publishing
import TestSupport
import Testing

/// The comparison as documents, read back by this tool's own readers of such documents.
@Suite struct ComparisonDocumentTests {
  private static let pair = ["140525-2020", "140825-2021"]
  private static let all = [
    "140525-2020", "140825-2021", "140802-2020", "640422-2020", "410326-2019",
  ]

  private func comparison(_ names: [String]) throws -> Comparison {
    let populations = try Checkout.datasets.populations()
    return Comparison(
      try names.map { name in
        let report = try #require(Checkout.reports[name])
        return ReportContext(report, population: populations[report.division?.code ?? ""])
      })
  }

  private func rows(_ bytes: [UInt8], _ name: String) throws -> [[String]] {
    try DocumentReader.document(bytes, name: name, path: name).blocks.map { block in
      switch block {
      case .paragraph(let quote): [quote.text]
      case .row(let cells): cells.map(\.text)
      }
    }
  }

  @Test func theWorkbookCanBeReadBack() throws {
    let rows = try rows(ComparisonWorkbook.workbook(try comparison(Self.all)).bytes(), "a.xlsx")
    // 泽州, 新绛, 盐湖, 西吉, 汝阳 as read in the reports.
    let received = try #require(rows.first { $0.first == "本年新收" })
    #expect(received.dropFirst(2).prefix(2).elementsEqual(["9", "2"]))
    #expect(received.contains("14"))
    let amounts = try #require(rows.first { $0.first == "集中采购金额" })
    #expect(amounts.contains("不适用"))
    #expect(amounts.contains { $0.hasPrefix("3363.38") && $0.hasSuffix("#") })
    #expect(amounts.contains("14362.86") || amounts.contains("14,362.86"))
  }

  @Test func aWorkbookShowsWhatCannotBeSummedAsWords() throws {
    let sheet = ComparisonWorkbook.workbook(try comparison(Self.all)).sheets[0]
    let cells = try #require(sheet.rows.first { $0.cells.first?.content == .text("集中采购金额") }).cells
    #expect(cells[2].content == .text("2517.92 #"))
    #expect(cells[5].content == .number(14362.86))
    #expect(cells[3].content == .text("不适用"))
    #expect(cells[4].content == .text("3363.38 #"))
    let rate = try #require(
      sheet.rows.first { $0.cells.first?.content == .text("公开（予以＋部分）") })
    #expect(rate.cells[2].content == .text("2/6"))
  }

  /// A spreadsheet program would draw a word as nought.
  @Test func chartsOfAWorkbookDrawNothingWhereThereIsNoNumber() throws {
    let sheet = ComparisonWorkbook.workbook(try comparison(Self.all)).sheets[1]
    for chart in sheet.charts {
      for row in chart.rows {
        for series in chart.series {
          let content = sheet.rows[row].cells[series.column].content
          if case .text(let words) = content { Issue.record("\(chart.title): \(words)") }
        }
      }
    }
    let amounts = try #require(sheet.charts.first { $0.title.contains("采购") })
    let labels = amounts.rows.map { sheet.rows[$0].cells[0].content }
    #expect(labels[1] == .text("新绛县 2021（不适用）"))
    #expect(labels[0] == .text("泽州县 2020（存疑，未绘）"))
    #expect(labels[2] == .text("盐湖区 2020（存疑，未绘）"))
    let values = amounts.rows.map { sheet.rows[$0].cells[1].content }
    #expect(values == [.empty, .empty, .empty, .number(14362.86), .number(94544.318)])
  }

  @Test func theSourcesOfAWorkbookHoldEveryCellOfEveryForm() throws {
    let sheet = ComparisonWorkbook.workbook(try comparison(Self.pair)).sheets[3]
    #expect(sheet.rows.count == 1 + 2 * CellKey.all.count)
    let states = Set(sheet.rows.dropFirst().map { $0.cells[4].content })
    #expect(states.isSuperset(of: [.text("有值"), .text("缺"), .text("不适用")]))
  }

  private func wordFile(_ comparison: Comparison, _ figures: [BriefingFigure]) throws -> [UInt8] {
    try ComparisonWord.file(comparison, figures: figures) { _ in
      BriefingPicture(png: [1, 2], svg: [3])
    }
  }

  @Test func theWordFileCanBeReadBack() throws {
    let comparison = try comparison(Self.all)
    let scene = Scene(
      size: Size(width: 10, height: 10), background: Color(red: 255, green: 255, blue: 255),
      description: "a \"b\" & c")
    let bytes = try wordFile(
      comparison, [BriefingFigure(name: "a", title: "申请与办理结果", scene: scene)])
    let rows = try rows(bytes, "a.docx")
    let received = try #require(rows.first { $0.first == "本年新收（件）" })
    #expect(received.dropFirst().prefix(2).elementsEqual(["9", "2 *"]))
    #expect(rows.contains(["图1　申请与办理结果"]) && rows.contains(["表1　主要指标对比"]))
    let text = try WordTemplate.document(bytes)
    #expect(text.contains(" SEQ 图 \\* ARABIC ") && text.contains(" SEQ 表 \\* ARABIC "))
    #expect(text.contains("a &quot;b&quot; &amp; c"))
    for sentence in comparison.sentences {
      #expect(rows.contains { $0[0].contains(sentence.text) })
    }
    for note in comparison.footnotes {
      #expect(rows.contains { $0[0].contains(note.finding.message) })
    }
  }

  @Test func documentsAreTheSameBytesEachTime() throws {
    let comparison = try comparison(Self.pair)
    #expect(
      try ComparisonWorkbook.workbook(comparison).bytes()
        == ComparisonWorkbook.workbook(comparison).bytes())
    #expect(
      try wordFile(comparison, []) == wordFile(comparison, []))
  }

  @Test func everyNumberOfAPageLeadsToItsFileLineAndPrintedText() throws {
    let comparison = try comparison(Self.all)
    let svg =
      "<?xml version=\"1.0\"?>\n<svg width=\"3pt\" height=\"4pt\" viewBox=\"0 0 3 4\" "
      + "aria-labelledby=\"title\"><title id=\"title\">t</title><use href=\"#g\" fill=\"#A03A2C\"/></svg>"
    let figure = PageFigure(title: "图", svg: svg)
    let html = ComparisonPage(comparison, figures: [figure, figure]).html
    let links = html.matches(of: /class="source" href="#([^"]+)"/).map { String($0.output.1) }
    let shown = comparison.groups.flatMap(\.rows).flatMap(\.observations)
    #expect(links.count == shown.count + comparison.sentences.count { !$0.sources.isEmpty })
    for link in links { #expect(html.contains("<article id=\"\(link)\"")) }
    let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    #expect(html.contains("<use href=\"#f2-g\" fill=\"#A03A2C\"/>"))
    let start = try #require(html.firstRange(of: "<article id=\"n-application-received-0\""))
    let entry = html[start.lowerBound...].prefix(900)
    #expect(entry.contains("本年新收") && entry.contains("原文“9”") && entry.contains("第"))
    #expect(!html.contains("http://") && !html.contains("https://") && !html.contains("<?xml"))
  }

  @Test func wordsOfReportsCannotBecomeMarkup() throws {
    var report = try #require(Checkout.reports["140525-2020"])
    report.source.file = "<script>alert(1)</script>&\".txt"
    let other = try #require(Checkout.reports["140825-2021"])
    let comparison = Comparison([ReportContext(report), ReportContext(other)])
    #expect(!ComparisonPage(comparison, figures: []).html.contains("<script>alert"))
    _ = try rows(wordFile(comparison, []), "a.docx")
  }
}
