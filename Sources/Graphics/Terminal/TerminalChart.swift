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

  /// Each panel below the other, or the whole.
  private var body: [String] {
    guard !chart.panels.isEmpty else { return Self.marks(chart, canvas) }
    return chart.panels.enumerated().flatMap { index, panel in
      (index > 0 ? [""] : []) + [canvas.bold(panel.title)] + Self.marks(panel.chart, canvas)
    }
  }

  /// The layer that draws the rows proper; areas and texts only go with others.
  private static func main(_ chart: ResolvedChart) -> ResolvedChart.Layer? {
    let own = chart.layers.filter { $0.mark.part == nil }
    return own.first { ![.area, .text, .rule].contains($0.mark.type) } ?? own.first
  }

  private static func marks(_ chart: ResolvedChart, _ canvas: TerminalCanvas) -> [String] {
    guard let layer = main(chart) else { return [] }
    if chart.isGrid { return TerminalGrid(chart: chart, layer: layer, canvas: canvas).lines }
    if chart.isPlane { return TerminalPlane(chart: chart, canvas: canvas).lines }
    if chart.isPile { return TerminalPile(chart: chart, layer: layer, canvas: canvas).lines }
    switch layer.mark.type {
    case .line, .slope, .area:
      return TerminalLines(chart: chart, layer: layer, canvas: canvas).lines
    case .dot, .dumbbell, .rule, .text:
      return TerminalDots(chart: chart, layer: layer, canvas: canvas).lines
    case .bar, .unit, .cell:
      return TerminalBars(chart: chart, layer: layer, canvas: canvas).lines
    }
  }

  /// The categories that occur, each with its filling; lines and dots are named where they stand.
  private var legend: [String] {
    guard let layer = Self.main(chart), chart.categories.count > 1,
      [.bar, .unit].contains(layer.mark.type)
    else { return [] }
    var lines = [""]
    for (index, name) in chart.categories.enumerated()
    where layer.rows.contains(where: { row in
      row.category == index && (row.datum.value ?? 0) != 0
    }) {
      let sign = canvas.fill(index, 2)
      let width = TerminalWidth.of(name) + 3
      if TerminalWidth.of(TerminalCanvas.plain(lines[lines.count - 1])) + width + 2 > canvas.width {
        lines.append("")
      }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : "  ") + "\(sign) \(name)"
    }
    return lines[0].isEmpty ? [] : lines
  }
}
