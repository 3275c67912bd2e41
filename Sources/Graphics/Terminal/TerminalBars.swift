/// Bars, stacks and single cases as rows of block characters.
struct TerminalBars {
  let chart: ResolvedChart
  let layer: ResolvedChart.Layer
  let canvas: TerminalCanvas

  var lines: [String] {
    chart.bandAxis.indices.flatMap { band -> [String] in
      let heading = chart.terminalHeading(band).map(canvas.bold)
      return heading + (isGrouped ? grouped(band) : single(band))
    }
  }

  /// Whether each category has a bar of its own.
  private var isGrouped: Bool { layer.mark.stack == .none && chart.categories.count > 1 }

  private var labelWidth: Int {
    canvas.labelWidth(isGrouped ? chart.categories.map { "  " + $0 } : chart.terminalLabels)
  }

  private func rows(_ band: Int) -> [ResolvedChart.Row] {
    layer.rows.filter { $0.band == band }.sorted { $0.category < $1.category }
  }

  /// One row for the band.
  private func single(_ band: Int) -> [String] {
    let rows = rows(band)
    let label = chart.terminalLabels[band]
    let end = chart.bandAxis[band].end
    guard let first = rows.first else { return canvas.row(label, end, labelWidth: labelWidth) }
    guard rows.contains(where: { $0.datum.value != nil }) else {
      return canvas.row(label, "╳ \(first.datum.absence)", labelWidth: labelWidth)
    }
    let drawing =
      layer.usesUnits ? units(rows) : layer.mark.stack == .none ? bar(first) : stack(rows)
    let lost = rows.first { $0.datum.value == nil }.map { " ╳ 其余\($0.datum.absence)" } ?? ""
    return canvas.row(
      label, [drawing, end].filter { !$0.isEmpty }.joined(separator: " ") + lost,
      labelWidth: labelWidth)
  }

  /// A row for each category of the band, below its label.
  private func grouped(_ band: Int) -> [String] {
    [chart.bandAxis[band].terminalLabel]
      + rows(band).flatMap { row -> [String] in
        let label = "  " + chart.categories[row.category]
        guard row.datum.value != nil else {
          return canvas.row(label, "╳ \(row.datum.absence)", labelWidth: labelWidth)
        }
        return canvas.row(label, bar(row) + " " + number(row), labelWidth: labelWidth)
      }
  }

  private func number(_ row: ResolvedChart.Row) -> String {
    guard let value = row.datum.value, row.datum.label.isEmpty else { return row.datum.label }
    return TickLabel.text(value, chart.linearAxis)
  }

  /// The columns that the longest bar may take.
  private var room: Int {
    let ends =
      isGrouped
      ? layer.rows.map { TerminalWidth.of(number($0)) }
      : chart.bandAxis.map { TerminalWidth.of($0.end) }
    return max(8, canvas.width - labelWidth - (ends.max() ?? 0) - 3)
  }

  /// Columns for a number, from the greatest of the axis.
  private func columns(_ value: Double) -> Double {
    let high = layer.mark.stack == .normalize ? 1 : chart.linearAxis?.extent.upperBound ?? 1
    return high > 0 ? max(0, value) / high * Double(room) : 0
  }

  private func bar(_ row: ResolvedChart.Row) -> String {
    let value = row.datum.value ?? 0
    guard value > 0 else { return "▏" }
    let length = columns(value)
    guard !row.datum.isSuspect else { return TerminalCanvas.suspect(max(1, Int(length.rounded()))) }
    return canvas.bar(max(0.125, length), category: row.category)
  }

  private func stack(_ rows: [ResolvedChart.Row]) -> String {
    let values = rows.map { max(0, $0.datum.value ?? 0) }
    let total = values.reduce(0, +)
    guard total > 0 else { return "▏" }
    let length = layer.mark.stack == .normalize ? room : max(1, Int(columns(total).rounded()))
    return zip(rows, Self.apportioned(values, length)).map { row, count in
      row.datum.isSuspect ? TerminalCanvas.suspect(count) : canvas.fill(row.category, count)
    }.joined()
  }

  /// One cell for each case, two columns wide where there is room.
  private func units(_ rows: [ResolvedChart.Row]) -> String {
    let counts = rows.map { Int($0.datum.value ?? 0) }
    let total = counts.reduce(0, +)
    let most =
      Dictionary(grouping: layer.rows, by: \.band).values.map { band in
        band.reduce(0) { $0 + Int($1.datum.value ?? 0) }
      }.max() ?? 0
    let gaps = counts.filter { $0 > 0 }.count
    guard total > 0 else { return "" }
    let width = most * 2 + gaps + 6 <= room ? 2 : 1
    return zip(rows, counts).filter { $0.1 > 0 }.map { row, count in
      canvas.fill(row.category, count * width)
    }.joined(separator: " ")
  }

  /// Whole columns in proportion; whatever is more than nought gets one at least.
  static func apportioned(_ values: [Double], _ length: Int) -> [Int] {
    let total = values.reduce(0, +)
    guard total > 0 else { return values.map { _ in 0 } }
    let exact = values.map { $0 / total * Double(length) }
    var counts = zip(values, exact).map { $0 > 0 ? max(1, Int($1)) : 0 }
    let order = exact.indices.filter { values[$0] > 0 }.sorted {
      exact[$0] - Double(counts[$0]) > exact[$1] - Double(counts[$1])
    }
    var rest = length - counts.reduce(0, +)
    for index in order where rest > 0 {
      counts[index] += 1
      rest -= 1
    }
    while rest < 0, let widest = counts.indices.max(by: { counts[$0] < counts[$1] }),
      counts[widest] > 1
    {
      counts[widest] -= 1
      rest += 1
    }
    return counts
  }
}
