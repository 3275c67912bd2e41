import Disclosure
import Testing

@testable import Ingestion

/// Documents that LibreOffice converts, where it is installed.
@Suite struct OfficeReaderTests {
  private static let rtf = Array(
    #"""
    {\rtf1\ansi\ansicpg936 \u24180?\u24230?\u25253?\u21578?\par
    \trowd\cellx3000\cellx6000\intbl a\cell 12\cell\row
    \trowd\cellx3000\cellx6000\intbl b\cell \cell\row}
    """#.utf8)

  @Test(.enabled(if: ExternalProgram.office.executable() != nil))
  func richTextIsConvertedWithItsTable() throws {
    let document = try DocumentReader.document(Self.rtf, name: "a.rtf", path: "a.rtf")
    let rows = document.blocks.compactMap { block -> [String]? in
      if case .row(let cells) = block { cells.map(\.text) } else { nil }
    }
    #expect(rows == [["a", "12"], ["b", ""]])
    #expect(document.name == "a.rtf")
  }

  @Test func workbooksAndOpenDocumentsAreToldApart() {
    let book: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
      + "Workbook".utf8.flatMap { [$0, 0] }
    #expect(throws: IngestionError(path: "a.doc", .unsupportedFormat(name: "XLS"))) {
      try DocumentReader.document(book, name: "a.doc", path: "a.doc")
    }
    let head: [UInt8] = [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26)
    let type = "mimetypeapplication/vnd.oasis.opendocument."
    #expect(OfficeReader.isOpenDocument(head + Array((type + "text").utf8)))
    #expect(!OfficeReader.isOpenDocument(head + Array((type + "spreadsheet").utf8)))
  }
}
