import Disclosure
import TestSupport
import Testing

@testable import Ingestion

@Suite struct WordReaderTests {
  private func document(
    _ body: String, parts: [(name: String, text: String)] = []
  ) throws -> Document {
    let bytes = try Workdir().wordFile(WordXML.document(body), parts: parts)
    return try DocumentReader.document(bytes, name: "a.docx", path: "a.docx")
  }

  private func texts(_ document: Document) -> [[String]] {
    document.blocks.map { block in
      switch block {
      case .paragraph(let quote): [quote.text]
      case .row(let cells): cells.map(\.text)
      }
    }
  }

  private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

  @Test(arguments: [Form.trial2019, .binding2021])
  func theTablesOfAFormComeOutCellByCell(form: Form) throws {
    let printed = PrintedForm(form)
    let bytes = try Workdir().wordFile(WordXML.document(WordXML.body(printed)))
    let report = try #require(
      try ReportFile.reports(
        bytes, name: "a.docx", path: "a.docx", gazetteer: Checkout.gazetteer
      ).first)
    #expect(printed.differences(from: report) == [])
    #expect(report.division?.code == "140525" && report.year == 2022)
    // 规章 is the third row of the first table, its numbers begin in the second column.
    let key = try #require(form[.disclosure].cells.first?.key)
    #expect(report[key].place?.description == "第1表第3行第2列")
  }

  @Test func changesThatAreTrackedCountAsMade() throws {
    let body =
      "<w:p>\(run("共"))<w:del><w:r><w:delText>5</w:delText></w:r></w:del>"
      + "<w:ins>\(run("6"))</w:ins><w:moveFrom>\(run("旧"))</w:moveFrom>\(run("件"))</w:p>"
      // A paragraph whose mark is deleted goes on in the next.
      + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run("前"))</w:p><w:p>\(run("后"))</w:p>"
      + "<w:tbl><w:tr>\(cell("a"))\(cell("1"))</w:tr>"
      + "<w:tr><w:trPr><w:del/></w:trPr>\(cell("b"))\(cell("2"))</w:tr></w:tbl>"
    #expect(texts(try document(body)) == [["共6件"], ["前后"], ["a", "1"]])
  }

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p>\(run(text))</w:p></w:tc>"
  }

  @Test func whatDoesNotPrintIsNotRead() throws {
    let body =
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr>"
      + "<w:t>显</w:t></w:r><w:r><w:instrText>PAGE 3</w:instrText></w:r></w:p>"
      + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p>\(run("点此输入"))</w:p>"
      + "</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent><w:p>\(run("控件"))</w:p></w:sdtContent></w:sdt>"
    #expect(texts(try document(body)) == [["显"], ["控件"]])
  }

  @Test func textBoxesAndNestedTablesKeepTheirText() throws {
    let box = "<w:txbxContent><w:p>\(run("框"))</w:p></w:txbxContent>"
    let body =
      "<w:p><w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>\(box)</mc:Choice>"
      + "<mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r>\(run("旁"))</w:p>"
      + "<w:tbl><w:tr>\(cell("外"))<w:tc><w:tbl><w:tr>\(cell("内"))\(cell("3"))</w:tr></w:tbl>"
      + "<w:p/></w:tc></w:tr></w:tbl>"
    #expect(texts(try document(body)) == [["框"], ["旁"], ["外"], ["内", "3"]])
  }

  @Test func numberingSuppliesTheNumbers() throws {
    let numbering = """
      <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="4">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
      <w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
      <w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl></w:abstractNum>
      <w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>
      """
    let styles = """
      <w:styles xmlns:w="w"><w:style w:styleId="H"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="H2"><w:basedOn w:val="H"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
      </w:styles>
      """
    let relations = """
      <Relationships><Relationship Id="a" Type="x/numbering" Target="numbering.xml"/>
      <Relationship Id="b" Type="x/styles" Target="/word/./styles.xml"/></Relationships>
      """
    let item = "<w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"7\"/></w:numPr>"
    let body =
      WordXML.paragraph("总体情况", properties: "<w:pStyle w:val=\"H\"/>")
      + WordXML.paragraph("主动公开", properties: "<w:pStyle w:val=\"H2\"/>")
      + WordXML.paragraph("国家秘密", properties: item) + WordXML.paragraph("禁止公开", properties: item)
      + WordXML.paragraph("依申请公开", properties: "<w:pStyle w:val=\"H2\"/>")
      + WordXML.paragraph("第三方", properties: item)
      + WordXML.paragraph("存在的问题", properties: "<w:pStyle w:val=\"H\"/>")
    let document = try document(
      body,
      parts: [
        ("word/_rels/document.xml.rels", relations), ("word/numbering.xml", numbering),
        ("word/styles.xml", styles),
      ])
    #expect(
      texts(document) == [
        ["一、总体情况"], ["（一）主动公开"], ["1.国家秘密"], ["2.禁止公开"], ["（二）依申请公开"], ["1.第三方"],
        ["二、存在的问题"],
      ])
  }

  @Test(arguments: [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (105, "一〇五")])
  func chineseNumerals(number: Int, text: String) {
    #expect(ChineseNumeral.text(number) == text)
  }

  /// Relations of document.xml, by kind.
  private func relations(_ targets: [(id: String, kind: String, target: String)]) -> (
    name: String, text: String
  ) {
    let list = targets.map {
      "<Relationship Id=\"\($0.id)\" Type=\"x/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return ("word/_rels/document.xml.rels", "<Relationships>\(list.joined())</Relationships>")
  }

  @Test func embeddedPagesAndTextsAreReadInTheirPlace() throws {
    let body =
      "<w:p>\(run("前"))</w:p><w:tbl><w:tr>\(cell("a"))\(cell("1"))</w:tr></w:tbl>"
      + "<w:altChunk r:id=\"h\" xmlns:r=\"r\"/><w:altChunk r:id=\"t\" xmlns:r=\"r\"/>"
      + "<w:tbl><w:tr>\(cell("c"))\(cell("3"))</w:tr></w:tbl>"
    let page = "<html><body><p>页</p><table><tr><td>b</td><td>2</td></tr></table></body></html>"
    let document = try document(
      body,
      parts: [
        relations([("h", "aFChunk", "a.html"), ("t", "aFChunk", "b.txt")]),
        ("word/a.html", page), ("word/b.txt", "一行\n二\t行"),
      ])
    #expect(
      texts(document) == [["前"], ["a", "1"], ["页"], ["b", "2"], ["一行"], ["二", "行"], ["c", "3"]])
    let tables = document.blocks.compactMap { block -> Int? in
      if case .row(let cells) = block { cells[0].place.tableCell?.table } else { nil }
    }
    #expect(tables == [1, 2, 3])
    #expect(document.findings.isEmpty)
  }

  @Test func anEmbeddedDocumentIsReadButNotWithoutEnd() throws {
    let chunk = "<w:altChunk r:id=\"d\" xmlns:r=\"r\"/>"
    var bytes = try Workdir().wordFile(WordXML.document("<w:p>\(run("最里"))</w:p>"))
    for depth in 1...4 {
      let relation = relations([("d", "aFChunk", "inner.docx")])
      bytes = try Workdir().archive([
        ("[Content_Types].xml", Array("<Types/>".utf8)),
        (
          "word/document.xml", Array(WordXML.document("<w:p>\(run("\(depth)"))</w:p>\(chunk)").utf8)
        ),
        (relation.name, Array(relation.text.utf8)), ("word/inner.docx", bytes),
      ])
      let document = try DocumentReader.document(bytes, name: "a.docx", path: "a.docx")
      let deepest = depth > 2 ? [] : [["最里"]]
      let levels = (max(1, depth - 2)...depth).reversed().map { [String($0)] }
      #expect(texts(document) == levels + deepest)
      #expect(document.findings.map(\.check) == (depth > 2 ? ["document.embedded"] : []))
    }
  }

  @Test func embeddedPartsOfOtherKindsAreNamed() throws {
    let chunks = ["r", "m", "none"].map { "<w:altChunk r:id=\"\($0)\" xmlns:r=\"r\"/>" }
    let document = try document(
      "<w:p>\(run("文"))</w:p>" + chunks.joined(),
      parts: [
        relations([("r", "aFChunk", "a.rtf"), ("m", "aFChunk", "b.mht")]),
        ("word/a.rtf", "{\\rtf1 1}"),
        ("word/b.mht", "MIME-Version: 1.0\nContent-Type: text/html\n\n<html>=E5</html>"),
      ])
    #expect(texts(document) == [["文"]])
    let finding = try #require(document.findings.first)
    #expect(finding.check == "document.embedded" && finding.severity == .error)
    #expect(finding.message.contains("3 个部分没有读入（word/a.rtf、word/b.mht、none）"))
  }

  /// What headers and footers say names the report only where the text does not.
  @Test func headersNameTheReportWhereTheTextDoesNot() throws {
    let header = WordXML.document("<w:p>\(run("泽州县2022年政府信息公开工作年度报告"))</w:p>")
    let parts = [relations([("h", "header", "header1.xml")]), ("word/header1.xml", header)]
    func report(_ body: String) throws -> AnnualReport {
      let bytes = try Workdir().wordFile(WordXML.document(body), parts: parts)
      return try #require(
        try ReportFile.reports(
          bytes, name: "a.docx", path: "a.docx", gazetteer: Checkout.gazetteer
        ).first)
    }
    let tables = [StatutoryTable.disclosure, .requests, .reviews].map {
      WordXML.table(PrintedForm(.binding2021).rows(of: $0))
    }.joined(separator: "<w:p/>")
    let named = try report(tables)
    #expect(named.division?.code == "140525" && named.year == 2022)
    #expect(named.findings.contains { $0.check == "report.margins" && $0.severity == .note })
    let other = try report("<w:p>\(run("新绛县2021年政府信息公开工作年度报告"))</w:p>" + tables)
    #expect(other.division?.code == "140825" && other.year == 2021)
    #expect(!other.findings.contains { $0.check == "report.margins" })
    #expect(!other.passages.contains { $0.text.contains("泽州") })
  }
}
