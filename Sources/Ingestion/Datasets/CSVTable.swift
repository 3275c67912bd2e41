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
  init(_ bytes: some Sequence<UInt8>, path: String) throws(IngestionError) {
    var parser = Parser(path: path)
    for byte in bytes { parser.feed(byte) }
    let rows = try parser.finish()
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

  /// The state of reading byte by byte.
  private struct Parser {
    let path: String
    private var rows: [Row] = []
    private var fields: [String] = []
    private var field: [UInt8] = []
    private var line = 1
    private var rowLine = 1
    private var isQuoted = false
    private var endedQuote = false

    init(path: String) { self.path = path }

    mutating func feed(_ byte: UInt8) {
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          isQuoted = false
          endedQuote = true
        } else {
          if byte == UInt8(ascii: "\n") { line += 1 }
          field.append(byte)
        }
        return
      }
      switch byte {
      case UInt8(ascii: "\""):
        if endedQuote { field.append(byte) }
        isQuoted = true
      case UInt8(ascii: ","): endField()
      case UInt8(ascii: "\n"): endRow()
      case UInt8(ascii: "\r"): break
      default: field.append(byte)
      }
      endedQuote = false
    }

    private mutating func endField() {
      fields.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
    }

    private mutating func endRow() {
      endField()
      if fields.count > 1 || !fields[0].isEmpty { rows.append(Row(line: rowLine, fields: fields)) }
      fields.removeAll(keepingCapacity: true)
      line += 1
      rowLine = line
    }

    mutating func finish() throws(IngestionError) -> [Row] {
      if isQuoted {
        throw IngestionError(path: path, .invalidTable(line: rowLine, problem: "引号没有结束"))
      }
      if !field.isEmpty || !fields.isEmpty { endRow() }
      return rows
    }
  }
}
