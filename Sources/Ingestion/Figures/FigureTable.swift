import Disclosure

/// Digitised figures in tidy shape: one row for one cell of one report.
///
/// The columns are `division`, `year`, `key`, `state` and `value`; `unit`, `source` and `level` may
/// be there. Their order is free.
struct FigureTable {
  let rows: [Row]

  /// One row with its place in the file.
  struct Row {
    let place: Place
    /// The line or row number, for messages.
    let line: Int
    let division: String
    let year: String
    let key: String
    let state: String
    let value: String
    let unit: String
    let source: String
    let level: String
  }

  /// The columns without which a table is none of figures.
  private static let needed = ["division", "year", "key", "state", "value"]

  /// The table, or `nil` when the header is another one.
  init?(header: [String], rows: [(place: Place, line: Int, fields: [String])]) {
    let names = header.map { $0.trimmed.lowercased() }
    guard Self.needed.allSatisfy(names.contains) else { return nil }
    var columns: [String: Int] = [:]
    for (index, name) in names.enumerated() where columns[name] == nil { columns[name] = index }
    self.rows = rows.compactMap { row in
      let field = { (name: String) in
        columns[name].flatMap { $0 < row.fields.count ? row.fields[$0].trimmed : nil } ?? ""
      }
      guard row.fields.contains(where: { !$0.trimmed.isEmpty }) else { return nil }
      return Row(
        place: row.place, line: row.line, division: field("division"), year: field("year"),
        key: field("key"), state: field("state"), value: field("value"), unit: field("unit"),
        source: field("source"), level: field("level"))
    }
  }
}

extension FigureTable {
  /// The table in a file, or `nil` when the file is something else.
  ///
  /// - Throws: `IngestionError` when a file that begins like such a table is damaged.
  static func read(_ bytes: [UInt8], path: String) throws(IngestionError) -> FigureTable? {
    switch DocumentFormat(bytes) {
    case .text: try separated(bytes, path: path)
    case .zip: try workbook(bytes, path: path)
    default: nil
    }
  }

  private static func separated(
    _ bytes: [UInt8], path: String
  ) throws(IngestionError) -> FigureTable? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    let first = String(decoding: body.prefix(400).prefix { $0 != 0x0A }, as: UTF8.self)
    let header = first.split(separator: ",").map { $0.filter { $0 != "\"" }.trimmed.lowercased() }
    guard needed.allSatisfy(header.contains) else { return nil }
    let table = try CSVTable(body, path: path)
    return FigureTable(
      header: table.header,
      rows: table.rows.map { (Place(line: $0.line), $0.line, $0.fields) })
  }

  private static func workbook(
    _ bytes: [UInt8], path: String
  ) throws(IngestionError) -> FigureTable? {
    let archive = try ZipArchive(bytes, format: DocumentFormat.zip.name, path: path)
    guard archive.contains("xl/workbook.xml") else { return nil }
    let sheets = try Workbook(archive, path: path).sheets
    for (index, sheet) in sheets.enumerated() {
      let rows = sheet.rows.map { row in
        let width = row.texts.keys.max() ?? 0
        let cell = Place.TableCell(table: index + 1, row: row.number, column: 1)
        return (
          place: Place(tableCell: cell), line: row.number,
          fields: (0..<width).map { row.texts[$0 + 1] ?? "" }
        )
      }
      guard let header = rows.first?.fields else { continue }
      if let table = FigureTable(header: header, rows: Array(rows.dropFirst())) { return table }
    }
    return nil
  }
}
