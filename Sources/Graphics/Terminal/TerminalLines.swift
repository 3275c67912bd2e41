/// Lines over the years in dots of Braille, with the numbers in a table below.
struct TerminalLines {
  let chart: ResolvedChart
  let layer: ResolvedChart.Layer
  let canvas: TerminalCanvas

  private static let height = 10
  private static let symbols: [Character] = ["●", "○", "■", "□", "▲", "△", "◆", "◇"]

  var lines: [String] {
    let hasNumbers = layer.rows.contains { $0.datum.value != nil }
    return (hasNumbers ? plot : []) + [""] + table
  }

  private func rows(_ category: Int) -> [ResolvedChart.Row] {
    layer.rows.filter { $0.category == category }.sorted { $0.band < $1.band }
  }

  /// The symbol of a category's points.
  static func symbol(_ category: Int) -> Character { symbols[category % symbols.count] }

  private var labelWidth: Int {
    max(
      canvas.labelWidth(chart.categories.map { "● " + $0 }),
      scale.ticks.map { TerminalWidth.of(TickLabel.text($0, chart.linearAxis)) }.max() ?? 0)
  }

  private var scale: PositionScale {
    PositionScale(chart.linearAxis, from: Double(Self.height * 4 - 1), to: 0, spacing: 10)
  }

  /// The columns of one year: as wide as its widest number, wider where there is room.
  private var step: Int {
    let widest = layer.rows.map { TerminalWidth.of(shown($0)) }.max() ?? 4
    let years = chart.bandAxis.map { TerminalWidth.of($0.label) }.max() ?? 4
    let free = (canvas.width - labelWidth - 2) / max(1, chart.bandAxis.count)
    return max(max(widest, years) + 1, min(free, 10))
  }

  /// How many years fit beside one another.
  private var fitting: Int { max(1, (canvas.width - labelWidth - 2) / step) }

  private func shown(_ row: ResolvedChart.Row) -> String {
    guard let value = row.datum.value else { return row.datum.absence }
    return row.datum.label.isEmpty ? TickLabel.text(value, chart.linearAxis) : row.datum.label
  }

  /// Whether what is counted changed before a band, so that no line leads to it.
  private func isBroken(_ band: Int) -> Bool {
    chart.breaks.contains { $0.band == band && $0.interrupts }
  }

  /// The line below the plot; years before which the form changed have a stroke, which is named.
  private func axis(_ bands: [Int]) -> String {
    bands.map { band in
      let isBreak = chart.breaks.contains { $0.band == band }
      return (isBreak ? "╫" : "─") + String(repeating: "─", count: step - 1)
    }.joined()
  }

  private func breakNotes(_ bands: [Int]) -> [String] {
    chart.breaks.filter { bands.contains($0.band) }.map {
      "╫ \(chart.bandAxis[$0.band].label)：\($0.word)"
    }
  }

  /// The picture of the last years that fit.
  private var plot: [String] {
    let bands = Array(chart.bandAxis.indices.suffix(fitting))
    guard let first = bands.first else { return [] }
    var dots = BrailleGrid(columns: bands.count * step, rows: Self.height)
    let scale = scale
    for category in chart.categories.indices {
      let own = rows(category).filter { $0.band >= first }
      let places = own.compactMap { row in
        row.datum.value.map { value in
          (
            band: row.band, x: (row.band - first) * step * 2 + step,
            y: Int(scale.position(value).rounded())
          )
        }
      }
      for (one, next) in zip(places, places.dropFirst())
      where one.band + 1 == next.band && !isBroken(next.band) {
        dots.line(from: (one.x, one.y), to: (next.x, next.y))
      }
      for place in places { dots.mark(Self.symbol(category), x: place.x, y: place.y) }
    }
    return dots.lines.enumerated().map { row, line in axisLabel(row, scale) + line }
      + [
        TerminalWidth.padded("", to: labelWidth) + " └" + axis(bands)
      ] + breakNotes(bands)
  }

  private func axisLabel(_ row: Int, _ scale: PositionScale) -> String {
    let tick = scale.ticks.first { Int(scale.position($0).rounded()) / 4 == row }
    let label = tick.map { TickLabel.text($0, chart.linearAxis) } ?? ""
    return TerminalWidth.padded(label, to: labelWidth, atStart: true) + (tick == nil ? " │" : " ┤")
  }

  /// The numbers and states of all series, as many years in a part as fit.
  private var table: [String] {
    let all = Array(chart.bandAxis.indices)
    let parts = stride(from: 0, to: all.count, by: fitting).map { start in
      Array(all[start..<min(all.count, start + fitting)])
    }
    return parts.enumerated().flatMap { index, bands -> [String] in
      let head =
        TerminalWidth.padded("", to: labelWidth + 2)
        + bands.map { centered(chart.bandAxis[$0].label) }.joined()
      let body = chart.categories.indices.map { category -> String in
        let name = "\(Self.symbol(category)) \(chart.categories[category])"
        let own = rows(category)
        let cells = bands.map { band in
          centered(own.first { $0.band == band }.map(shown) ?? "")
        }
        return TerminalWidth.padded(name, to: labelWidth + 2) + cells.joined()
      }
      return (index > 0 ? [""] : []) + [canvas.bold(head)] + body
    }
  }

  private func centered(_ text: String) -> String {
    let space = max(0, step - TerminalWidth.of(text))
    return String(repeating: " ", count: space / 2) + text
      + String(repeating: " ", count: space - space / 2)
  }
}

/// A grid of Braille characters, two dots wide and four high each (U+2800…).
struct BrailleGrid {
  private var cells: [[UInt32]]
  private var marks: [[Character?]]

  init(columns: Int, rows: Int) {
    cells = Array(repeating: Array(repeating: 0, count: columns), count: rows)
    marks = Array(repeating: Array(repeating: nil, count: columns), count: rows)
  }

  /// The bit of each dot by column and row.
  private static let bits: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  private mutating func set(_ x: Int, _ y: Int) {
    guard cells.indices.contains(y / 4), y >= 0, x >= 0, x / 2 < cells[0].count else { return }
    cells[y / 4][x / 2] |= Self.bits[x % 2][y % 4]
  }

  /// A straight line between two dots.
  mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    let count = max(abs(end.x - start.x), abs(end.y - start.y), 1)
    for index in 0...count {
      let part = Double(index) / Double(count)
      set(
        start.x + Int((Double(end.x - start.x) * part).rounded()),
        start.y + Int((Double(end.y - start.y) * part).rounded()))
    }
  }

  /// A symbol in the cell of a dot.
  mutating func mark(_ symbol: Character, x: Int, y: Int) {
    guard marks.indices.contains(y / 4), y >= 0, x >= 0, x / 2 < marks[0].count else { return }
    marks[y / 4][x / 2] = symbol
  }

  /// The rows as text.
  var lines: [String] {
    zip(cells, marks).map { row, symbols in
      String(
        zip(row, symbols).map { bits, symbol in
          symbol ?? (bits == 0 ? " " : Unicode.Scalar(0x2800 + bits).map(Character.init) ?? " ")
        })
    }
  }
}
