/// Dots with their intervals along one axis.
struct TerminalDots {
  let chart: ResolvedChart
  let layer: ResolvedChart.Layer
  let canvas: TerminalCanvas

  var lines: [String] {
    let scale = scale
    let rows = layer.rows.flatMap { row -> [String] in
      chart.terminalHeading(row.band).map(canvas.bold)
        + canvas.row(chart.terminalLabels[row.band], drawing(row, scale), labelWidth: labelWidth)
    }
    return rows + axis(scale)
  }

  private var labelWidth: Int { canvas.labelWidth(chart.terminalLabels) }

  private func label(_ row: ResolvedChart.Row) -> String {
    // Several dots of one band each have a line, with their category and their own number.
    guard chart.categories.count < 2 else {
      return "\(chart.categories[row.category]) \(row.datum.label)"
    }
    let end = chart.bandAxis[row.band].end
    return end.isEmpty ? row.datum.label : end
  }

  private var scale: LinearScale {
    let labels = layer.rows.map { TerminalWidth.of(label($0)) }.max() ?? 0
    let room = max(16, canvas.width - labelWidth - labels - 3)
    let axis = chart.linearAxis
    return LinearScale(
      axis?.extent ?? 0...1, from: 0, to: Double(room - 1), isCount: axis?.isCount ?? true,
      bounds: axis?.isPercentage == true ? 0...1 : nil, count: max(2, room / 12))
  }

  private func drawing(_ row: ResolvedChart.Row, _ scale: LinearScale) -> String {
    guard let value = row.datum.value else { return "╳ \(row.datum.absence)" }
    var cells = [Character](repeating: " ", count: Int(scale.range.end) + 1)
    let place = { (value: Double) in
      min(cells.count - 1, max(0, Int(scale.position(value).rounded())))
    }
    if let low = row.datum.low, let high = row.datum.high {
      let (start, end) = (place(low), place(high))
      for index in start...max(start, end) { cells[index] = "─" }
      cells[start] = "├"
      cells[max(start, end)] = "┤"
    }
    cells[place(value)] = row.datum.isSuspect ? "○" : "●"
    return String(cells) + " " + label(row)
  }

  /// The line of the axis, its ticks and what it measures.
  private func axis(_ scale: LinearScale) -> [String] {
    let length = Int(scale.range.end) + 1
    var line = [Character](repeating: "─", count: length)
    var labels = ""
    for tick in scale.ticks {
      let place = min(length - 1, Int(scale.position(tick).rounded()))
      line[place] = "┴"
      let text = TickLabel.text(tick, chart.linearAxis)
      let start = max(0, place - TerminalWidth.of(text) / 2)
      guard start >= TerminalWidth.of(labels) + (labels.isEmpty ? 0 : 1) else { continue }
      labels = TerminalWidth.padded(labels, to: start) + text
    }
    let indent = TerminalWidth.padded("", to: labelWidth + 1)
    let title = chart.linearAxis?.title ?? ""
    return [indent + String(line), indent + labels + (title.isEmpty ? "" : "  \(title)")]
  }
}
