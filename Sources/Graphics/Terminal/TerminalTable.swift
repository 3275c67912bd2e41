/// Charts without bands and bars as a list: cells by their row, points by their number.
struct TerminalTable {
  let chart: ResolvedChart
  let layer: ResolvedChart.Layer
  let canvas: TerminalCanvas

  var lines: [String] { chart.isGrid ? grid : points }

  /// Each row of a grid with its cells, those of the same word gathered.
  private var grid: [String] {
    let byBand = Dictionary(grouping: layer.rows, by: \.band)
    return chart.y.bands.enumerated().flatMap { index, band -> [String] in
      let rows = byBand[index] ?? []
      let words =
        layer.names.count > 1
        ? gathered(rows) : rows.map { "\(chart.x.bands[$0.column].label) \(word($0))" }
      return [canvas.bold(band.label)] + wrapped(words.joined(separator: "，"))
    }
  }

  /// "未见问题：泽州、新绛", a part for each category that occurs.
  private func gathered(_ rows: [ResolvedChart.Row]) -> [String] {
    layer.names.enumerated().compactMap { index, name in
      let columns = rows.filter { $0.category == index }.map {
        chart.short(chart.x.bands[$0.column].label)
      }
      return columns.isEmpty ? nil : "\(name)：\(columns.joined(separator: "、"))"
    }
  }

  private func word(_ row: ResolvedChart.Row) -> String {
    row.datum.value == nil ? row.datum.absence.beforeParenthesis : row.datum.label
  }

  /// The named points with their numbers, and how many have no name.
  private var points: [String] {
    let axis = chart.linearAxis
    let rows = layer.rows.filter { $0.datum.value != nil }
    let named = rows.filter { !$0.datum.label.isEmpty }
    let lines = named.map { row -> String in
      guard chart.isPlane else { return row.datum.label }
      let base = TickLabel.text(row.datum.base ?? 0, nil)
      return "\(row.datum.label)  \(TickLabel.text(row.datum.value ?? 0, axis))（基数 \(base)）"
    }
    let values = rows.compactMap(\.datum.value)
    let span =
      [values.min(), values.max()].compactMap { $0.map { TickLabel.text($0, axis) } }
      .joined(separator: "—")
    let rest = chart.layers.filter { $0.mark.type == .rule }.flatMap(\.rows).map(\.datum.label)
    return lines.flatMap(wrapped) + wrapped("共 \(rows.count) 个：\(span)") + rest.flatMap(wrapped)
  }

  private func wrapped(_ text: String) -> [String] {
    LineBreaker { Double(TerminalWidth.of($0)) }.lines(text, within: Double(canvas.width - 2))
      .map { "  " + $0 }
  }
}
