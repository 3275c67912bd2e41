import Disclosure

/// A report as a Word document: paragraphs and tables with merged cells.
enum DOCXLayout {
  static func bytes(_ report: PrintedReport) -> [UInt8] {
    StoredArchive([
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations),
      ("word/document.xml", document(report)),
    ]).bytes
  }

  private static let contentTypes = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
    </Types>
    """

  private static let relations = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Target="word/document.xml" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>\
    </Relationships>
    """

  private static func document(_ report: PrintedReport) -> String {
    var body = ""
    for part in report.parts {
      switch part {
      case .title(let title):
        for line in title.split(separator: "\n") { body += paragraph(String(line)) }
      case .heading(let text), .paragraph(let text): body += paragraph(text)
      case .table(let grid): body += table(grid) + paragraph("")
      }
    }
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
      <w:body>\(body)</w:body></w:document>
      """
  }

  private static func table(_ grid: Grid) -> String {
    var open: [Int: (across: Int, rows: Int)] = [:]
    var text = "<w:tbl>"
    for row in grid.rows {
      var column = 0
      text += "<w:tr>"
      var cells = row.cells[...]
      while column < grid.columns {
        if let cell = cells.first, cell.column == column {
          cells.removeFirst()
          if cell.down > 1 { open[column] = (cell.across, cell.down - 1) }
          text += element(cell.text, across: cell.across, merge: cell.down > 1 ? "restart" : nil)
          column += cell.across
        } else if let above = open[column], above.rows > 0 {
          open[column] = (above.across, above.rows - 1)
          text += element("", across: above.across, merge: "continue")
          column += above.across
        } else {
          text += element("", across: 1, merge: nil)
          column += 1
        }
      }
      text += "</w:tr>"
    }
    return text + "</w:tbl>"
  }

  private static func element(_ text: String, across: Int, merge: String?) -> String {
    let span = across > 1 ? "<w:gridSpan w:val=\"\(across)\"/>" : ""
    let down = merge.map { "<w:vMerge w:val=\"\($0)\"/>" } ?? ""
    return "<w:tc><w:tcPr>\(span)\(down)</w:tcPr>\(paragraph(text))</w:tc>"
  }

  private static func paragraph(_ text: String) -> String {
    let escaped = text.map { $0 == "<" ? "&lt;" : $0 == "&" ? "&amp;" : String($0) }.joined()
    return "<w:p><w:r><w:t xml:space=\"preserve\">\(escaped)</w:t></w:r></w:p>"
  }
}

/// A ZIP archive whose members are stored as they are (APPNOTE 6.3, method 0).
struct StoredArchive {
  private(set) var bytes: [UInt8] = []

  init(_ members: [(name: String, text: String)]) {
    var directory: [UInt8] = []
    for member in members {
      let (name, data) = (Array(member.name.utf8), Array(member.text.utf8))
      let offset = bytes.count
      let common =
        Self.two(20) + Self.two(0x800) + Self.two(0) + Self.four(0x21_0000)
        + Self.four(Int(Self.checksum(data))) + Self.four(data.count) + Self.four(data.count)
        + Self.two(name.count) + Self.two(0)
      bytes += Self.four(0x0403_4B50) + common + name + data
      directory += Self.four(0x0201_4B50) + Self.two(20) + common + [UInt8](repeating: 0, count: 10)
      directory += Self.four(offset) + name
    }
    let start = bytes.count
    bytes += directory + Self.four(0x0605_4B50) + Self.four(0) + Self.two(members.count)
    bytes += Self.two(members.count) + Self.four(directory.count) + Self.four(start) + Self.two(0)
  }

  private static func two(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  private static func four(_ number: Int) -> [UInt8] { two(number) + two(number >> 16) }

  /// CRC-32 as ZIP wants it (polynomial 0xEDB88320).
  private static func checksum(_ data: [UInt8]) -> UInt32 {
    var remainder = UInt32.max
    for byte in data {
      remainder = (remainder >> 8) ^ table[Int((remainder ^ UInt32(byte)) & 0xFF)]
    }
    return ~remainder
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }
}
