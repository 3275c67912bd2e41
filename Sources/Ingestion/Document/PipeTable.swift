/// Markdown pipe tables: "| 规章 | 0 | 5 |", with or without the outer pipes.
struct PipeTable {
  private var isInside = false

  /// The cells of a line; empty for the separator below a header, `nil` when it is no table row.
  ///
  /// Outer empty cells are dropped where the line begins or ends with a pipe, "<br>" in a cell is a
  /// line feed. Only a whole row of three or more hyphens is a separator: "-" is a value.
  mutating func cells(_ line: Substring.UTF8View) -> [String]? {
    guard Self.isRow(line) else {
      isInside = false
      return nil
    }
    let cells = Self.split(line)
    let isSeparator = isInside && cells.allSatisfy(Self.isRule)
    isInside = true
    return isSeparator ? [] : cells
  }

  /// A pipe at the start or the end, or with spaces around it.
  private static func isRow(_ line: Substring.UTF8View) -> Bool {
    guard line.contains(pipe) else { return false }
    let core = trimmed(line)
    guard let first = core.first, let last = core.last else { return false }
    if first == pipe || last == pipe { return true }
    var before: (UInt8, UInt8) = (0, 0)
    for byte in core {
      if before == (space, pipe), byte == space { return true }
      before = (before.1, byte)
    }
    return false
  }

  private static func split(_ line: Substring.UTF8View) -> [String] {
    let core = trimmed(line)
    var cells: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in core {
      if byte == pipe, !isEscaped {
        cells.append([])
      } else {
        if byte == pipe { cells[cells.count - 1].removeLast() }
        cells[cells.count - 1].append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    if core.first == pipe { cells.removeFirst() }
    if core.last == pipe, cells.count > 1 { cells.removeLast() }
    return cells.map { text(String(decoding: $0, as: UTF8.self)) }
  }

  private static func text(_ cell: String) -> String {
    guard cell.utf8.contains(UInt8(ascii: "<")) else { return cell.trimmed }
    return lineBreaks.reduce(cell) { $0.replacing($1, with: "\n") }.trimmed
  }

  private static func isRule(_ cell: String) -> Bool {
    cell.utf8.count { $0 == UInt8(ascii: "-") } >= 3
      && cell.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
  }

  private static func trimmed(_ line: Substring.UTF8View) -> Substring.UTF8View {
    var view = line
    while let first = view.first, first == space { view.removeFirst() }
    while let last = view.last, last == space { view.removeLast() }
    return view
  }

  private static let pipe = UInt8(ascii: "|")
  private static let space = UInt8(ascii: " ")
  private static let lineBreaks = ["<br>", "<br/>", "<br />", "<BR>"]
}
