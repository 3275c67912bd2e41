/// A heat map as a table: each cell its shade and its number, or the word for its state.
struct TerminalGrid {
  let chart: ResolvedChart
  let layer: ResolvedChart.Layer
  let canvas: TerminalCanvas

  private static let shades: [Character] = ["░", "▒", "▓", "█"]

  /// The columns in parts that fit beside the labels.
  var lines: [String] {
    let labels = chart.terminalLabels
    let labelWidth = canvas.labelWidth(labels)
    var parts: [[Int]] = [[]]
    var used = labelWidth
    for column in chart.x.bands.indices {
      if used + width(column) + 2 > canvas.width, !(parts.last ?? []).isEmpty {
        parts.append([])
        used = labelWidth
      }
      parts[parts.count - 1].append(column)
      used += width(column) + 2
    }
    return parts.enumerated().flatMap { index, columns in
      (index > 0 ? [""] : []) + part(columns, labels, labelWidth)
    }
  }

  private func part(_ columns: [Int], _ labels: [String], _ labelWidth: Int) -> [String] {
    let heads = columns.map { head($0) }
    let height = heads.map(\.count).max() ?? 0
    let top = (0..<height).map { line -> String in
      canvas.bold(
        TerminalWidth.padded("", to: labelWidth)
          + zip(columns, heads).map { column, head in
            let offset = line - (height - head.count)
            return "  " + TerminalWidth.padded(offset >= 0 ? head[offset] : "", to: width(column))
          }.joined())
    }
    let body = labels.indices.flatMap { band -> [String] in
      let cells = columns.map { "  " + TerminalWidth.padded(text(band, $0), to: width($0)) }
      return chart.terminalHeading(band).map(canvas.bold)
        + canvas.row(labels[band], String(cells.joined().dropFirst()), labelWidth: labelWidth)
    }
    return top + body
  }

  private func head(_ column: Int) -> [String] {
    LineBreaker { Double(TerminalWidth.of($0)) }.lines(
      chart.x.bands[column].label, within: Double(width(column)))
  }

  /// As wide as the widest cell; long headings are broken.
  private func width(_ column: Int) -> Int {
    let cells = chart.y.bands.indices.map { TerminalWidth.of(text($0, column)) }.max() ?? 0
    return max(cells, min(12, TerminalWidth.of(chart.x.bands[column].label)), 4)
  }

  private func text(_ band: Int, _ column: Int) -> String {
    guard let row = layer.rows.first(where: { $0.band == band && $0.column == column }) else {
      return ""
    }
    guard row.datum.value != nil else { return row.datum.absence.beforeParenthesis }
    guard layer.names == [""] else {
      return row.datum.label.isEmpty ? layer.names[row.category] : row.datum.label
    }
    return row.datum.label.isEmpty ? String(shade(row)) : "\(shade(row)) \(row.datum.label)"
  }

  /// How dark a number is within its column; what is suspect has no shade.
  private func shade(_ row: ResolvedChart.Row) -> Character {
    guard let value = row.datum.value, !row.datum.isSuspect else { return "╱" }
    let values = layer.rows.filter { $0.column == row.column && !$0.datum.isSuspect }
      .compactMap(\.datum.value)
    guard let low = values.min(), let high = values.max(), high > low else { return "░" }
    return Self.shades[min(3, Int((value - low) / (high - low) * 4))]
  }
}
