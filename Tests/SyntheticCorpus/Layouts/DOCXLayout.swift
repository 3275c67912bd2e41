import Disclosure

/// A report as a Word document: paragraphs and tables with merged cells.
enum DOCXLayout {
  static func bytes(_ report: PrintedReport) -> [UInt8] {
    StoredArchive.wordDocument(Array(document(report).utf8))
  }

  /// The main part of the document.
  static func document(_ report: PrintedReport) -> String {
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
