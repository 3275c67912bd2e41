/// What a chart shows, in words with its numbers, for those who cannot see it.
enum ChartDescription {
  static func text(of chart: ResolvedChart, title: String) -> String {
    var heading = ""
    let bands = chart.bandAxis.enumerated().map { index, band -> String in
      if !band.heading.isEmpty { heading = band.heading }
      let name = [heading, band.label].filter { !$0.isEmpty }.joined(separator: " ")
      let rows = chart.layers.first.map { layer in layer.rows.filter { $0.band == index } } ?? []
      let parts = rows.compactMap { row -> String? in
        let category = chart.categories[row.category]
        if row.datum.value == nil { return category + row.datum.absence }
        guard let value = row.datum.value, value != 0 || chart.categories.count == 1 else {
          return nil
        }
        return category.isEmpty
          ? row.datum.label : "\(category) \(TickLabel.text(value, chart.linearAxis))"
      }
      let words = parts.filter { !$0.isEmpty }
      return
        "\(name)：\(words.isEmpty ? (band.end.isEmpty ? "无" : band.end) : words.joined(separator: "，"))"
    }
    return title + "。" + bands.joined(separator: "；") + "。"
  }
}
