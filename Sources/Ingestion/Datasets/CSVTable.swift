/// A CSV file by RFC 4180: a header line, quoted fields, the line number of every row.
///
/// Small and ours because a wrong row must be named by its line, which no available package does.
struct CSVTable {
  let header: [String]
  let rows: [Row]

  /// One row with its line in the file.
  struct Row {
    let line: Int
    let fields: [String]
  }

  /// - Throws: `IngestionError` at the first row with another number of fields than the header, or
  ///   a quote that does not end.
  init(_ bytes: [UInt8], path: String) throws(IngestionError) {
    let rows = try Parser(bytes: bytes, path: path).rows()
    guard let first = rows.first else { throw IngestionError(path: path, .empty) }
    header = first.fields
    self.rows = Array(rows.dropFirst())
    for row in self.rows where row.fields.count != header.count {
      throw IngestionError(
        path: path,
        .invalidTable(
          line: row.line, problem: "有 \(row.fields.count) 列，表头是 \(header.count) 列"))
    }
  }

  /// The position of a column.
  ///
  /// - Throws: `IngestionError` when the header has no such column.
  func column(_ name: String, path: String) throws(IngestionError) -> Int {
    guard let index = header.firstIndex(of: name) else {
      throw IngestionError(path: path, .invalidTable(line: 1, problem: "缺少列 \(name)"))
    }
    return index
  }

  /// Reads field by field; a field without quotes is taken as it stands.
  private struct Parser {
    let bytes: [UInt8]
    let path: String

    func rows() throws(IngestionError) -> [Row] {
      var rows: [Row] = []
      var fields: [String] = []
      var position = 0
      var line = 1
      var rowLine = 1
      // A comma at the very end has an empty field behind it.
      while position < bytes.count || !fields.isEmpty {
        let field = try field(from: position, line: line)
        fields.append(field.text)
        line += field.lineFeeds
        position = field.end
        let isEnd = position >= bytes.count || bytes[position] == UInt8(ascii: "\n")
        position += 1
        guard isEnd else { continue }
        if fields.count > 1 || fields[0] != "" { rows.append(Row(line: rowLine, fields: fields)) }
        fields.removeAll(keepingCapacity: true)
        line += 1
        rowLine = line
      }
      return rows
    }

    /// A field up to the comma or line feed behind it.
    private func field(
      from start: Int, line: Int
    ) throws(IngestionError) -> (text: String, end: Int, lineFeeds: Int) {
      guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: ","), bytes[end] != UInt8(ascii: "\n") {
          end += 1
        }
        let isReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
        return (String(decoding: bytes[start..<(isReturn ? end - 1 : end)], as: UTF8.self), end, 0)
      }
      return try quotedField(from: start, line: line)
    }

    private func quotedField(
      from start: Int, line: Int
    ) throws(IngestionError) -> (text: String, end: Int, lineFeeds: Int) {
      var text: [UInt8] = []
      var lineFeeds = 0
      var position = start + 1
      while position < bytes.count {
        let byte = bytes[position]
        position += 1
        if byte != UInt8(ascii: "\"") {
          if byte == UInt8(ascii: "\n") { lineFeeds += 1 }
          text.append(byte)
        } else if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
          text.append(byte)
          position += 1
        } else {
          if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
          return (String(decoding: text, as: UTF8.self), position, lineFeeds)
        }
      }
      throw IngestionError(path: path, .invalidTable(line: line, problem: "引号没有结束"))
    }
  }
}
