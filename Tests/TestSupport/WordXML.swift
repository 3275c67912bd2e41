/// Writes the parts of Word and Excel files for tests.
public enum WordXML {
  /// A whole document.xml around a body.
  public static func document(_ body: String) -> String {
    #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document "#
      + #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#
      + body + "<w:sectPr/></w:body></w:document>"
  }

  /// A paragraph.
  public static func paragraph(_ text: String, properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  /// A table with gridSpan and vMerge where cells reach over others.
  public static func table(_ rows: [[PrintedForm.Cell]]) -> String {
    var open: [Int: (rows: Int, columns: Int)] = [:]
    var xml = "<w:tbl><w:tblPr/><w:tblGrid/>"
    for row in rows {
      xml += "<w:tr>"
      var column = 0
      var next = row[...]
      while open[column] != nil || !next.isEmpty {
        if let above = open[column] {
          xml += cell("", above.columns, merge: "<w:vMerge/>")
          open[column] = above.rows > 1 ? (above.rows - 1, above.columns) : nil
          column += above.columns
        } else {
          let own = next.removeFirst()
          xml += cell(
            own.text, own.columns, merge: own.rows > 1 ? #"<w:vMerge w:val="restart"/>"# : "")
          if own.rows > 1 { open[column] = (own.rows - 1, own.columns) }
          column += own.columns
        }
      }
      xml += "</w:tr>"
    }
    return xml + "</w:tbl>"
  }

  private static func cell(_ text: String, _ columns: Int, merge: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return "<w:tc><w:tcPr><w:gridSpan w:val=\"\(columns)\"/>\(merge)</w:tcPr>"
      + lines.map { paragraph(String($0)) }.joined() + "</w:tc>"
  }

  /// The report on a form.
  public static func body(_ form: PrintedForm) -> String {
    PrintedForm.parts.map { part in
      switch part {
      case .paragraph(let text): paragraph(text)
      case .table(let table): self.table(form.rows(of: table))
      }
    }.joined()
  }
}
