/// The parts of a Word document besides its body.
enum WordParts {
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"

  /// The text for content and attributes; what XML 1.0 cannot hold becomes the replacement sign.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\r", "\t": result += " "
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static let contentTypes =
    head + """
      <Types xmlns="\(package)/content-types"><Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      <Override PartName="/word/styles.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
      <Override PartName="/docProps/core.xml" \
      ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
      """

  static let relationships =
    head + """
      <Relationships xmlns="\(package)/relationships"><Relationship Id="document" \
      Type="\(office)/relationships/officeDocument" Target="word/document.xml"/>\
      <Relationship Id="core" \
      Type="\(package)/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
      </Relationships>
      """

  static func relationships(pictures: Int) -> String {
    let images = (0..<pictures).map { index in
      """
      <Relationship Id="image\(index + 1)" Type="\(office)/relationships/image" \
      Target="media/image\(index + 1).png"/>
      """
    }
    return head + """
      <Relationships xmlns="\(package)/relationships"><Relationship Id="styles" \
      Type="\(office)/relationships/styles" Target="styles.xml"/>\(images.joined())</Relationships>
      """
  }

  /// The properties; when a document was made is no property of its numbers.
  static func properties(title: String) -> String {
    head + """
      <cp:coreProperties \
      xmlns:cp="\(package)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">\
      <dc:title>\(escaped(title))</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>
      """
  }

  /// A paragraph style: its font, size in half points, colour and spacing.
  private static func style(
    _ id: String, _ name: String, font: String = "仿宋", size: Int, bold: Bool = false,
    color: String = "1C1F24", paragraph: String
  ) -> String {
    """
    <w:style w:type="paragraph" w:styleId="\(id)"\(id == "Normal" ? " w:default=\"1\"" : "")>\
    <w:name w:val="\(name)"/><w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\
    <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="\(font)"/>\
    \(bold ? "<w:b/>" : "")<w:color w:val="\(color)"/><w:sz w:val="\(size)"/><w:szCs w:val="\(size)"/>\
    <w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:style>
    """
  }

  private static func spacing(_ before: Int, _ after: Int, line: Int = 300) -> String {
    "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\" w:line=\"\(line)\" w:lineRule=\"auto\"/>"
  }

  static let styles =
    head + """
      <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      """
    + [
      style("Normal", "Normal", size: 24, paragraph: spacing(0, 80, line: 360)),
      style(
        "Title", "Title", font: "黑体", size: 34, bold: true,
        paragraph: spacing(0, 160) + "<w:jc w:val=\"center\"/>"),
      style(
        "Heading1", "heading 1", font: "黑体", size: 28,
        paragraph: "<w:keepNext/>" + spacing(240, 80) + "<w:outlineLvl w:val=\"0\"/>"),
      style(
        "ListParagraph", "List Paragraph", size: 24,
        paragraph: spacing(0, 60, line: 340) + "<w:ind w:left=\"240\" w:hanging=\"240\"/>"),
      style(
        "Caption", "caption", font: "黑体", size: 21,
        paragraph: spacing(60, 160) + "<w:jc w:val=\"center\"/>"),
      style(
        "TableTitle", "Table Title", font: "黑体", size: 21,
        paragraph: "<w:keepNext/>" + spacing(120, 80) + "<w:jc w:val=\"center\"/>"),
      style(
        "Note", "Note", font: "宋体", size: 18, color: "5A6170", paragraph: spacing(40, 20, line: 260)
      ),
      style(
        "Figure", "Figure", size: 24,
        paragraph: "<w:keepNext/>" + spacing(120, 0, line: 240) + "<w:jc w:val=\"center\"/>"),
      style("TableText", "Table Text", font: "宋体", size: 18, paragraph: spacing(20, 20, line: 240)),
      style(
        "TableHead", "Table Head", font: "黑体", size: 18,
        paragraph: "<w:keepNext/>" + spacing(40, 40, line: 240)),
      style(
        "TableGroup", "Table Group", font: "黑体", size: 18, color: "1F3864",
        paragraph: "<w:keepNext/>" + spacing(60, 20, line: 240)),
    ].joined() + table + "</w:styles>"

  private static let table = """
    <w:style w:type="table" w:styleId="Comparison"><w:name w:val="Comparison"/><w:tblPr>\
    <w:tblBorders><w:top w:val="single" w:sz="12" w:color="1C1F24"/>\
    <w:bottom w:val="single" w:sz="12" w:color="1C1F24"/>\
    <w:insideH w:val="single" w:sz="4" w:color="D9DCE2"/></w:tblBorders>\
    <w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>\
    </w:tblPr></w:style>
    """
}
