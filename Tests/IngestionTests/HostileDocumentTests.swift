import Disclosure
import TestSupport
import Testing

@testable import Ingestion

/// Files that are meant to break a reader: each ends in a clear error or a bounded document.
@Suite struct HostileDocumentTests {
  private func cause(_ bytes: [UInt8]) -> IngestionError.Cause? {
    do {
      _ = try DocumentReader.document(bytes, name: "a", path: "a")
      return nil
    } catch { return error.cause }
  }

  private func isTooComplex(_ bytes: [UInt8]) -> Bool {
    if case .tooComplex = cause(bytes) { true } else { false }
  }

  private func isDamaged(_ bytes: [UInt8], _ words: String) -> Bool {
    if case .damaged(_, let reason) = cause(bytes) { reason.contains(words) } else { false }
  }

  @Test func aZipBombIsStopped() throws {
    let part = Array("<w:document>".utf8) + [UInt8](repeating: 0x20, count: 70_000_000)
    let bytes = try Workdir().archive([
      ("[Content_Types].xml", []), ("word/document.xml", part),
    ])
    #expect(bytes.count < 1_000_000)
    #expect(isTooComplex(bytes))
  }

  @Test func entitiesAreRefusedBeforeTheyGrow() throws {
    let bomb = (1...9).map {
      "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">"
    }
    let document =
      "<!DOCTYPE x [<!ENTITY e0 \"x\">\(bomb.joined())]><w:p xmlns:w='w'><w:t>&e9;</w:t></w:p>"
    #expect(isDamaged(try Workdir().wordFile(document), "实体声明"))
    let external =
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:t xmlns:w='w'>&e;</w:t>"
    #expect(isDamaged(try Workdir().wordFile(external), "实体声明"))
    #expect(
      isDamaged(try Workdir().wordFile("<w:p xmlns:w='w'>&unknown;</w:p>"), "不是完整的 XML"))
  }

  @Test func namesThatClimbOutOfTheArchiveNameNothing() throws {
    let relations =
      "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"../../../etc/passwd\"/>"
      + "</Relationships>"
    let bytes = try Workdir().archive([
      ("[Content_Types].xml", []), ("_rels/.rels", Array(relations.utf8)),
      ("../../tmp/evil", Array("x".utf8)),
    ])
    #expect(cause(bytes) == .unsupportedFormat(name: "ZIP"))
  }

  @Test func deepNestingIsStopped() throws {
    let tables = String(repeating: "<table><tr><td>", count: 40)
    #expect(isTooComplex(Array("<html>\(tables)1".utf8)))
    #expect(isTooComplex(Array(("<html>" + String(repeating: "<b>", count: 100_000)).utf8)))
    let xml = String(repeating: "<a>", count: 400)
    #expect(isTooComplex(try Workdir().wordFile(xml)))
  }

  @Test func absurdSpansAreBounded() throws {
    let cell = "<td colspan=1000000000 rowspan=1000000000>1</td>"
    let row = "<tr>\(cell)<td>2</td></tr>"
    let document = try DocumentReader.document(
      Array("<html><table>\(row)\(row)</table>".utf8), name: "a", path: "a")
    #expect(document.blocks.count == 2)
    let wide = "<html><table><tr>" + String(repeating: cell, count: 1000)
    #expect(isTooComplex(Array(wide.utf8)))
    let sheet = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row><row r=\"99999999\"/>"
    #expect(cause(try TestWorkbook.bytes(sheet)) == nil)
    let merged = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><mergeCell ref=\"A1:ZZZZ99999999\"/>"
    #expect(cause(try TestWorkbook.bytes(merged)) == nil)
  }

  @Test func cutOffFilesAreNamedSo() throws {
    let word = try Workdir().wordFile(WordXML.document(WordXML.body(PrintedForm(.binding2021))))
    #expect(isDamaged(Array(word.prefix(word.count / 2)), "不完整"))
    #expect(isDamaged(Array(word.prefix(4)), "不完整"))
    let whole = WordXML.document(WordXML.body(PrintedForm(.binding2021)))
    let half = String(whole.prefix(whole.count / 2))
    #expect(isDamaged(try Workdir().wordFile(half), "不是完整的 XML"))
  }

  /// The bytes decide, not the name; a page cut off in the middle keeps what it has.
  @Test func aPageCutOffKeepsItsBeginning() throws {
    let html = "<html>" + PrintedForm(.binding2021).html
    let bytes = Array(Array(html.utf8).prefix(html.utf8.count * 2 / 3))
    let report = try #require(
      try ReportFile.reports(
        bytes, name: "a.docx", path: "a.docx", gazetteer: Checkout.gazetteer
      ).first)
    #expect(report[.requests(.newReceived)].value != nil)
    #expect(report[.reviews(.reconsideration, .upheld)].state == .missing)
    #expect(report.findings.contains { $0.check == "table.missing" })
  }

  @Test func noughtsInAPageAreNoEnd() throws {
    let html = "<html><p>政府\0信息公开</p><p>后\0面</p>"
    let document = try DocumentReader.document(Array(html.utf8), name: "a", path: "a")
    #expect(document.blocks.count == 2)
  }

  /// Every byte of a document changed in turn, by a fixed rule: an error or a document, no crash.
  @Test func changedBytesNeverCrash() throws {
    let word = try Workdir().wordFile(WordXML.document(WordXML.body(PrintedForm(.trial2019))))
    let page = Array(("<html>" + PrintedForm(.trial2019).html).utf8)
    for bytes in [word, page] {
      var state: UInt64 = 42
      for _ in 0..<60 {
        var changed = bytes
        for _ in 0..<8 {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          changed[Int(state >> 33) % changed.count] = UInt8(truncatingIfNeeded: state >> 24)
        }
        _ = cause(changed)
      }
    }
  }
}
