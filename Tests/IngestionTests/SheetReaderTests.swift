import Disclosure
import TestSupport
import Testing

@testable import Ingestion

/// Writes workbooks for tests.
enum TestWorkbook {
  static func bytes(_ sheet: String, texts: [String] = [], state: String = "visible") throws
    -> [UInt8]
  {
    let strings = texts.map { "<si><r><t>\($0)</t></r><rPh><t>x</t></rPh></si>" }.joined()
    let workbook =
      "<workbook xmlns:r=\"r\"><sheets><sheet name=\"表\" state=\"\(state)\" r:id=\"r1\"/></sheets></workbook>"
    let relations =
      "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/s.xml\"/>"
      + "<Relationship Id=\"r2\" Type=\"x/sharedStrings\" Target=\"s.xml\"/></Relationships>"
    let parts = [
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", relations),
      ("xl/s.xml", "<sst>\(strings)</sst>"),
      ("xl/worksheets/s.xml", "<worksheet>\(sheet)</worksheet>"),
    ]
    return try Workdir().archive(parts.map { ($0.0, Array($0.1.utf8)) })
  }

  /// A form as a sheet, with merged cells.
  static func sheet(_ form: PrintedForm) -> String {
    var xml = ""
    var merged = ""
    var row = 0
    for part in PrintedForm.parts {
      switch part {
      case .paragraph(let text):
        row += 2
        xml += "<row r=\"\(row)\">\(cell(text, row, 1))</row>"
        row += 1
      case .table(let table):
        for (position, columns) in positions(form.rows(of: table)) {
          row += 1
          xml += "<row r=\"\(row)\">"
          for (column, own) in zip(columns, form.rows(of: table)[position]) {
            xml += cell(own.text, row, column)
            if own.columns > 1 || own.rows > 1 {
              let end = name(column + own.columns - 1) + String(row + own.rows - 1)
              merged += "<mergeCell ref=\"\(name(column))\(row):\(end)\"/>"
            }
          }
          xml += "</row>"
        }
      }
    }
    return "<sheetData>\(xml)</sheetData><mergeCells>\(merged)</mergeCells>"
  }

  /// In which column each cell of each row begins.
  private static func positions(_ rows: [[PrintedForm.Cell]]) -> [(Int, [Int])] {
    var filled: Set<[Int]> = []
    return rows.enumerated().map { index, row in
      var column = 1
      let columns = row.map { cell in
        while filled.contains([index, column]) { column += 1 }
        for down in 0..<cell.rows {
          for right in 0..<cell.columns { filled.insert([index + down, column + right]) }
        }
        defer { column += cell.columns }
        return column
      }
      return (index, columns)
    }
  }

  private static func name(_ column: Int) -> String { String(UnicodeScalar(UInt8(64 + column))) }

  private static func cell(_ text: String, _ row: Int, _ column: Int) -> String {
    let reference = name(column) + String(row)
    if Double(text) != nil { return "<c r=\"\(reference)\"><v>\(text)</v></c>" }
    return "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }
}

@Suite struct SheetReaderTests {
  private func document(_ sheet: String, texts: [String] = []) throws -> Document {
    try DocumentReader.document(
      TestWorkbook.bytes(sheet, texts: texts), name: "a.xlsx", path: "a.xlsx")
  }

  @Test(arguments: [Form.trial2019, .binding2021])
  func theTablesOfAFormComeOutCellByCell(form: Form) throws {
    let printed = PrintedForm(form)
    let report = try #require(
      try ReportFile.reports(
        TestWorkbook.bytes(TestWorkbook.sheet(printed)), name: "a.xlsx", path: "a.xlsx",
        gazetteer: Checkout.gazetteer
      ).first)
    #expect(printed.differences(from: report) == [])
    #expect(report.year == 2022)
  }

  @Test(arguments: [Form.trial2019, .binding2021])
  func commaSeparatedTablesComeOutCellByCell(form: Form) throws {
    let printed = PrintedForm(form)
    let lines = PrintedForm.parts.flatMap { part -> [[String]] in
      switch part {
      case .paragraph(let text): [[text]]
      case .table(let table):
        printed.rows(of: table).map { row in
          row.flatMap { [$0.text] + Array(repeating: "", count: $0.columns - 1) }
        }
      }
    }
    let text = lines.map { line in
      let fields = line + Array(repeating: "", count: 15 - line.count)
      return fields.map { "\"\($0)\"" }.joined(separator: ",") + "\r\n"
    }.joined()
    let report = try #require(
      try ReportFile.reports(
        Array(text.utf8), name: "a.csv", path: "a.csv", gazetteer: Checkout.gazetteer
      ).first)
    #expect(printed.differences(from: report) == [])
  }

  /// Excel stores the nearest binary number and shows fifteen digits.
  @Test func numbersAreWhatTheSheetShows() throws {
    let cells = ["33633789.629999999", "1.2E-2", "7", "1E3", "-397"].enumerated().map {
      "<c r=\"\(["A", "B", "C", "D", "E"][$0.offset])1\"><v>\($0.element)</v></c>"
    }
    let document = try document(
      "<row r=\"1\">\(cells.joined())<c r=\"F1\" t=\"s\"><v>0</v></c></row>", texts: ["件"])
    guard case .row(let row) = document.blocks[0] else { throw TestFailure() }
    #expect(row.map(\.text) == ["33633789.63", "0.012", "7", "1000", "-397", "件"])
  }

  @Test func anErrorOfAFormulaIsNoNumber() throws {
    let document = try document(
      "<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"B3\" t=\"e\"><v>#DIV/0!</v></c></row>")
    guard case .row(let row) = document.blocks[0] else { throw TestFailure() }
    #expect(row.map(\.text) == ["1", "公式错误"])
    #expect(document.findings.map(\.check) == ["document.formula"])
    #expect(document.findings[0].message.contains("第1表第3行第2列"))
  }

  @Test func hiddenSheetsAreNotRead() throws {
    let bytes = try TestWorkbook.bytes("<row><c><v>1</v></c></row>", state: "hidden")
    #expect(throws: IngestionError(path: "a.xlsx", .empty)) {
      try DocumentReader.document(bytes, name: "a.xlsx", path: "a.xlsx")
    }
  }
}
