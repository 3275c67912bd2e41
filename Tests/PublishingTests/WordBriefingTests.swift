import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Word files by hand: the smallest that programs open.
enum WordTemplate {
  private static let kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static func bytes(
    _ body: String, parts: [(name: String, text: String)] = [], relations: String = ""
  ) throws -> [UInt8] {
    let office = WordRelations.office
    let own: [(name: String, text: String)] = [
      (
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(kinds).document.main+xml"/></Types>
        """
      ),
      (
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type="\(office)/officeDocument" Target="word/document.xml"/></Relationships>
        """
      ),
      (
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(relations)</Relationships>"
      ),
      ("word/document.xml", WordXML.document(body)),
    ]
    return try Workdir().archive((own + parts).map { ($0.name, Array($0.text.utf8)) })
  }

  static func document(_ bytes: [UInt8]) throws -> String {
    String(decoding: try WordArchive(bytes).part("word/document.xml") ?? [], as: UTF8.self)
  }
}

@Suite struct WordBriefingTests {
  private func filled(_ body: String) throws -> String {
    try WordTemplate.document(
      try Briefing.filled(
        try WordTemplate.bytes(body), .docx, library: CheckoutLibrary()
      ).bytes)
  }

  @Test func aMarkSplitOverRunsIsFoundAndItsFormatKept() throws {
    let body = """
      <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>收到{{值 泽州.</w:t></w:r><w:proofErr w:type="spellStart"/>\
      <w:r><w:t>2020.application</w:t></w:r><w:r><w:t>.received}}件</w:t></w:r></w:p>
      """
    let text = try filled(body)
    #expect(text.contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">9</w:t></w:r>"))
    #expect(text.contains("<w:t xml:space=\"preserve\">件</w:t>"))
    #expect(!text.contains("{{"))
  }

  @Test func aRowIsRepeatedForEachCounty() throws {
    let row = """
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{每 泽州 新绛}}{{县}}</w:t></w:r></w:p></w:tc>\
      <w:tc><w:p><w:r><w:t>{{值 县.application.received}}{{完}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      """
    let text = try filled(
      row + WordXML.paragraph("{{每 泽州 新绛}}") + WordXML.paragraph("{{县}}县")
        + WordXML.paragraph("{{完}}"))
    #expect(text.components(separatedBy: "<w:tr>").count == 3)
    #expect(text.contains(">9<") && text.contains(">2*<"))
    #expect(text.contains(">泽州县<") && text.contains(">新绛县<"))
  }

  @Test func headersAreFilledAndOtherPartsStayByteForByte() throws {
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let header = "<w:hdr \(space)>\(WordXML.paragraph("{{值 泽州.application.received}}"))</w:hdr>"
    let bytes = try WordTemplate.bytes(
      WordXML.paragraph("正文"),
      parts: [("word/header1.xml", header), ("word/comments.xml", "<a>批注 &amp; </a>")],
      relations:
        "<Relationship Id=\"h\" Type=\"\(WordRelations.office)/header\" Target=\"header1.xml\"/>")
    let library = CheckoutLibrary()
    let result = try Briefing.filled(bytes, .docx, library: library).bytes
    let (before, after) = (try WordArchive(bytes), try WordArchive(result))
    #expect(
      String(decoding: try #require(try after.part("word/header1.xml")), as: UTF8.self)
        .contains(">9<"))
    for name in ["word/document.xml", "word/comments.xml"] {
      #expect(try before.part(name) == after.part(name), "\(name)")
    }
    #expect(after.names == before.names + ["docProps/custom.xml"])
    library.set("140525-2020", "t3.newReceived.total", 12)
    let later = try WordArchive(try Briefing.filled(result, .docx, library: library).bytes)
    #expect(later.names == after.names)
    for name in later.names where name != "word/header1.xml" {
      #expect(try later.part(name) == after.part(name), "\(name)")
    }
  }

  @Test func aPictureWithAMarkKeepsItsSizeAndCanBeFilledAgain() throws {
    let picture = """
      <w:p><w:r><w:drawing xmlns:wp="wp"><wp:inline><wp:extent cx="3600000" cy="1800000"/>\
      <wp:docPr id="7" name="图片 1" descr="{{图 request-outcomes 泽州 新绛}}"/>\
      <a:graphic xmlns:a="a" xmlns:r="r"><a:blip r:embed="rId9"/></a:graphic></wp:inline></w:drawing></w:r></w:p>
      """
    let library = CheckoutLibrary()
    let bytes = try Briefing.filled(
      try WordTemplate.bytes(picture), .docx, library: library
    ).bytes
    let text = try WordTemplate.document(bytes)
    #expect(text.contains("cx=\"3600000\" cy=\"1800000\""))
    #expect(text.contains("图 request-outcomes 泽州 新绛\" descr=\"") && !text.contains("{{"))
    let names = try WordArchive(bytes).names.filter { $0.hasPrefix("word/media/stats-") }
    #expect(names.count == 2)
    #expect(try Briefing.filled(bytes, .docx, library: library).bytes == bytes)
    library.set("140525-2020", "t3.newReceived.total", 99)
    let changed = try Briefing.filled(bytes, .docx, library: library).bytes
    let media = try WordArchive(changed).names.filter { $0.hasPrefix("word/media/stats-") }
    #expect(media.count == 2 && media != names)
  }

  @Test func tagsFitWordAndIdsAreUnique() throws {
    let long =
      "{{表 compare 泽州 新绛 | 行=application.received outcome.disclosureRate fee.amount | 题=一个很长的题目}}"
    let library = CheckoutLibrary()
    let bytes = try Briefing.filled(
      try WordTemplate.bytes(
        WordXML.paragraph(long) + WordXML.paragraph("{{图 request-outcomes 泽州}}")
          + WordXML.paragraph("{{值 泽州.application.received}}{{值 新绛.application.received}}")),
      .docx, library: library
    ).bytes
    let text = try WordTemplate.document(bytes)
    let tags = text.matches(of: /<w:tag w:val="([^"]*)"/).map { String($0.output.1) }
    #expect(tags.count == 4 && tags.allSatisfy { $0.utf16.count <= 64 })
    let ids = text.matches(of: /<w:id w:val="([0-9]+)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    #expect(try Briefing.filled(bytes, .docx, library: library).bytes == bytes)
  }

  @Test func aMarkInDeletedTextIsReported() throws {
    let body =
      "<w:p><w:del w:id=\"1\"><w:r><w:delText>{{值 泽州.application.received}}</w:delText></w:r></w:del></w:p>"
    let problems = #expect(throws: BriefingProblems.self) { try filled(body) }
    #expect(problems?.description.contains("已删除") == true)
  }

  @Test(arguments: [
    ([UInt8]([0xD0, 0xCF, 0x11, 0xE0, 0, 0]), "密码"), (Array("PK不完整".utf8), "损坏"), ([], "空的"),
  ])
  func filesThatCannotBeReadSayWhatToDo(bytes: [UInt8], word: String) {
    let refusal = #expect(throws: BriefingRefusal.self) {
      try Briefing.filled(bytes, .docx, library: CheckoutLibrary())
    }
    #expect(refusal?.description.contains(word) == true)
  }

  @Test func strictFilesMacrosAndBrokenPartsAreRefused() throws {
    let library = CheckoutLibrary()
    let strict = WordXML.document("").replacing(
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      with: "http://purl.oclc.org/ooxml/wordprocessingml/main")
    for (parts, word) in [
      ([("word/document.xml", strict)], "严格"), ([("word/vbaProject.bin", "x")], "宏"),
      ([("word/document.xml", "<w:document><w:body>")], "不是完整的 XML"),
    ] {
      let archive = try WordArchive(try WordTemplate.bytes(""))
      for (name, text) in parts { archive.set(name, Array(text.utf8)) }
      let bytes = try archive.written()
      let refusal = #expect(throws: BriefingRefusal.self) {
        try Briefing.filled(bytes, .docx, library: library)
      }
      #expect(refusal?.description.contains(word) == true)
    }
  }

  @Test(arguments: OfficialKind.allCases)
  func aNewDocumentIsCompleteAndTheSameEveryTime(kind: OfficialKind) throws {
    let library = CheckoutLibrary()
    let first = try Briefing.new(kind, ["泽州", "新绛"], library: library)
    let text = try WordTemplate.document(first.bytes)
    #expect(!text.contains("{{"))
    for words in ["泽州县新收政府信息公开申请9件", "数据问题清单", "口径：", "数据来源："] { #expect(text.contains(words)) }
    #expect(try Briefing.new(kind, ["泽州", "新绛"], library: library).bytes == first.bytes)
    #expect(try Briefing.filled(first.bytes, .docx, library: library).bytes == first.bytes)
  }
}
