import Disclosure

/// The visible sheets of an Excel workbook (XLSX).
struct Workbook {
  let sheets: [Sheet]
  /// The cells that show an error of a formula; they are read as no number.
  let errors: [Quote]

  private static let format = "XLSX"

  init(_ archive: ZipArchive, path: String) throws(IngestionError) {
    let package = OfficePackage(archive, format: Self.format, path: path)
    let main = "xl/workbook.xml"
    let index = WorkbookIndex()
    try package.parse(main, into: index)
    let relations = try package.related(to: main) { _ in true }
    let texts = SharedTexts()
    if let part = relations.first(where: { $0.kind == "sharedStrings" }) {
      try package.parse(part.target, into: texts)
    }
    var sheets: [Sheet] = []
    var errors: [Quote] = []
    for entry in index.visible {
      guard let part = relations.first(where: { $0.id == entry.relation }) else { continue }
      let cells = SheetCells(name: entry.name, texts: texts.texts)
      try package.parse(part.target, into: cells)
      if let excess = cells.excess {
        throw package.error(.tooComplex(format: Self.format, what: excess))
      }
      sheets.append(cells.sheet)
      errors += cells.errors.map { cell in
        let place = Place.TableCell(table: sheets.count, row: cell.row, column: cell.column)
        return Quote(cell.text, at: Place(tableCell: place))
      }
    }
    self.sheets = sheets
    self.errors = errors
  }
}

/// Reads the names of the sheets that are not hidden.
private final class WorkbookIndex: XMLHandler {
  private(set) var visible: [(name: String, relation: String)] = []

  func start(_ name: String, _ attributes: XMLAttributes) -> Bool {
    if name == "sheet", attributes["state"] ?? "visible" == "visible" {
      visible.append((attributes["name"] ?? "", attributes["id"] ?? ""))
    }
    return visible.count <= 200
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Reads the texts that cells refer to by number; the reading aids of Japanese are left out.
private final class SharedTexts: XMLHandler {
  private(set) var texts: [String] = []
  private var current: [UInt8] = []
  private var isText = false
  private var isAid = false

  func start(_ name: String, _ attributes: XMLAttributes) -> Bool {
    switch name {
    case "t": isText = !isAid
    case "rPh": isAid = true
    default: break
    }
    return true
  }

  func end(_ name: String) {
    switch name {
    case "t": isText = false
    case "rPh": isAid = false
    case "si":
      texts.append(String(decoding: current, as: UTF8.self))
      current.removeAll(keepingCapacity: true)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { if isText { current += bytes } }
}
