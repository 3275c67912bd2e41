import Disclosure
import Foundation
import TestSupport
import Testing

@testable import Ingestion

@Suite struct HTMLReaderTests {
  private func document(_ html: String) throws -> Document {
    try DocumentReader.document(Array(html.utf8), name: "a.html", path: "a.html")
  }

  private func report(_ html: [UInt8]) throws -> AnnualReport {
    let reports = try ReportFile.reports(
      html, name: "a.html", path: "a.html", gazetteer: Checkout.gazetteer)
    return try #require(reports.first)
  }

  private func texts(_ document: Document) -> [[String]] {
    document.blocks.map { block in
      switch block {
      case .paragraph(let quote): [quote.text]
      case .row(let cells): cells.map(\.text)
      }
    }
  }

  @Test(arguments: [Form.trial2019, .binding2021])
  func theTablesOfAFormComeOutCellByCell(form: Form) throws {
    let printed = PrintedForm(form)
    let report = try report(Array("<html><body>\(printed.html)</body></html>".utf8))
    #expect(printed.differences(from: report) == [])
    #expect(report.division?.code == "140525" && report.year == 2022)
    #expect(report.readingFindings.isEmpty)
  }

  /// Everything that government sites put around a report.
  @Test func layoutTablesNavigationAndScriptsChangeNothing() throws {
    let printed = PrintedForm(.binding2021)
    let page = """
      <!DOCTYPE html><html><head><title>政府网</title><style>td{width:99px}</style>
      <script>var a = "<table><tr><td>本年新收 5</td></tr></table>";</script></head><body>
      <nav><a>首页 1</a><a>公开 2</a></nav>
      <table width="100%"><tr><td>首页</td><td>政务公开</td></tr><tr><td colspan=2>
      <table><tr><td><div>\(printed.html)</div></td></tr></table></td></tr></table>
      <div style="display: none"><table><tr><td>（一）予以公开</td><td>9</td></tr></table></div>
      <footer>版权 2022</footer><noscript>9</noscript></body></html>
      """
    let report = try report(Array(page.utf8))
    #expect(printed.differences(from: report) == [])
    #expect(report.year == 2022)
  }

  @Test func aTableSplitInTwoIsOne() throws {
    let printed = PrintedForm(.binding2021)
    let split = printed.html.replacing(
      "<td colspan=1 rowspan=\"3\"><p>（四）无法提供",
      with: "</tr></table><p>- 3 -</p><table><tr><td colspan=1 rowspan=\"3\"><p>（四）无法提供")
    #expect(split != printed.html)
    #expect(printed.differences(from: try report(Array(split.utf8))) == [])
  }

  @Test(arguments: ["utf8", "gb18030", "gb18030-declared-utf8", "utf16le", "utf16be-unmarked"])
  func encodings(encoding: String) throws {
    let printed = PrintedForm(.trial2019)
    let page = "<html><head><meta charset=\"utf-8\"></head><body>\(printed.html)</body></html>"
    let gb = String.Encoding(rawValue: 0x8000_0632)
    let bytes: [UInt8] =
      switch encoding {
      case "utf8": Array(page.utf8)
      case "gb18030": Array(try #require(page.replacing("utf-8", with: "gb2312").data(using: gb)))
      case "gb18030-declared-utf8": Array(try #require(page.data(using: gb)))
      case "utf16le": [0xFF, 0xFE] + page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      default: page.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      }
    #expect(printed.differences(from: try report(bytes)) == [])
  }

  @Test func mixedEncodingsAreReadLineByLine() throws {
    let gb = try #require("规章制度".data(using: String.Encoding(rawValue: 0x8000_0632)))
    let bytes =
      Array("<p>政府信息公开</p>\n<p>".utf8) + gb + Array("</p>\n<p>\u{7F}".utf8) + [0xFF, 0x0A]
    let document = try HTMLReader.document(bytes, name: "a", path: "a")
    #expect(texts(document).prefix(2) == [["政府信息公开"], ["规章制度"]])
    #expect(document.findings.map(\.check) == ["document.encoding"])
  }

  /// A page in one line with a character cut in half keeps all others.
  @Test func aBrokenCharacterCostsOnlyItself() throws {
    let gb = String.Encoding(rawValue: 0x8000_0632)
    let before = try #require("<p>政府信息公开".data(using: gb))
    let behind = try #require("年度报告</p>".data(using: gb))
    let document = try HTMLReader.document(before + [0xFF] + behind, name: "a", path: "a")
    #expect(texts(document) == [["政府信息公开\u{FFFD}年度报告"]])
    #expect(document.findings.map(\.check) == ["document.encoding"])
  }

  /// Word ends tables whose columns do not line up with a row of empty cells without height.
  @Test func rowsWithoutHeightAreNoRows() throws {
    let document = try document(
      "<table><tr><td>a</td><td></td></tr><tr height=0><td></td><td></td></tr></table>")
    #expect(texts(document) == [["a", ""]])
  }

  @Test func cellsHaveTheirPlaceInTheGrid() throws {
    let document = try document(
      """
      <div>x</div><table><tr><td rowspan=2>A</td><td colspan=2>B&nbsp;</td></tr>
      <tr><td>C<br>c</td><td></td></tr><tr><td>D</td><td>E</td><td>F</td></tr></table>
      """)
    let cells = document.blocks.compactMap { block -> [Quote]? in
      if case .row(let cells) = block { cells } else { nil }
    }
    #expect(cells.map { $0.map(\.text) } == [["A", "B"], ["C\nc", ""], ["D", "E", "F"]])
    #expect(
      cells.map { $0.map { $0.place.tableCell?.column ?? 0 } } == [[1, 2], [2, 3], [1, 2, 3]])
    #expect(cells[1][0].place.description == "第1表第2行第2列")
    guard case .paragraph(let first) = document.blocks[0] else { throw TestFailure() }
    #expect(first.place.description == "第1段")
  }

  @Test func preformattedTextKeepsItsLinesAndTabs() throws {
    let document = try document("<html><pre>一、总体情况\n规章\t0\t\n</pre>")
    #expect(texts(document) == [["一、总体情况"], ["规章", "0", ""]])
  }

  @Test func aPictureInPlaceOfATableIsSaid() throws {
    let printed = PrintedForm(.binding2021)
    let page = printed.html.replacing(
      printed.html(.requests), with: "<p><img src='/files/P020230131.jpg'></p>")
    let report = try report(Array("<html>\(page)</html>".utf8))
    let finding = try #require(report.readingFindings.first { $0.check == "table.picture" })
    #expect(finding.message.contains("收到和处理政府信息公开申请情况"))
    #expect(finding.message.contains("P020230131.jpg"))
    #expect(report[.requests(.granted)].state == .missing)
    #expect(report[.reviews(.reconsideration, .upheld)].value == 1)
    #expect(report.readingFindings.contains { $0.check == "table.missing" })
  }

  @Test func theDeclaredTitleStandsInForOneThatIsNotThere() throws {
    let printed = PrintedForm(.binding2021)
    let title = "泽州县2022年政府信息公开工作年度报告"
    let body = printed.html.replacing("<p>\(title)</p>", with: "")
    let page = "<html><head><title>\(title)_泽州县人民政府网</title></head><body>\(body)</body></html>"
    #expect(try report(Array(page.utf8)).division?.name == "泽州县")
  }
}

/// A condition of a test that does not hold.
struct TestFailure: Error {}
