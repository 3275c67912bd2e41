import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Marks outside the plain paragraphs of the body.
@Suite struct WordStoryTests {
  private static let space =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let mark = "{{值 泽州.application.received}}"

  /// The element of the part around a paragraph with a mark, as Word writes it.
  private static func story(_ kind: String) -> String {
    let paragraph = WordXML.paragraph("收到\(mark)件")
    return switch kind {
    case "header": "<w:hdr \(space)>\(paragraph)</w:hdr>"
    case "footer": "<w:ftr \(space)>\(paragraph)</w:ftr>"
    default:
      "<w:\(kind) \(space)><w:\(kind.dropLast()) w:id=\"2\">\(paragraph)</w:\(kind.dropLast())></w:\(kind)>"
    }
  }

  @Test(arguments: [
    ("header", "页眉"), ("footer", "页脚"), ("footnotes", "脚注"), ("endnotes", "尾注"),
  ])
  func otherPartsAreFilledAndRefreshed(kind: String, title: String) throws {
    let library = CheckoutLibrary()
    let bytes = try WordTemplate.bytes(
      WordXML.paragraph("正文"), parts: [("word/\(kind)1.xml", Self.story(kind))],
      relations:
        "<Relationship Id=\"h\" Type=\"\(WordRelations.office)/\(kind)\" Target=\"\(kind)1.xml\"/>")
    let first = try Briefing.filled(bytes, .docx, library: library)
    #expect(first.entries.map(\.place) == ["\(title)第1段"])
    #expect(try Briefing.filled(first.bytes, .docx, library: library).bytes == first.bytes)
    library.set("140525-2020", "t3.newReceived.total", 12)
    let second = try Briefing.filled(first.bytes, .docx, library: library)
    let text = String(
      decoding: try #require(try WordArchive(second.bytes).part("word/\(kind)1.xml")),
      as: UTF8.self)
    #expect(text.contains(">收到<") && text.contains(">12#<") && text.contains(">件<"))
    #expect(!text.contains(">9<"))
  }

  @Test func aTableWithinATableCellIsAnObjectOfItsOwn() throws {
    let library = CheckoutLibrary()
    let cell = WordXML.paragraph("{{表 compare 泽州 新绛 | 行=application.received}}")
    let bytes = try WordTemplate.bytes("<w:tbl><w:tr><w:tc>\(cell)</w:tc></w:tr></w:tbl>")
    let first = try Briefing.filled(bytes, .docx, library: library)
    library.set("140525-2020", "t3.newReceived.total", 12)
    let second = try Briefing.filled(first.bytes, .docx, library: library)
    #expect(second.entries.map(\.change) == [.updated])
    let text = try WordTemplate.document(second.bytes)
    // A cell must end with a paragraph.
    #expect(text.contains("</w:p></w:sdtContent></w:sdt></w:tc></w:tr></w:tbl>"))
    #expect(text.components(separatedBy: "<w:tbl>").count == 3)
  }

  /// A text box as Word writes it: for new programs, and once more for old ones.
  private func box(_ content: String) -> String {
    let text = "<w:txbxContent>\(content)</w:txbxContent>"
    return """
      <w:p><w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="wps"><w:drawing>\
      <wps:txbx xmlns:wps="wps">\(text)</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>\
      <v:textbox xmlns:v="v">\(text)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
      """
  }

  @Test func bothRenderingsOfATextBoxSayTheSame() throws {
    let library = CheckoutLibrary()
    let table = "{{表 compare 泽州 新绛 | 行=application.received}}"
    let content = [Self.mark, table].map { WordXML.paragraph($0) }.joined()
    let bytes = try WordTemplate.bytes(
      WordXML.paragraph("{{表 compare 泽州 新绛 | 名=first | 行=fee.amount}}") + box(content)
        + WordXML.paragraph("{{见 表:compare}}"))
    let first = try Briefing.filled(bytes, .docx, library: library)
    #expect(first.entries.contains { $0.place.hasSuffix("（文本框内）") })
    #expect(try Briefing.filled(first.bytes, .docx, library: library).bytes == first.bytes)
    library.set("140525-2020", "t3.newReceived.total", 12)
    let second = try Briefing.filled(first.bytes, .docx, library: library)
    let text = try WordTemplate.document(second.bytes)
    #expect(text.components(separatedBy: ">12#<").count == 5 && !text.contains(">9<"))
    #expect(text.components(separatedBy: "</w:fldChar><w:t>2</w:t>").count == 1)
    #expect(text.components(separatedBy: "<w:t>2</w:t>").count == 3 && text.contains(">表2<"))
    let names = text.matches(of: #/<w:bookmarkStart [^>]*w:name="([^"]+)"/#).map {
      String($0.output.1)
    }
    #expect(Set(names).count == names.count && names.allSatisfy { $0.count <= 40 })
  }

  @Test func anObjectThatWasPutIntoAnotherIsPartOfIt() throws {
    let library = CheckoutLibrary()
    let table = "{{表 compare 泽州 新绛 | 行=application.received}}"
    let first = try Briefing.filled(
      try WordTemplate.bytes(WordXML.paragraph(table) + WordXML.paragraph(Self.mark)), .docx,
      library: library
    ).bytes
    let text = try WordTemplate.document(first)
    let value = try #require(
      text.matches(of: #/<w:sdt>(?:(?!<w:sdt>).)*?</w:sdt>/#).last
    ).output
    let archive = try WordArchive(first)
    archive.set(
      "word/document.xml",
      Array(text.replacing(">泽州县2020年<", with: "></w:t></w:r>\(value)<w:r><w:t><").utf8))
    let nested = try archive.written()
    #expect(try Briefing.filled(nested, .docx, library: library).entries.first?.change == .kept)
    let forced = try Briefing.filled(nested, .docx, library: library, isForced: true)
    #expect(try WordTemplate.document(forced.bytes).contains(">泽州县2020年<"))
  }
}
