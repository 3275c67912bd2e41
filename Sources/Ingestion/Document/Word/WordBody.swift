/// Turns the elements of document.xml into paragraphs and tables.
///
/// Deleted and moved-away text, hidden text, field codes and placeholders are no text; inserted text
/// is. Cells that continue one above (vMerge) or before (hMerge) are none of their own.
final class WordBody: XMLHandler {
  private var builder = DocumentBuilder(collapsesSpaces: false)
  private var numbering: WordNumbering
  /// How deep within an element whose content is left out; nought outside of any.
  private var hidden = 0
  private var paragraphs: [Paragraph] = []
  private var isRowDeleted: [Bool] = []
  private var context: Context = .content
  private var isRunHidden = false
  private var isText = false
  private var isPlaceholder = false
  private var pictureName = ""
  private let chunks: WordChunks?

  /// `chunks` reads the parts that the text embeds; where there are none they are left out.
  init(numbering: WordNumbering, chunks: WordChunks? = nil) {
    self.numbering = numbering
    self.chunks = chunks
  }

  var excess: String? { builder.excess }

  func finish() -> [Flow.Item] { builder.finish() }

  /// The properties that elements are read in.
  private enum Context {
    case content
    case paragraphProperties
    case runProperties
    case rowProperties
  }

  /// What is known of an open paragraph.
  private struct Paragraph {
    var style: String?
    var list: String?
    var level: Int?
    var isMarkDeleted = false
  }

  func start(_ name: String, _ attributes: XMLAttributes) -> Bool {
    if hidden > 0 {
      hidden += 1
      if name == "showingPlcHdr" { isPlaceholder = true }
      return true
    }
    switch context {
    case .content: startContent(name, attributes)
    case .paragraphProperties: startParagraphProperty(name, attributes)
    case .runProperties: startRunProperty(name, attributes)
    case .rowProperties: startRowProperty(name, attributes)
    }
    return builder.excess == nil
  }

  func end(_ name: String) {
    if hidden > 0 {
      hidden -= 1
      return
    }
    switch name {
    case "t": isText = false
    case "r": isRunHidden = false
    case "rPr": if context == .runProperties { context = .content }
    case "trPr": context = .content
    case "pPr":
      context = .content
      addNumber()
    case "p": endParagraph()
    case "tc": builder.endCell()
    case "tr": builder.endRow(isDeleted: isRowDeleted.popLast() ?? false)
    case "tbl": builder.endTable()
    case "txbxContent": builder.endAside()
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText, hidden == 0, !isRunHidden { builder.text(bytes) }
  }
}

// What begins.
extension WordBody {
  private func startContent(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "t": isText = true
    case "r": isRunHidden = false
    case "p": paragraphs.append(Paragraph())
    case "rPr": context = .runProperties
    case "pPr": context = .paragraphProperties
    case "tbl": builder.beginTable()
    case "tr":
      builder.beginRow()
      isRowDeleted.append(false)
    case "trPr": context = .rowProperties
    case "tc": builder.beginCell()
    case "gridSpan": builder.spanCell(columns: attributes.value ?? 1)
    case "vMerge", "hMerge":
      if attributes["val"] != "restart" { builder.continueCell() }
    case "cellDel": builder.continueCell()
    case "txbxContent": builder.beginAside()
    case "sdtContent": if isPlaceholder { hide() }
    case "sdt": isPlaceholder = false
    case "sdtPr": hide()
    case "docPr":
      pictureName = attributes["descr"] ?? attributes["title"] ?? attributes["name"] ?? ""
    case "blip", "imagedata": builder.picture(attributes["title"] ?? pictureName)
    case "altChunk":
      builder.insert(chunks?.items(of: attributes["id"] ?? "") ?? [])
      hide()
    default: startCharacter(name)
    }
  }

  private func startCharacter(_ name: String) {
    switch name {
    case "tab", "ptab": if !isRunHidden { builder.text("\t") }
    case "br", "cr": builder.lineBreak()
    case "noBreakHyphen": builder.text("-")
    default: if Self.unread.contains(name) { hide() }
    }
  }

  private func startParagraphProperty(_ name: String, _ attributes: XMLAttributes) {
    guard let last = paragraphs.indices.last else { return }
    switch name {
    case "pStyle": paragraphs[last].style = attributes["val"]
    case "numId": paragraphs[last].list = attributes["val"]
    case "ilvl": paragraphs[last].level = attributes.value
    case "del", "moveFrom": paragraphs[last].isMarkDeleted = true
    default: if Self.changes.contains(name) || name == "sectPr" { hide() }
    }
  }

  private func startRunProperty(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "vanish", "webHidden": isRunHidden = attributes.isOn
    default: if Self.changes.contains(name) { hide() }
    }
  }

  private func startRowProperty(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "gridBefore": builder.skipColumns(attributes.value ?? 0)
    case "del", "moveFrom": if !isRowDeleted.isEmpty { isRowDeleted[isRowDeleted.count - 1] = true }
    default: if Self.changes.contains(name) { hide() }
    }
  }

  private func hide() { hidden = 1 }

  private func addNumber() {
    guard let paragraph = paragraphs.last, !paragraph.isMarkDeleted, builder.isAtStart else {
      return
    }
    builder.text(
      numbering.prefix(style: paragraph.style, list: paragraph.list, level: paragraph.level))
  }

  /// A paragraph whose mark is deleted goes on in the next one.
  private func endParagraph() {
    if paragraphs.popLast()?.isMarkDeleted != true { builder.endParagraph() }
  }

  private static let changes: Set<String> = [
    "rPrChange", "pPrChange", "trPrChange", "tcPrChange", "tblPrChange", "tblPrExChange",
    "sectPrChange", "numberingChange",
  ]

  /// Elements whose content is no text of the document as it stands.
  private static let unread: Set<String> = changes.union([
    "del", "moveFrom", "delText", "instrText", "delInstrText", "Fallback", "sectPr", "tblPr",
    "tblGrid", "rt", "binData", "fldData",
  ])
}
