/// A chart as text for a terminal: the same marks in block characters, every number in words too.
///
/// Categories differ by their filling and not by colour alone; a state without a number is its word,
/// nought is a bar of no length with its 0.
public struct TerminalChart {
  private let chart: ResolvedChart
  private let title: String
  private let canvas: TerminalCanvas

  /// - Parameters:
  ///   - chart: The chart.
  ///   - title: What stands above; `nil` for the specification's title.
  ///   - width: The columns of the terminal; 40 at least.
  ///   - isStyled: Whether control sequences for colour and bold may be written.
  public init(_ chart: ResolvedChart, title: String? = nil, width: Int, isStyled: Bool) {
    self.chart = chart
    self.title = title ?? chart.spec.title
    canvas = TerminalCanvas(width: max(40, width), isStyled: isStyled)
  }

  /// The text, lines ended by line feeds.
  public var text: String {
    var lines = wrapped(heading).map(canvas.bold)
    if let subtitle = chart.spec.subtitle { lines += wrapped(subtitle) }
    lines += [""] + body
    let legend = legend
    if !legend.isEmpty { lines += [""] + legend }
    if !chart.notes.isEmpty { lines += [""] + chart.notes.flatMap(wrapped) }
    return lines.map(TerminalCanvas.trimmed).joined(separator: "\n") + "\n"
  }

  private var heading: String {
    chart.layers.contains(where: \.usesUnits) ? title + "（一格一件）" : title
  }

  private func wrapped(_ text: String) -> [String] {
    LineBreaker { Double(TerminalWidth.of($0)) }.lines(text, within: Double(canvas.width))
  }

  private var body: [String] {
    guard !chart.panels.isEmpty else { return body(of: chart) }
    return chart.panels.enumerated().flatMap { index, panel in
      (index > 0 ? [""] : []) + [canvas.bold(panel.title)] + body(of: panel.chart)
    }
  }

  private func body(of chart: ResolvedChart) -> [String] {
    guard let layer = chart.layers.first(where: { $0.mark == chart.spec.main }) else { return [] }
    if chart.isGrid || chart.isPlane || chart.isPile {
      return TerminalTable(chart: chart, layer: layer, canvas: canvas).lines
    }
    switch layer.mark.type {
    case .line, .slope, .area:
      return TerminalLines(chart: chart, layer: layer, canvas: canvas).lines
    case .dot, .dumbbell, .text, .rule, .cell:
      return TerminalDots(chart: chart, layer: layer, canvas: canvas).lines
    case .bar, .unit: return TerminalBars(chart: chart, layer: layer, canvas: canvas).lines
    }
  }

  /// The categories that occur, each with its filling; lines are named where they end.
  private var legend: [String] {
    guard let layer = chart.layers.first, [.bar, .unit].contains(layer.mark.type),
      chart.categories.count > 1
    else { return [] }
    var lines = [""]
    for (index, name) in chart.categories.enumerated()
    where layer.rows.contains(where: { $0.category == index && ($0.datum.value ?? 0) != 0 }) {
      let entry = canvas.fill(index, 2) + " " + name
      let width = TerminalWidth.of(name) + 3
      if TerminalWidth.of(TerminalCanvas.plain(lines[lines.count - 1])) + width + 2 > canvas.width {
        lines.append("")
      }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : "  ") + entry
    }
    return lines[0].isEmpty ? [] : lines
  }
}
