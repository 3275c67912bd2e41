/// Rows of an export as lines of text.
public enum ExportLines {
  /// The header of a table as CSV (RFC 4180, line feeds).
  public static func header(_ table: ExportTable) -> String {
    table.columns.map(\.name).joined(separator: ",") + "\n"
  }

  /// A row as CSV.
  public static func csv(_ row: [ExportValue]) -> String {
    row.map { CSVField.quoted($0.text) }.joined(separator: ",") + "\n"
  }

  /// A row as an object of JSON on one line, the table's name first; what is nothing is left out.
  public static func json(_ row: [ExportValue], of table: ExportTable) -> String {
    var line = "{\"table\":\"\(table.name)\""
    for (column, value) in zip(table.columns, row) {
      switch value {
      case .none: continue
      case .text(let text): line += ",\"\(column.name)\":\(quoted(text))"
      default: line += ",\"\(column.name)\":\(value.text)"
      }
    }
    return line + "}\n"
  }

  /// A string of JSON, Chinese as it is.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
