extension ResolvedChart {
  /// What the chart shows, in words; the description of its scene under a title of its own.
  public var words: String { ChartDescription.text(of: self, title: "") }
}

/// What a chart shows, for those who cannot see it: what its data says of itself, then the numbers.
enum ChartDescription {
  static func text(of chart: ResolvedChart, title: String) -> String {
    let parts =
      chart.panels.isEmpty
      ? [body(chart)] : chart.panels.map { "\($0.title)：\(body($0.chart))" }
    return title + "。" + chart.summary + parts.joined(separator: "。") + "。"
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
    let rows = (chart.layers.first { $0.mark == chart.spec.main }?.rows ?? [])
      .filter { $0.datum.value != nil }
    guard !rows.isEmpty else { return "没有可画的数" }
    let values = PointValues(axis: chart.linearAxis)
    let named = rows.filter { !$0.datum.label.isEmpty }.map { row in
      chart.isPlane ? "\(row.datum.label) \(values.words(row.datum))" : row.datum.label
    }
    return "共 \(rows.count) 点\(values.range(rows.map(\.datum)))"
      + (named.isEmpty ? "" : "；其中 \(named.joined(separator: "，"))")
  }
}

/// The values of points in words; a share over a base under ten is a fraction, never per cent.
private struct PointValues {
  let axis: ResolvedChart.Linear?

  private static let smallestBase = 10.0

  /// "33.3%（基数 12）", "2/6".
  func words(_ datum: Datum) -> String {
    let value = datum.value ?? 0
    guard let base = datum.base else { return told(value) }
    if isSmall(datum) {
      return "\(TickLabel.text((value * base).rounded(), nil))/\(TickLabel.text(base, nil))"
    }
    return "\(told(value))（基数 \(TickLabel.text(base, nil))）"
  }

  /// "，从 0% 到 83.3%", over those whose base is large enough.
  func range(_ data: [Datum]) -> String {
    let large = data.filter { !isSmall($0) }.compactMap(\.value)
    let left = data.count - large.count
    let small = left == 0 ? "" : "，基数不足10的 \(left) 点不计比例"
    guard let low = large.min(), let high = large.max() else { return small }
    return "，从 \(told(low)) 到 \(told(high))\(small)"
  }

  private func isSmall(_ datum: Datum) -> Bool {
    axis?.isPercentage == true && datum.base.map { $0 < Self.smallestBase } ?? false
  }

  private func told(_ value: Double) -> String {
    TickLabel.text(axis?.isPercentage == true ? (value * 1000).rounded() / 1000 : value, axis)
  }
}
