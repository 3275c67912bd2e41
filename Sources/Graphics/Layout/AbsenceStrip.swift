/// The words for what has no number, between a vertical plot and the names of its bands.
struct AbsenceStrip {
  let items: [Scene.Item]
  let height: Double

  init(_ plot: Plot) {
    let layers = plot.chart.layers.filter { $0.mark.part == nil }
    let rows = layers.first.map(\.rows) ?? []
    let categories = plot.chart.categories
    let words = plot.bandCenters.indices.map { band in
      Self.words(rows.filter { $0.band == band }, categories, plot)
    }
    let lines = words.map(\.count).max() ?? 0
    let metrics = plot.metrics
    guard lines > 0 else {
      (items, height) = ([], 0)
      return
    }
    let lineHeight = metrics.small.size * 1.35
    height = Double(lines) * lineHeight + metrics.gap * 0.3
    items = words.enumerated().flatMap { band, words -> [Scene.Item] in
      guard !words.isEmpty else { return [] }
      let center = plot.bandCenters[band]
      let size = Self.room(plot)
      let stub = Rect(
        x: center - size * 0.42, y: plot.area.maxY + 1, width: size * 0.84, height: 2.4)
      let mark = Scene.Item.rectangle(
        stub, fill: .hatched(line: plot.theme.muted, ground: plot.theme.background), stroke: nil)
      // At the sides of a slope stand names; a stub would run into them.
      return (plot.chart.spec.main.type == .slope ? [] : [mark])
        + words.enumerated().map { row, word in
          plot.text(
            word,
            at: Point(
              x: center,
              y: plot.area.maxY + metrics.gap * 0.4 + (Double(row) + 0.5) * lineHeight),
            anchor: .middle, font: metrics.small, color: plot.theme.muted)
        }
    }
  }

  /// The lines below one band: the word alone where it holds for all, else with the names; as much
  /// as there is room for.
  private static func words(
    _ rows: [ResolvedChart.Row], _ categories: [String], _ plot: Plot
  ) -> [String] {
    let absent = rows.filter { $0.datum.value == nil }
    guard !absent.isEmpty else { return [] }
    var words: [String] = []
    for row in absent {
      let word = row.datum.absence.beforeParenthesis
      if !words.contains(word) { words.append(word) }
    }
    let isAll = absent.count == rows.count && words.count == 1
    let names = words.flatMap { word -> [String] in
      isAll || categories.count < 2
        ? [word]
        : absent.filter { $0.datum.absence.beforeParenthesis == word }.map {
          plot.chart.short(categories[$0.category]) + word
        }
    }
    let room = room(plot)
    let fits = names.allSatisfy { plot.measurer.width(of: $0, font: plot.metrics.small) < room - 1 }
    if fits { return names }
    return words.filter { plot.measurer.width(of: $0, font: plot.metrics.small) < room - 1 }
  }

  /// The width below one band; years of a slope stand at the sides, half of it beyond the plot.
  private static func room(_ plot: Plot) -> Double {
    let step = plot.bandSizes.first ?? 0
    guard plot.chart.spec.main.type == .slope, let first = plot.bandCenters.first else {
      return step
    }
    return min(step, 2 * min(first, plot.rightEdge - (plot.bandCenters.last ?? 0)))
  }
}
