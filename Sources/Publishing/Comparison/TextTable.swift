import Graphics

/// A table of grouped rows for a terminal: labels left, numbers right, notes where there is room.
///
/// Where notes do not fit beside the numbers they go below their row; where the columns do not fit
/// beside one another the table continues in a second part.
struct TextTable {
  struct Cell {
    let text: String
    let unit: String
    let signs: String
  }

  struct Row {
    let label: String
    let cells: [Cell]
    let note: String
  }

  struct Group {
    let title: String
    let rows: [Row]
  }

  let columns: [String]
  let groups: [Group]
  let noteHeading: String
  let width: Int
  let heading: (String) -> String

  private static let gap = 2
  private static let narrowestNote = 16

  var lines: [String] {
    let label = labelWidth
    let widths = columns.indices.map(columnWidth)
    var parts: [Range<Int>] = []
    var start = 0
    while start < columns.count {
      var end = start + 1
      while end < columns.count, used(label, widths[start...end]) <= width { end += 1 }
      parts.append(start..<end)
      start = end
    }
    return parts.enumerated().flatMap { index, part in
      (index > 0 ? [""] : []) + lines(part, label, widths, showsNotes: index == parts.count - 1)
    }
  }

  private func used(_ label: Int, _ widths: ArraySlice<Int>) -> Int {
    widths.reduce(label) { $0 + Self.gap + $1 }
  }

  private func lines(
    _ part: Range<Int>, _ label: Int, _ widths: [Int], showsNotes: Bool
  ) -> [String] {
    let numbers = used(label, widths[part])
    let noteWidth = width - numbers - 3
    let isBeside = showsNotes && noteWidth >= Self.narrowestNote
    let hasNotes = groups.contains { $0.rows.contains { !$0.note.isEmpty } }
    let head = part.map { TerminalWidth.padded(columns[$0], to: widths[$0], atStart: true) }
    var lines = [
      heading(
        TerminalWidth.padded("", to: label) + head.map { "  " + $0 }.joined()
          + (isBeside && hasNotes ? "   \(noteHeading)" : ""))
    ]
    for group in groups {
      lines.append(heading(group.title))
      for row in group.rows {
        lines += row.lines(
          part, label, widths, noteWidth: isBeside ? noteWidth : nil,
          below: showsNotes ? width : nil,
          cell: { cellText(row.cells[$0], column: $0) })
      }
    }
    return lines
  }

  private var labelWidth: Int {
    let widest = groups.flatMap(\.rows).map { TerminalWidth.of($0.label) + 2 }.max() ?? 0
    return min(max(widest, 12), width / 2)
  }

  /// Number and unit, with room for the signs of the column so that units stand below one another.
  private func cellText(_ cell: Cell, column: Int) -> String {
    let signs = signWidth(column)
    let number = cell.text + (cell.unit.isEmpty ? "" : " \(cell.unit)")
    return number
      + (signs > 0
        ? TerminalWidth.padded(cell.signs.isEmpty ? "" : " \(cell.signs)", to: signs) : "")
  }

  private func signWidth(_ column: Int) -> Int {
    let widest = groups.flatMap(\.rows).map { TerminalWidth.of($0.cells[column].signs) }.max() ?? 0
    return widest > 0 ? widest + 1 : 0
  }

  private func columnWidth(_ column: Int) -> Int {
    let cells = groups.flatMap(\.rows).map {
      TerminalWidth.of(cellText($0.cells[column], column: column))
    }
    return max(cells.max() ?? 0, TerminalWidth.of(columns[column]))
  }
}

extension TextTable.Row {
  fileprivate func lines(
    _ part: Range<Int>, _ labelWidth: Int, _ widths: [Int], noteWidth: Int?, below: Int?,
    cell: (Int) -> String
  ) -> [String] {
    let breaker = LineBreaker { Double(TerminalWidth.of($0)) }
    let labels = breaker.lines(label, within: Double(labelWidth - 2))
    let numbers = part.map { "  " + TerminalWidth.padded(cell($0), to: widths[$0], atStart: true) }
    let beside = noteWidth.map { breaker.lines(note, within: Double($0)) } ?? []
    let blank = String(repeating: " ", count: part.reduce(0) { $0 + 2 + widths[$1] })
    let count = max(labels.count, beside.count, 1)
    var lines = (0..<count).map { index -> String in
      let left = TerminalWidth.padded(
        index < labels.count ? "  " + labels[index] : "", to: labelWidth)
      let right = index < beside.count && !beside[index].isEmpty ? "   " + beside[index] : ""
      return left + (index == 0 ? numbers.joined() : blank) + right
    }
    if let below, noteWidth == nil, !note.isEmpty {
      lines += breaker.lines(note, within: Double(below - 4)).map { "    " + $0 }
    }
    return lines.map { line in
      var text = line[...]
      while text.last == " " { text.removeLast() }
      return String(text)
    }
  }
}
