import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Briefings that were saved by a program which drops the tags of content controls.
@Suite struct WordAnchorsTests {
  private static let table = "{{表 compare 泽州 新绛 | 行=application.received}}"
  private static let figure = "{{图 request-outcomes 泽州 新绛 | 宽=12cm}}"

  private func template() throws -> [UInt8] {
    try WordTemplate.bytes(
      WordXML.paragraph(
        "收到{{值 泽州.application.received}}件，{{值 新绛.application.received}}{{值 泽州.t3.totalProcessed.total}}件，见{{见 表:compare}}。"
      ) + [Self.figure, Self.table].map { WordXML.paragraph($0) }.joined())
  }

  /// The body with its content controls as LibreOffice 7.4 writes them: within a paragraph without
  /// properties, one behind another within it, around paragraphs only in the first of them.
  private func saved(_ bytes: [UInt8], edit: (String) -> String = { $0 }) throws -> [UInt8] {
    var text = try WordTemplate.document(bytes)
    text.replace(
      #/<w:sdt><w:sdtPr>(<w:alias [^>]*>)<w:tag [^>]*><w:id [^>]*></w:sdtPr><w:sdtContent>(<w:p>.*?</w:p>)</w:sdtContent></w:sdt>/#
    ) { found in
      let remains =
        "<w:sdt><w:sdtPr><w:id w:val=\"2033074404\"/>\(found.output.1)</w:sdtPr><w:sdtContent><w:r><w:rPr></w:rPr></w:r></w:sdtContent></w:sdt>"
      return String(found.output.2).replacing(
        "</w:p>", with: remains + "</w:p>", maxReplacements: 1)
    }
    text.replace(#/<w:sdtPr><w:alias [^>]*><w:tag [^>]*><w:id [^>]*></w:sdtPr>/#) { _ in
      "<w:sdtPr></w:sdtPr>"
    }
    let adjacent = "</w:sdtContent></w:sdt><w:r></w:r><w:sdt><w:sdtPr></w:sdtPr><w:sdtContent>"
    let nested =
      "<w:sdt><w:sdtPr></w:sdtPr><w:sdtContent><w:r></w:r></w:sdtContent></w:sdt>"
    text = text.replacing(adjacent, with: nested)
    #expect(!text.contains("<w:tag ") && text.contains(nested))
    let archive = try WordArchive(bytes)
    archive.set("word/document.xml", Array(edit(text).utf8))
    return try archive.written()
  }

  @Test func objectsAreFoundAgainByTheirBookmarks() throws {
    let library = CheckoutLibrary()
    let first = try Briefing.filled(try template(), .docx, library: library)
    let again = try Briefing.filled(try saved(first.bytes), .docx, library: library)
    #expect(again.entries.count == 6)
    #expect(again.entries.allSatisfy { $0.change == .unchanged })
    let text = try WordTemplate.document(again.bytes)
    #expect(text.components(separatedBy: "<w:tag ").count == 7)
    #expect(text.components(separatedBy: "<w:sdt>").count == 7)
    #expect(try Briefing.filled(again.bytes, .docx, library: library).bytes == again.bytes)
  }

  @Test func changedDataIsWrittenAndHumanWordsStay() throws {
    let library = CheckoutLibrary()
    let first = try Briefing.filled(try template(), .docx, library: library)
    let human = try saved(first.bytes) { text in
      text.replacing(">收到<", with: ">今年一共收到<").replacing(">6<", with: ">7<")
    }
    library.set("140525-2020", "t3.newReceived.total", 12)
    let second = try Briefing.filled(human, .docx, library: library)
    let text = try WordTemplate.document(second.bytes)
    #expect(text.contains(">今年一共收到<") && text.contains(">12#<") && text.contains(">7<"))
    #expect(second.entries.filter { $0.change == .kept }.map(\.old) == ["7"])
    #expect(second.entries.count { $0.change == .updated } == 3)
    #expect(text.components(separatedBy: "<w:tbl>").count == 2)
    #expect(text.components(separatedBy: "<w:drawing>").count == 2)
  }

  /// Later programs keep a tag at a control that they tore from the paragraphs it was around.
  @Test func aTornControlIsNotTakenForTheObject() throws {
    let library = CheckoutLibrary()
    let first = try Briefing.filled(
      try WordTemplate.bytes(WordXML.paragraph(Self.table)), .docx, library: library)
    let tag = try #require(try WordTemplate.document(first.bytes).firstMatch(of: #/<w:tag [^>]*>/#))
    let torn = try saved(
      try Briefing.filled(
        try WordTemplate.bytes(
          WordXML.paragraph("{{值 泽州.application.received}}{{值 新绛.application.received}}")
            + WordXML.paragraph(Self.table)), .docx, library: library
      ).bytes
    ) { $0.replacing("<w:id w:val=\"2033074404\"/>", with: "\(tag.output)<w:id w:val=\"1\"/>") }
    let again = try Briefing.filled(torn, .docx, library: library, isForced: true)
    #expect(again.entries.count == 3 && again.entries.allSatisfy { $0.change == .unchanged })
  }

  @Test(
    .enabled(if: LibreOffice.isInstalled),
    arguments: [OfficialKind.brief, .report])
  func aFileSavedByLibreOfficeIsRefreshed(kind: OfficialKind) throws {
    let library = CheckoutLibrary()
    let first = try Briefing.new(kind, ["泽州", "新绛"], library: library)
    let saved = try LibreOffice.saved(first.bytes)
    let same = try Briefing.filled(saved, .docx, library: library)
    #expect(same.entries.count == first.entries.count)
    #expect(same.entries.allSatisfy { $0.change == .unchanged })
    library.set("140525-2020", "t3.newReceived.total", 12)
    let second = try Briefing.filled(saved, .docx, library: library)
    #expect(second.entries.allSatisfy { $0.change != .kept })
    #expect(second.entries.contains { $0.change == .updated })
    #expect(try Briefing.filled(second.bytes, .docx, library: library).bytes == second.bytes)
  }
}
