import Disclosure
import Ingestion
import TestSupport
import Testing

/// PDFs written by hand, so that every position is known.
@Suite struct PDFReaderTests {
  private func document(_ pdf: PlainPDF) throws -> Document {
    try DocumentReader.document(pdf.bytes, name: "a.pdf", path: "a.pdf")
  }

  /// The texts of the rows, each with the column it begins in.
  private func rows(_ document: Document) -> [[String]] {
    document.blocks.compactMap { block in
      guard case .row(let cells) = block else { return nil }
      return cells.map { cell in
        (cell.place.tableCell.map { "\($0.table).\($0.row).\($0.column) " } ?? "") + cell.text
      }
    }
  }

  private func paragraphs(_ document: Document) -> [String] {
    document.blocks.compactMap { block in
      guard case .paragraph(let quote) = block else { return nil }
      return quote.text
    }
  }

  @Test func linesMakeCellsWithSpansBlanksAndLineFeeds() throws {
    var pdf = PlainPDF()
    pdf.addPage()
    pdf.text("Title", x: 40, y: 40)
    // Two columns under one head, a cell over two rows on the left, an empty cell.
    for y in [60.0, 80, 140] { pdf.line(40, y, 240, y) }
    pdf.line(120, 100, 240, 100)
    for x in [40.0, 240] { pdf.line(x, 60, x, 140) }
    for x in [120.0, 180] { pdf.line(x, 80, x, 140) }
    pdf.text("head", x: 100, y: 74)
    pdf.text("two", x: 50, y: 94)
    pdf.text("lines", x: 50, y: 106)
    pdf.text("12", x: 130, y: 94)
    pdf.text("0", x: 200, y: 124)
    let document = try document(pdf)
    #expect(paragraphs(document) == ["Title"])
    #expect(
      rows(document) == [
        ["1.1.1 head"], ["1.2.1 two\nlines", "1.2.2 12", "1.2.3 "], ["1.3.2 ", "1.3.3 0"],
      ])
  }

  /// Turned by a note to the viewer, or only drawn sideways.
  @Test(arguments: [(0, true), (90, true), (180, true), (270, true), (90, false), (270, false)])
  func turnedPagesReadAlike(rotation: Int, isDeclared: Bool) throws {
    var pdf = PlainPDF(rotation: rotation, isDeclared: isDeclared)
    pdf.addPage()
    pdf.text("Title", x: 40, y: 40)
    pdf.table(
      [["name", "count"], ["alpha", "125"], ["beta", ""]], columns: [40, 140, 240], top: 60,
      step: 20)
    let document = try document(pdf)
    #expect(paragraphs(document) == ["Title"])
    #expect(
      rows(document) == [
        ["1.1.1 name", "1.1.2 count"], ["1.2.1 alpha", "1.2.2 125"], ["1.3.1 beta", "1.3.2 "],
      ])
  }

  @Test func aTableGoesOnOverPagesWithoutHeadersAndPageNumbers() throws {
    var pdf = PlainPDF()
    let columns = [40.0, 140, 240]
    pdf.addPage()
    pdf.table(
      [["item", "count"], ["first", "11"], ["long", "22"]], columns: columns, top: 300, step: 20)
    pdf.text("- 1 -", x: 140, y: 385)
    pdf.addPage()
    pdf.table(
      [["item", "count"], ["label", ""], ["3.third", ""]], columns: columns, top: 40, step: 20)
    pdf.text("- 2 -", x: 140, y: 385)
    let document = try document(pdf)
    #expect(paragraphs(document).isEmpty)
    #expect(
      rows(document) == [
        ["1.1.1 item", "1.1.2 count"], ["1.2.1 first", "1.2.2 11"],
        ["1.3.1 long", "1.3.2 22"], ["1.4.1 label", "1.4.2 "], ["1.5.1 3.third", "1.5.2 "],
      ])
  }

  @Test func gapsPartColumnsWhereNoLinesAre() throws {
    var pdf = PlainPDF()
    pdf.addPage()
    for (index, numbers) in [["21", "0", "7"], ["3", "", "15"]].enumerated() {
      for (column, number) in numbers.enumerated() where !number.isEmpty {
        pdf.text(number, x: 120 + 40 * Double(column), y: 60 + 16 * Double(index))
      }
    }
    let document = try document(pdf)
    #expect(rows(document) == [["21", "0", "7"], ["3", "15"]])
    guard case .row(let cells) = document.blocks[1] else { return }
    let left = try #require(cells[1].place.box?.left)
    #expect(abs(left - 200) < 1)
  }

  @Test func aNumberBrokenByItsNarrowCellIsOneNumber() throws {
    var pdf = PlainPDF()
    pdf.addPage()
    pdf.table([["", ""]], columns: [40, 72, 240], top: 60, step: 40)
    pdf.text("398", x: 45, y: 76)
    pdf.text("57", x: 45, y: 90)
    pdf.text("1", x: 80, y: 76)
    pdf.text("2", x: 80, y: 90)
    #expect(rows(try document(pdf)) == [["1.1.1 39857", "1.1.2 1\n2"]])
  }

  @Test func underlinesAndBoxesAreNoTables() throws {
    var pdf = PlainPDF()
    pdf.addPage()
    pdf.text("word        word", x: 40, y: 60)
    pdf.line(40, 62, 110, 62)
    for y in [80.0, 120] { pdf.line(30, y, 250, y) }
    for x in [30.0, 250] { pdf.line(x, 80, x, 120) }
    pdf.text("boxed", x: 50, y: 100)
    let document = try document(pdf)
    #expect(
      document.blocks.allSatisfy { block in
        guard case .row(let cells) = block else { return true }
        return cells.allSatisfy { $0.place.tableCell == nil }
      })
  }

  private func cause(_ bytes: [UInt8]) -> IngestionError.Cause? {
    do {
      _ = try DocumentReader.document(bytes, name: "a.txt", path: "a.txt")
      return nil
    } catch {
      return error.cause
    }
  }

  @Test func whatCannotBeReadIsToldApart() throws {
    var pdf = PlainPDF()
    pdf.addPage()
    #expect(cause(pdf.bytes) == .noText(format: "PDF"))
    #expect(
      cause(PlainPDF().bytes) == .damaged(format: "PDF", reason: "没有页面"))
    for length in [12, 60] {
      guard case .damaged(format: "PDF", _) = cause(Array(pdf.bytes.prefix(length))) else {
        Issue.record("\(length) bytes of a PDF")
        continue
      }
    }
    let hash = String(repeating: "41", count: 32)
    var locked = PlainPDF(
      trailer: "/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<\(hash)>/U<\(hash)>>>")
    locked.addPage()
    #expect(cause(locked.bytes) == .encrypted(format: "PDF"))
    var long = PlainPDF()
    for _ in 0..<201 { long.addPage() }
    #expect(cause(long.bytes) == .tooComplex(format: "PDF", what: "有 201 页（上限 200 页）"))
  }

  /// A page without text that shows something is named; one with a page number alone is not.
  @Test func scannedPagesBetweenOthersAreNamed() throws {
    var pdf = PlainPDF()
    pdf.addPage()
    pdf.text("A page of text, long enough to be one", x: 40, y: 40)
    pdf.addPage()
    for y in stride(from: 40.0, to: 200, by: 4) { pdf.line(40, y, 240, y + 3) }
    pdf.addPage()
    pdf.text("- 3 -", x: 140, y: 385)
    pdf.addPage()
    let findings = try document(pdf).findings
    #expect(findings.map(\.check) == ["document.scans"])
    #expect(findings.first?.message.hasPrefix("第2页没有可用的文字") == true)
    #expect(findings.first?.severity == .error)
    #expect(findings.first?.advice.contains("--ocr") == true)
    #expect(findings.first?.evidence.map(\.place.page) == [2])
  }

  /// Text over a picture that shows it was recognised by somebody; over a pale background it was not.
  @Test(arguments: [(true, 0.0), (false, nil)])
  func textOverAScanIsTakenForRecognised(isScan: Bool, confidence: Double?) throws {
    let rows = (0..<400).map { y in
      (0..<300).map { x -> UInt8 in
        let isText = (30..<44).contains(y) && (38..<260).contains(x) && (x + y) % 3 > 0
        return isText ? (isScan ? 0 : 255) : (150..<250).contains(y) ? 215 : 255
      }
    }
    var pdf = PlainPDF()
    pdf.addPage()
    pdf.picture(rows)
    pdf.text("A page of text, long enough to be one", x: 40, y: 40)
    let document = try document(pdf)
    #expect(document.findings.map(\.check) == (isScan ? ["document.textLayer"] : []))
    guard case .paragraph(let quote) = document.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(quote.confidence == confidence)
  }

  /// Every beginning of a file gives a document or an error, never a crash.
  @Test func truncatedFilesAreSurvived() throws {
    var pdf = PlainPDF()
    pdf.addPage()
    pdf.table([["a", "1"], ["b", "2"]], columns: [40, 140, 240], top: 60, step: 20)
    let bytes = pdf.bytes
    #expect(cause(bytes) == nil)
    for length in stride(from: 8, to: bytes.count, by: 37) {
      _ = cause(Array(bytes.prefix(length)))
    }
  }
}
