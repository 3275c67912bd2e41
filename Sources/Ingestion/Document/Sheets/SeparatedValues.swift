import Disclosure

/// Tells whether a text is a table of comma-separated values, and makes rows of cells of it.
enum SeparatedValues {
  /// The table, or `nil` when the text is no such table.
  ///
  /// Told by the text alone: at least five rows by RFC 4180, all with the same number of fields, at
  /// least three.
  static func table(_ text: String) -> CSVTable? {
    guard isLikely(text) else { return nil }
    guard let table = try? CSVTable(Array(text.utf8), path: ""), table.header.count >= 3,
      table.rows.count >= 4
    else { return nil }
    return table
  }

  /// The blocks of a table, each row with its line.
  static func blocks(_ table: CSVTable) -> [Document.Block] {
    let rows = [CSVTable.Row(line: 1, fields: table.header)] + table.rows
    return rows.compactMap { row in
      let place = Place(line: row.line)
      let filled = row.fields.filter { !$0.isEmpty }
      switch filled.count {
      case 0: return nil
      case 1 where filled[0].utf8.count > 30: return .paragraph(Quote(filled[0], at: place))
      default: return .row(row.fields.map { Quote($0, at: place) })
      }
    }
  }

  /// Whether the first line has as many commas as a table of three columns or more.
  private static func isLikely(_ text: String) -> Bool {
    text.utf8.prefix { $0 != 0x0A }.count { $0 == UInt8(ascii: ",") } >= 2
  }
}
