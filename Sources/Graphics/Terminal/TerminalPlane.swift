/// Dots over two axes of numbers, limits as lines in Braille, the numbers in a list below.
struct TerminalPlane {
  let chart: ResolvedChart
  let canvas: TerminalCanvas

  private static let height = 14

  private var points: [ResolvedChart.Row] {
    chart.layers.filter { $0.mark.type == .dot }.flatMap(\.rows).filter { $0.datum.value != nil }
  }

  private var yScale: PositionScale {
    PositionScale(chart.y.linear, from: Double(Self.height * 4 - 1), to: 0, spacing: 14)
  }

  private var labelWidth: Int {
    yScale.ticks.map { TerminalWidth.of(TickLabel.text($0, chart.y.linear)) }.max() ?? 0
  }

  private var columns: Int { canvas.width - labelWidth - 2 }

  private var xScale: PositionScale {
    PositionScale(chart.x.linear, from: 0, to: Double(columns * 2 - 1), spacing: 20)
  }

  var lines: [String] { plot + [""] + list }

  private var plot: [String] {
    var grid = BrailleGrid(columns: columns, rows: Self.height)
    let (x, y) = (xScale, yScale)
    let place = { (row: ResolvedChart.Row) -> (x: Int, y: Int)? in
      guard let value = row.datum.value, let base = row.datum.base else { return nil }
      return (Int(x.position(base).rounded()), Int(y.position(value).rounded()))
    }
    for layer in chart.layers where layer.mark.type == .line {
      for category in layer.names.indices {
        let run = layer.rows.filter { $0.category == category }.compactMap(place)
        for (one, next) in zip(run, run.dropFirst()) { grid.line(from: one, to: next) }
      }
    }
    for row in points {
      guard let spot = place(row) else { continue }
      grid.mark(row.datum.isSuspect ? "○" : "●", x: spot.x, y: spot.y)
    }
    let axis = TerminalAxis(scale: x, axis: chart.x.linear, columns: columns, dotsPerColumn: 2)
    let indent = TerminalWidth.padded("", to: labelWidth)
    return grid.lines.enumerated().map { row, line in
      let tick = y.ticks.first { Int(y.position($0).rounded()) / 4 == row }
      let label = tick.map { TickLabel.text($0, chart.y.linear) } ?? ""
      return TerminalWidth.padded(label, to: labelWidth, atStart: true)
        + (tick == nil ? " │" : " ┤") + line
    } + axis.lines.enumerated().map { indent + ($0.offset == 0 ? " └" : "  ") + $0.element }
  }

  /// Each named point with its number and base.
  private var list: [String] {
    points.filter { !$0.datum.label.isEmpty }.map { row in
      // A tenth of a percent is as fine as small bases allow.
      let value = TickLabel.text(((row.datum.value ?? 0) * 1000).rounded() / 1000, chart.y.linear)
      let base = TickLabel.text(row.datum.base ?? 0, chart.x.linear)
      let sign = row.datum.isSuspect ? " #" : ""
      return "● \(row.datum.label)　\(value)（基数 \(base)）\(sign)"
    }
  }
}

/// The line below a plot with its ticks, their labels, and what they measure.
struct TerminalAxis {
  private let line: String
  private let labels: String
  /// What the axis measures, where it has no room behind the labels.
  private let title: String?

  /// The lines of text.
  var lines: [String] { [line, labels] + [title].compactMap(\.self) }

  init(scale: PositionScale, axis: ResolvedChart.Linear?, columns: Int, dotsPerColumn: Int) {
    var cells = [Character](repeating: "─", count: columns)
    var labels = ""
    for tick in scale.ticks {
      let place = Int(scale.position(tick).rounded()) / dotsPerColumn
      guard cells.indices.contains(place) else { continue }
      cells[place] = "┴"
      let text = TickLabel.text(tick, axis)
      let start = max(0, place - TerminalWidth.of(text) / 2)
      guard start >= TerminalWidth.of(labels) + (labels.isEmpty ? 0 : 1),
        start + TerminalWidth.of(text) <= columns
      else { continue }
      labels = TerminalWidth.padded(labels, to: start) + text
    }
    let title = axis?.title ?? ""
    let hasRoom = TerminalWidth.of(labels) + TerminalWidth.of(title) + 2 <= columns
    self.labels = labels + (title.isEmpty || !hasRoom ? "" : "  \(title)")
    self.title = title.isEmpty || hasRoom ? nil : title
    line = String(cells)
  }
}
