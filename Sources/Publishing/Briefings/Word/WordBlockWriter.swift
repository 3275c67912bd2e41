import Graphics

/// The ids and bookmarks of a part of a Word file.
final class WordNumbers {
  private var last: Int
  /// The names that no new bookmark may have.
  var bookmarks: Set<String> = []

  init(above highest: Int = 0) { last = highest }

  /// An id that nothing else in the part has.
  func next() -> Int {
    last += 1
    return last
  }

  /// Whether a bookmark of this name may be written, which is then taken.
  func claims(_ name: String) -> Bool { bookmarks.insert(name).inserted }
}

/// Blocks as WordprocessingML.
struct WordBlockWriter {
  let numbers: WordNumbers
  /// Adds a drawn figure to the package; the ids of its PNG and its SVG.
  let embed: (BriefingFigure) throws -> (png: String, svg: String)

  /// The width of the text of an official document: 156 mm in twentieths of a point.
  private static let textWidth = 8_845.0

  /// The bookmark that references to a target use.
  static func bookmark(_ target: String) -> String { "_Refs\(ObjectTag.digest(target))" }

  /// The inside of an object within a paragraph.
  func inline(_ block: BriefingBlock, properties: String) -> String {
    switch block {
    case .reference(let target):
      field("REF \(Self.bookmark(target)) \\h", result: "", properties: properties)
    default: Self.run(block.brief, properties)
    }
  }

  /// The inside of an object of its own paragraphs.
  func block(_ block: BriefingBlock) throws -> String {
    switch block {
    case .figure(let figure): try self.figure(figure)
    case .table(let table): self.table(table)
    default: "<w:p>\(inline(block, properties: ""))</w:p>"
    }
  }

  /// A line feed begins a new line.
  static func run(_ text: String, _ properties: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      "<w:t xml:space=\"preserve\">\(XMLText.escaped(String($0)))</w:t>"
    }
    return "<w:r>\(properties)\(lines.joined(separator: "<w:br/>"))</w:r>"
  }

  /// A field with the result it has on opening.
  private func field(_ instruction: String, result: String, properties: String) -> String {
    func sign(_ kind: String) -> String {
      "<w:r>\(properties)<w:fldChar w:fldCharType=\"\(kind)\"/></w:r>"
    }
    return sign("begin")
      + "<w:r>\(properties)<w:instrText xml:space=\"preserve\"> \(instruction) </w:instrText></w:r>"
      + sign("separate") + Self.run(result, properties) + sign("end")
  }

  /// "图1　title" with the number as a field under a bookmark.
  private func caption(_ prefix: String, name: String, title: String, keepsNext: Bool) -> String {
    let properties = "<w:rPr><w:rFonts w:eastAsia=\"黑体\"/><w:sz w:val=\"21\"/></w:rPr>"
    let bookmark = Self.bookmark("\(prefix):\(name)")
    let number =
      Self.run(prefix, properties)
      + field("SEQ \(prefix) \\* ARABIC", result: "0", properties: properties)
    var marked = number
    if numbers.claims(bookmark) {
      let id = numbers.next()
      marked =
        "<w:bookmarkStart w:id=\"\(id)\" w:name=\"\(bookmark)\"/>\(number)<w:bookmarkEnd w:id=\"\(id)\"/>"
    }
    return Self.paragraph(
      marked + Self.run("　\(title)", properties), keepsNext: keepsNext,
      alignment: "center", before: keepsNext ? 80 : 0, after: keepsNext ? 40 : 120)
  }

  private static func paragraph(
    _ runs: String, keepsNext: Bool = false, alignment: String, before: Int = 0, after: Int = 0
  ) -> String {
    """
    <w:p><w:pPr>\(keepsNext ? "<w:keepNext/>" : "")<w:snapToGrid w:val="0"/>\
    <w:spacing w:before="\(before)" w:after="\(after)" w:line="240" w:lineRule="auto"/>\
    <w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/>\
    <w:jc w:val="\(alignment)"/></w:pPr>\(runs)</w:p>
    """
  }

  private static let small = "<w:rPr><w:sz w:val=\"18\"/></w:rPr>"

  private func notes(_ notes: [String]) -> String {
    // A table needs a paragraph behind it, at the end of a cell and between two tables.
    guard !notes.isEmpty else { return Self.gap }
    return notes.enumerated().map { index, note in
      Self.paragraph(
        Self.run(note, Self.small), alignment: "left", after: index == notes.count - 1 ? 120 : 0)
    }.joined()
  }
}

extension WordBlockWriter {
  private func figure(_ figure: BriefingFigure) throws -> String {
    let picture = try drawing(figure)
    return Self.paragraph(
      "<w:r>\(picture)</w:r>", keepsNext: true, alignment: "center", before: 120, after: 40)
      + caption("图", name: figure.name, title: figure.title, keepsNext: false)
      + (figure.notes.isEmpty ? "" : notes(figure.notes))
  }

  private func drawing(_ figure: BriefingFigure) throws -> String {
    let ids = try embed(figure)
    let (width, height) = (Self.emu(figure.scene.size.width), Self.emu(figure.scene.size.height))
    let id = numbers.next()
    let words = "name=\"\(XMLText.escaped("图 \(figure.name)"))\""
    return """
      <w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
      distT="0" distB="0" distL="0" distR="0"><wp:extent cx="\(width)" cy="\(height)"/>\
      <wp:docPr id="\(id)" \(words) descr="\(XMLText.escaped(figure.alternative))"/>\
      <wp:cNvGraphicFramePr><a:graphicFrameLocks \(Self.drawingSpace) noChangeAspect="1"/></wp:cNvGraphicFramePr>\
      <a:graphic \(Self.drawingSpace)><a:graphicData uri="\(Self.pictureSpace)">\
      <pic:pic xmlns:pic="\(Self.pictureSpace)"><pic:nvPicPr><pic:cNvPr id="\(id)" \(words)/><pic:cNvPicPr/></pic:nvPicPr>\
      <pic:blipFill>\(Self.blip(ids))<a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
      <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(width)" cy="\(height)"/></a:xfrm>\
      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
      </wp:inline></w:drawing>
      """
  }

  private static let drawingSpace =
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
  private static let pictureSpace = "http://schemas.openxmlformats.org/drawingml/2006/picture"

  /// The picture as PNG, and as SVG for those that can show it.
  static func blip(_ ids: (png: String, svg: String)) -> String {
    """
    <a:blip xmlns:r="\(WordRelations.office)" r:embed="\(ids.png)"><a:extLst>\
    <a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">\
    <asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="\(ids.svg)"/>\
    </a:ext></a:extLst></a:blip>
    """
  }

  private static func emu(_ points: Double) -> Int { Int((points * 12_700).rounded()) }
}

extension WordBlockWriter {
  private func table(_ table: BriefingTable) -> String {
    let sum = table.columns.reduce(0) { $0 + $1.weight }
    let widths = table.columns.map { Int((Self.textWidth * $0.weight / sum).rounded()) }
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    let head = row(
      zip(table.columns, widths).map { cell($0.title, $1, "center", isBold: true) }.joined(),
      isHead: true)
    let rows = table.rows.map { row in
      row.isGroup
        ? self.row(
          cell(row.cells[0], widths.reduce(0, +), "left", span: widths.count, isBold: true))
        : self.row(
          zip(zip(table.columns, widths), row.cells).map { column, text in
            cell(text, column.1, column.0.isNumber ? "right" : "left")
          }.joined())
    }
    let unit =
      table.unit.isEmpty
      ? ""
      : Self.paragraph(Self.run(table.unit, Self.small), keepsNext: true, alignment: "right")
    return Self.gap + caption("表", name: table.name, title: table.title, keepsNext: true) + unit
      + "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:jc w:val=\"center\"/>\(Self.borders)<w:tblLayout w:type=\"fixed\"/>\(Self.margins)<w:tblCaption w:val=\"\(XMLText.escaped(table.title))\"/></w:tblPr>"
      + "<w:tblGrid>\(grid)</w:tblGrid>\(head)\(rows.joined())</w:tbl>" + notes(table.notes)
  }

  /// A little room above the title.
  ///
  /// LibreOffice 7.4 loses the fields of the first paragraph of a content
  /// control that holds a table, so that the title must not be the first.
  private static let gap = """
    <w:p><w:pPr><w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:line="80" w:lineRule="exact"/>\
    <w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr><w:r><w:rPr><w:sz w:val="8"/></w:rPr></w:r></w:p>
    """

  private static let borders = """
    <w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="auto"/>\
    <w:bottom w:val="single" w:sz="8" w:space="0" w:color="auto"/>\
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/></w:tblBorders>
    """

  private static let margins = """
    <w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>
    """

  private func row(_ cells: String, isHead: Bool = false) -> String {
    "<w:tr><w:trPr><w:cantSplit/>\(isHead ? "<w:tblHeader/>" : "")</w:trPr>\(cells)</w:tr>"
  }

  private func cell(
    _ text: String, _ width: Int, _ alignment: String, span: Int = 1, isBold: Bool = false
  ) -> String {
    let properties =
      isBold
      ? "<w:rPr><w:rFonts w:eastAsia=\"黑体\"/><w:sz w:val=\"18\"/></w:rPr>" : Self.small
    return "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
      + (span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : "")
      + (span > 1 ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F0F0F0\"/>" : "")
      + "<w:vAlign w:val=\"center\"/></w:tcPr>"
      + Self.paragraph(
        Self.run(text, properties), keepsNext: span > 1, alignment: alignment, before: 15, after: 15
      )
      + "</w:tc>"
  }
}
