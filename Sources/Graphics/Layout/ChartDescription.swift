/// What a chart shows, in words with its numbers, for those who cannot see it.
enum ChartDescription {
  static func text(of chart: ResolvedChart, title: String) -> String {
    let parts =
      chart.panels.isEmpty
      ? [body(chart)] : chart.panels.map { "\($0.title)：\(body($0.chart))" }
    return title + "。" + parts.joined(separator: "。") + "。"
  }

  private static func body(_ chart: ResolvedChart) -> String {
    if chart.isGrid { return grid(chart) }
    if chart.isPlane || chart.isPile { return points(chart) }
    var heading = ""
    let bands = chart.bandAxis.enumerated().map { index, band -> String in
      if !band.heading.isEmpty { heading = band.heading }
      let name = [heading, band.label].filter { !$0.isEmpty }.joined(separator: " ")
      let words = words(chart, index)
      return "\(name)：\(words.isEmpty ? (band.end.isEmpty ? "无" : band.end) : words)"
    }
    return bands.joined(separator: "；")
  }

  /// What the rows of one band say.
  private static func words(_ chart: ResolvedChart, _ band: Int) -> String {
    let layer = chart.layers.first { $0.mark == chart.spec.main }
    let rows = layer?.rows.filter { $0.band == band } ?? []
    return rows.compactMap { row -> String? in
      let category = chart.categories[row.category]
      guard let value = row.datum.value else { return category + row.datum.absence }
      if category.isEmpty { return row.datum.label }
      if layer?.mark.stack == ChartSpec.Stack.none, !row.datum.label.isEmpty {
        return "\(category) \(row.datum.label)"
      }
      return value == 0 && chart.categories.count > 1
        ? nil : "\(category) \(TickLabel.text(value, nil))"
    }.filter { !$0.isEmpty }.joined(separator: "，")
  }

  private static func grid(_ chart: ResolvedChart) -> String {
    let byBand = Dictionary(grouping: chart.layers.first?.rows ?? [], by: \.band)
    return chart.y.bands.enumerated().map { index, band in
      let cells = (byBand[index] ?? []).map { row -> String in
        let category = chart.categories[row.category]
        let word = row.datum.value == nil ? row.datum.absence : row.datum.label
        return "\(chart.x.bands[row.column].label) \(category.isEmpty ? word : category)"
      }
      return "\(band.label)：\(cells.joined(separator: "，"))"
    }.joined(separator: "；")
  }

  /// How many points there are, from where to where, and those that are named.
  private static func points(_ chart: ResolvedChart) -> String {
    let rows = chart.layers.first { $0.mark == chart.spec.main }?.rows ?? []
    let values = rows.compactMap(\.datum.value)
    guard let low = values.min(), let high = values.max() else { return "没有可画的数" }
    let axis = chart.linearAxis
    func told(_ value: Double) -> String {
      TickLabel.text(axis?.isPercentage == true ? (value * 1000).rounded() / 1000 : value, axis)
    }
    let named = rows.filter { !$0.datum.label.isEmpty }.map { row in
      let base = row.datum.base.map { "（基数 \(TickLabel.text($0, nil))）" } ?? ""
      return chart.isPlane
        ? "\(row.datum.label) \(told(row.datum.value ?? 0))\(base)"
        : row.datum.label
    }
    return
      "共 \(values.count) 点，从 \(told(low)) 到 \(told(high))"
      + (named.isEmpty ? "" : "；其中 \(named.joined(separator: "，"))")
  }
}
