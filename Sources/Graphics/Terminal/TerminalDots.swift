/// Dots along one axis, with their intervals or joined to one another.
struct TerminalDots {
  let chart: ResolvedChart
  let layer: ResolvedChart.Layer
  let canvas: TerminalCanvas

  var lines: [String] {
    let scale = scale
    let byBand = Dictionary(grouping: layer.rows, by: \.band)
    let rows = chart.bandAxis.indices.flatMap { band -> [String] in
      chart.terminalHeading(band).map(canvas.bold)
        + canvas.row(
          chart.terminalLabels[band], drawing(byBand[band] ?? [], band, scale),
          labelWidth: labelWidth)
    }
    let axis = TerminalAxis(
      scale: scale, axis: chart.linearAxis, columns: columns, dotsPerColumn: 1)
    let indent = TerminalWidth.padded("", to: labelWidth + 1)
    return rows + axis.lines.map { indent + $0 } + legend
  }

  private var labelWidth: Int { canvas.labelWidth(chart.terminalLabels) }

  private func label(_ rows: [ResolvedChart.Row], _ band: Int) -> String {
    let end = chart.bandAxis[band].end
    let own = rows.map { $0.datum.value == nil ? $0.datum.absence : $0.datum.label }
    return end.isEmpty ? own.filter { !$0.isEmpty }.joined(separator: " → ") : end
  }

  private var columns: Int {
    let byBand = Dictionary(grouping: layer.rows, by: \.band)
    let labels = byBand.map { TerminalWidth.of(label($0.value, $0.key)) }.max() ?? 0
    return max(16, canvas.width - labelWidth - labels - 2)
  }

  private var scale: PositionScale {
    PositionScale(chart.linearAxis, from: 0, to: Double(columns - 1), spacing: 12)
  }

  private func drawing(
    _ rows: [ResolvedChart.Row], _ band: Int, _ scale: PositionScale
  ) -> String {
    let rows = rows.sorted { $0.category < $1.category }
    let values = rows.compactMap(\.datum.value)
    guard let least = values.min(), let most = values.max() else {
      return "╳ \(rows.first?.datum.absence ?? "")"
    }
    var cells = [Character](repeating: " ", count: columns)
    let place = { (value: Double) in
      min(cells.count - 1, max(0, Int(scale.position(value).rounded())))
    }
    let isJoined = layer.mark.type == .dumbbell
    let low = isJoined ? least : rows.compactMap(\.datum.low).min()
    let high = isJoined ? most : rows.compactMap(\.datum.high).max()
    if let low, let high, low < high {
      for index in place(low)...place(high) { cells[index] = "─" }
      if !isJoined { (cells[place(low)], cells[place(high)]) = ("├", "┤") }
    }
    for row in rows.reversed() {
      guard let value = row.datum.value else { continue }
      cells[place(value)] = symbol(row)
    }
    return String(cells) + " " + label(rows, band)
  }

  private func symbol(_ row: ResolvedChart.Row) -> Character {
    guard chart.categories.count > 1 else { return row.datum.isSuspect ? "○" : "●" }
    return TerminalLines.symbol(row.category)
  }

  private var legend: [String] {
    guard chart.categories.count > 1 else { return [] }
    return [
      "",
      chart.categories.enumerated().map { "\(TerminalLines.symbol($0.offset)) \($0.element)" }
        .joined(separator: "  "),
    ]
  }
}
