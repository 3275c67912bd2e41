extension WordDocument {
  /// The document as a DOCX file, the same bytes every time.
  ///
  /// - Throws: `OfficeError` when the archive cannot be made.
  public func bytes() throws(OfficeError) -> [UInt8] {
    var body = WordBody()
    for block in blocks { body.append(block) }
    let pictures = body.pictures.enumerated().map { index, picture in
      PackedPart(name: "word/media/image\(index + 1).png", bytes: picture.png)
    }
    let texts = [
      ("[Content_Types].xml", WordParts.contentTypes), ("_rels/.rels", WordParts.relationships),
      ("docProps/core.xml", WordParts.properties(title: title)),
      ("word/document.xml", body.document), ("word/styles.xml", WordParts.styles),
      ("word/_rels/document.xml.rels", WordParts.relationships(pictures: body.pictures.count)),
    ]
    return try PackedPart.archive(
      texts.map { PackedPart(name: $0.0, bytes: Array($0.1.utf8)) } + pictures)
  }
}

/// Writes the blocks of a document as WordprocessingML.
struct WordBody {
  private var xml = ""
  private(set) var pictures: [WordDocument.Picture] = []

  /// The width between the margins, in twentieths of a point: A4 with 28 mm and 26 mm.
  private static let width = 8844.0
  private static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
    """

  /// The part `word/document.xml`.
  var document: String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:document \(Self.namespaces)><w:body>\(xml)<w:sectPr>\
    <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1474" w:bottom="1531" \
    w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>
    """
  }

  mutating func append(_ block: WordDocument.Block) {
    switch block {
    case .title(let text): xml += Self.paragraph(text, style: "Title")
    case .heading(let text): xml += Self.paragraph(text, style: "Heading1")
    case .paragraph(let text): xml += Self.paragraph(text, style: "Normal")
    case .item(let text): xml += Self.paragraph("· " + text, style: "ListParagraph")
    case .tableTitle(let text): xml += Self.paragraph(text, style: "TableTitle")
    case .figureTitle(let text): xml += Self.paragraph(text, style: "Caption")
    case .note(let text): xml += Self.paragraph(text, style: "Note")
    case .table(let table): append(table)
    case .picture(let picture): append(picture)
    }
  }

  private static func paragraph(_ text: String, style: String, isAtEnd: Bool = false) -> String {
    let alignment = isAtEnd ? "<w:jc w:val=\"right\"/>" : ""
    return "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(alignment)</w:pPr>\(run(text))</w:p>"
  }

  private static func run(_ text: String) -> String {
    "<w:r><w:t xml:space=\"preserve\">\(WordParts.escaped(text))</w:t></w:r>"
  }

  private mutating func append(_ table: WordDocument.Table) {
    let whole = table.widths.reduce(0, +)
    let widths = table.widths.map { Int(($0 / whole * Self.width).rounded()) }
    xml += """
      <w:tbl><w:tblPr><w:tblStyle w:val="Comparison"/><w:tblW w:w="\(Int(Self.width))" \
      w:type="dxa"/><w:tblLayout w:type="fixed"/>\
      <w:tblDescription w:val="\(WordParts.escaped(table.description))"/></w:tblPr><w:tblGrid>
      """
    xml += widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
    xml += row(table.header, style: "TableHead", table, widths, "<w:tblHeader/>")
    for line in table.rows {
      switch line {
      case .cells(let texts): xml += row(texts, style: "TableText", table, widths, "")
      case .group(let text):
        let cell = Self.paragraph(text, style: "TableGroup")
        xml += """
          <w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW \
          w:w="\(widths.reduce(0, +))" w:type="dxa"/><w:gridSpan w:val="\(widths.count)"/></w:tcPr>\
          \(cell)</w:tc></w:tr>
          """
      }
    }
    xml += "</w:tbl>"
  }

  private func row(
    _ texts: [String], style: String, _ table: WordDocument.Table, _ widths: [Int], _ more: String
  ) -> String {
    let cells = zip(texts, widths).enumerated().map { column, cell in
      let isAtEnd = table.rightAligned.contains(column)
      return """
        <w:tc><w:tcPr><w:tcW w:w="\(cell.1)" w:type="dxa"/></w:tcPr>\
        \(Self.paragraph(cell.0, style: style, isAtEnd: isAtEnd))</w:tc>
        """
    }
    return "<w:tr><w:trPr><w:cantSplit/>\(more)</w:trPr>\(cells.joined())</w:tr>"
  }

  private mutating func append(_ picture: WordDocument.Picture) {
    pictures.append(picture)
    let number = pictures.count
    let scale = min(1, Self.width / 20 / picture.width)
    let (width, height) = (
      Int((picture.width * scale * 12_700).rounded()),
      Int((picture.height * scale * 12_700).rounded())
    )
    let words = WordParts.escaped(picture.description)
    xml += """
      <w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing>\
      <wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="\(width)" cy="\(height)"/>\
      <wp:docPr id="\(number)" name="图\(number)" descr="\(words)"/>\
      <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
      <pic:pic><pic:nvPicPr><pic:cNvPr id="\(number)" name="图\(number)"/><pic:cNvPicPr/>\
      </pic:nvPicPr><pic:blipFill><a:blip r:embed="image\(number)"/><a:stretch><a:fillRect/>\
      </a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>\
      <a:ext cx="\(width)" cy="\(height)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>\
      </pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
      """
  }
}
