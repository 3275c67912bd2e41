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
}
