import Disclosure

/// A report as a Word document: paragraphs and tables with merged cells.
enum DOCXLayout {
  /// The bytes of the document; a ruled one has lines around its cells and columns of usual widths.
  static func bytes(_ report: PrintedReport, isRuled: Bool = false) -> [UInt8] {
    StoredArchive.wordDocument(Array(document(report, isRuled: isRuled).utf8))
  }

  /// The main part of the document.
  private static func document(_ report: PrintedReport, isRuled: Bool) -> String {
    var body = ""
    for part in report.parts {
      switch part {
      case .title(let title):
        for line in title.split(separator: "\n") { body += paragraph(String(line)) }
      case .heading(let text), .paragraph(let text): body += paragraph(text)
      case .table(let grid): body += table(grid, isRuled: isRuled) + paragraph("")
      }
    }
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
      <w:body>\(body)</w:body></w:document>
      """
  }

  private static func table(_ grid: Grid, isRuled: Bool) -> String {
    var open: [Int: (across: Int, rows: Int)] = [:]
    var text = "<w:tbl>" + (isRuled ? rules(grid) : "")
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

  /// Lines of half a point around all cells, and columns that are as wide as on the form.
  private static func rules(_ grid: Grid) -> String {
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:color=\"000000\"/>"
    }
    let widths = (0..<grid.columns).map { column in
      guard grid.table == .requests else { return 9000 / grid.columns }
      return column < 3 ? [700, 1300, 2100][column] : 700
    }
    return "<w:tblPr><w:tblBorders>\(sides.joined())</w:tblBorders>"
      + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
      + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
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
