/// The parts of an official document that do not depend on its content.
enum OfficialParts {
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let word =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  /// A4 with the margins of GB/T 9704: 37 mm above, 28 mm at the binding, 156 × 225 mm of text.
  private static let section = """
    <w:sectPr><w:footerReference w:type="default" r:id="rId4"/>\
    <w:pgSz w:w="11906" w:h="16838"/>\
    <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1400" w:gutter="0"/>\
    <w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>
    """

  /// The name of the part with the text.
  static let body = "word/document.xml"

  /// The parts besides the text, by name.
  static func all(title: String) -> [(String, String)] {
    [
      ("[Content_Types].xml", types), ("_rels/.rels", packageRelations),
      ("docProps/core.xml", properties(title: title)),
      ("word/_rels/document.xml.rels", documentRelations), ("word/styles.xml", styles),
      ("word/fontTable.xml", fonts), ("word/settings.xml", settings), ("word/footer1.xml", footer),
    ]
  }

  /// The part with the text.
  static func document(_ body: String) -> String {
    "\(head)<w:document \(word) xmlns:r=\"\(WordRelations.office)\"><w:body>\(body)\(section)</w:body></w:document>"
  }

  /// A paragraph in a style; a line feed begins a new line in it.
  static func paragraph(_ text: String, _ style: String = "Normal") -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(WordBlockWriter.run(text, ""))</w:p>"
  }

  /// The properties of the file; when it was made is none of its numbers.
  private static func properties(title: String) -> String {
    """
    \(head)<cp:coreProperties \
    xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(XMLText.escaped(title))</dc:title>\
    <dc:language>zh-CN</dc:language></cp:coreProperties>
    """
  }

  private static let types = """
    \(head)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/word/document.xml" ContentType="\(kinds).document.main+xml"/>\
    <Override PartName="/word/styles.xml" ContentType="\(kinds).styles+xml"/>\
    <Override PartName="/word/fontTable.xml" ContentType="\(kinds).fontTable+xml"/>\
    <Override PartName="/word/settings.xml" ContentType="\(kinds).settings+xml"/>\
    <Override PartName="/word/footer1.xml" ContentType="\(kinds).footer+xml"/>\
    <Override PartName="/docProps/core.xml" \
    ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
    """

  private static let packageRelations = """
    \(head)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="\(WordRelations.office)/officeDocument" Target="word/document.xml"/>\
    <Relationship Id="rId2" \
    Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
    Target="docProps/core.xml"/></Relationships>
    """

  private static let documentRelations = """
    \(head)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="\(WordRelations.office)/styles" Target="styles.xml"/>\
    <Relationship Id="rId2" Type="\(WordRelations.office)/fontTable" Target="fontTable.xml"/>\
    <Relationship Id="rId3" Type="\(WordRelations.office)/settings" Target="settings.xml"/>\
    <Relationship Id="rId4" Type="\(WordRelations.office)/footer" Target="footer1.xml"/></Relationships>
    """

  private static let settings = """
    \(head)<w:settings \(word)><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>\
    <w:characterSpacingControl w:val="compressPunctuation"/>\
    <w:compat><w:compatSetting w:name="compatibilityMode" \
    w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
    """

  private static let footer = """
    \(head)<w:ftr \(word)><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\
    <w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
    <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>\
    <w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
    """

  /// What stands in for a font that the machine lacks.
  private static let fonts: String = {
    let pairs = [
      ("仿宋_GB2312", "仿宋"), ("楷体_GB2312", "楷体"), ("方正小标宋简体", "宋体"), ("黑体", "SimHei"),
    ]
    let entries = pairs.map {
      "<w:font w:name=\"\($0.0)\"><w:altName w:val=\"\($0.1)\"/><w:charset w:val=\"86\"/></w:font>"
    }
    return "\(head)<w:fonts \(word)>\(entries.joined())</w:fonts>"
  }()

  /// A style: its paragraph properties, the font of its Chinese, its size in half points.
  private static func style(
    _ id: String, _ name: String, _ paragraph: String, _ font: String, _ size: Int,
    _ more: String = ""
  ) -> String {
    """
    <w:style w:type="paragraph"\(id == "Normal" ? " w:default=\"1\"" : "") w:styleId="\(id)">\
    <w:name w:val="\(name)"/>\(id == "Normal" ? "" : "<w:basedOn w:val=\"Normal\"/>")<w:qFormat/>\
    <w:pPr>\(paragraph)</w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" \
    w:eastAsia="\(font)" w:cs="Times New Roman"/>\(more)<w:sz w:val="\(size)"/><w:szCs w:val="\(size)"/></w:rPr></w:style>
    """
  }

  private static let flat =
    "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>"
  private static let line = "<w:spacing w:line=\"579\" w:lineRule=\"exact\"/>"
  private static let flush = line + "<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>"

  private static let styles: String = {
    let red = "<w:color w:val=\"C00000\"/>"
    let entries = [
      style(
        "Normal", "Normal",
        "\(line)<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"both\"/>",
        "仿宋_GB2312", 32),
      style(
        "Masthead", "简报报头", flat + "<w:jc w:val=\"center\"/>", "方正小标宋简体", 60, red),
      style(
        "Issue", "简报期号",
        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"18\" w:space=\"4\" w:color=\"C00000\"/></w:pBdr>"
          + "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"60\" w:after=\"160\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>",
        "仿宋_GB2312", 24),
      style(
        "Title", "Title",
        "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"120\" w:after=\"240\" w:line=\"640\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>",
        "方正小标宋简体", 44),
      style("Heading1", "heading 1", "<w:keepNext/>\(line)<w:outlineLvl w:val=\"0\"/>", "黑体", 32),
      style(
        "Heading2", "heading 2", "<w:keepNext/>\(line)<w:outlineLvl w:val=\"1\"/>", "楷体_GB2312", 32),
      style("Annex", "附件", "<w:pageBreakBefore/>" + flush, "黑体", 32),
      style("Address", "主送机关", flush, "仿宋_GB2312", 32),
      style("Signature", "Signature", flush + "<w:jc w:val=\"right\"/>", "仿宋_GB2312", 32),
      style("Plain", "图表", flat, "仿宋_GB2312", 21),
      style(
        "Gap", "间隔",
        "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"120\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>",
        "仿宋_GB2312", 8),
      style("Note", "附注", flat, "仿宋_GB2312", 18),
      style(
        "Item", "要点",
        "<w:snapToGrid w:val=\"0\"/><w:spacing w:after=\"60\" w:line=\"340\" w:lineRule=\"auto\"/><w:ind w:left=\"240\" w:hanging=\"240\" w:firstLineChars=\"0\"/>",
        "仿宋_GB2312", 24),
      style("Footer", "footer", flat + "<w:jc w:val=\"center\"/>", "宋体", 28),
    ]
    return "\(head)<w:styles \(word)>\(entries.joined())</w:styles>"
  }()
}
