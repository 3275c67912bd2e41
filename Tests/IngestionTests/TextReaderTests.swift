import Disclosure
import Foundation
import Ingestion
import TestSupport
import Testing

@Suite struct TextReaderTests {
  private func read(_ bytes: [UInt8]) throws(IngestionError) -> Document {
    try TextReader.document(bytes, name: "a.txt", path: "a.txt")
  }

  @Test func tabsMakeRowsAndOtherLinesParagraphs() throws {
    let document = try read(Array("标题\n\n行\t1\t\n".utf8))
    #expect(
      document.blocks == [
        .paragraph(Quote("标题", at: Place(line: 1))),
        .row([
          Quote("行", at: Place(line: 3)), Quote("1", at: Place(line: 3)),
          Quote("", at: Place(line: 3)),
        ]),
      ])
  }

  /// The same text in every encoding that government sites use.
  @Test(arguments: ["utf8", "utf8-bom", "utf16le", "utf16be", "gb18030"])
  func encodingsAreRecognised(encoding: String) throws {
    let text = "泽州县2020年政府信息公开工作年度报告"
    let bytes: [UInt8] =
      switch encoding {
      case "utf8": Array(text.utf8)
      case "utf8-bom": [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case "utf16le": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case "utf16be": [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      default: Array(try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632))))
      }
    #expect(try read(bytes).blocks == [.paragraph(Quote(text, at: Place(line: 1)))])
  }

  @Test func mixedEncodingsAreReadWithAFinding() throws {
    let bytes = Array("政府信息公开\n".utf8) + [0xD4, 0xF3, 0x0A] + Array("年度报告\n".utf8) + [0xFF, 0xFF]
    let document = try read(bytes)
    #expect(document.findings.map(\.check) == ["document.encoding"])
  }

  @Test func emptyAndBlankFilesAreNamedSo() {
    #expect(throws: IngestionError(path: "a.txt", .empty)) { try read([]) }
    #expect(throws: IngestionError(path: "a.txt", .empty)) {
      try read(Array(" \n\t\u{3000}\n".utf8))
    }
  }

  @Test func binaryFilesAreNoText() {
    let bytes = (0..<400).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 128) }
    #expect(throws: IngestionError(path: "a.txt", .unknownEncoding)) { try read(bytes) }
  }

  @Test func aFileAboveTheLimitIsRefusedBeforeItIsDecoded() {
    let bytes = [UInt8](repeating: 0x41, count: TextReader.sizeLimit + 1)
    #expect(
      throws: IngestionError(
        path: "a.txt", .tooLarge(bytes: bytes.count, limit: TextReader.sizeLimit))
    ) { try read(bytes) }
  }

  @Test func carriageReturnsAreNoPartOfALine() throws {
    #expect(
      try read(Array("信息公开\r\n报告\r\n".utf8)).blocks == [
        .paragraph(Quote("信息公开", at: Place(line: 1))),
        .paragraph(Quote("报告", at: Place(line: 2))),
      ])
  }
}
