import Graphics

/// One chart in one piece: its size and its layers, each with its own data.
struct VegaLiteView {
  let chart: ResolvedChart
  let theme: Theme
  private let isSmall: Bool

  init(_ chart: ResolvedChart, theme: Theme, isSmall: Bool = false) {
    self.chart = chart
    self.theme = theme
    self.isSmall = isSmall
  }

  /// The members of the view.
  var members: [String: JSONValue] {
    let layers = chart.layers.flatMap { VegaLiteLayer($0, of: self).json }
    return [
      "width": isGrid ? ["step": .number(64)] : .number(isSmall ? 150 : 420),
      "height": !bands.isEmpty && (isHorizontal || isGrid)
        ? ["step": .number(24)] : .number(isSmall ? 100 : 220),
      "layer": .array(layers + [absences, ends].compactMap(\.self)),
    ]
  }

  var isHorizontal: Bool { !chart.y.bands.isEmpty }
  var isGrid: Bool { !chart.x.bands.isEmpty && !chart.y.bands.isEmpty }
  var bands: [ResolvedChart.Band] { isHorizontal ? chart.y.bands : chart.x.bands }
  var bandChannel: String { isHorizontal ? "y" : "x" }
  var valueChannel: String { isHorizontal || bands.isEmpty && chart.y.linear == nil ? "x" : "y" }

  /// The names of bands in order; each begins with the heading of its group.
  var names: [String] {
    var heading = ""
    return bands.map { band in
      if !band.heading.isEmpty { heading = band.heading }
      return [heading, band.label].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// The rows of a band over all layers that draw the rows proper.
  private func rows(_ band: Int) -> [ResolvedChart.Row] {
    chart.layers.filter { $0.mark.part == nil }.flatMap { $0.rows.filter { $0.band == band } }
  }

  /// The words for the states where numbers are not there; cells of a grid have theirs inside.
  private var absences: JSONValue? {
    guard !isGrid else { return nil }
    let words = bands.indices.compactMap { band -> (band: Int, text: String, value: Double)? in
      let lost = rows(band).filter { $0.datum.value == nil }
      guard let first = lost.first else { return nil }
      let isPart = lost.count < rows(band).count
      let word = first.datum.absence
      return (band, isPart && chart.categories.count > 1 ? "其余\(word)" : word, reach(band))
    }
    return texts(words, color: theme.muted)
  }

  /// What stands at the end of each band that has all its numbers.
  private var ends: JSONValue? {
    guard isHorizontal, !isGrid else { return nil }
    let words = bands.indices.filter { band in
      !bands[band].end.isEmpty && rows(band).allSatisfy { $0.datum.value != nil }
    }.map { (band: $0, text: bands[$0].end, value: reach($0)) }
    return texts(words, color: theme.ink)
  }

  /// Texts with data of their own, one for each band that has any; `nil` for none.
  private func texts(
    _ words: [(band: Int, text: String, value: Double)], color: Color
  ) -> JSONValue? {
    guard !words.isEmpty else { return nil }
    let rows = words.map { word -> JSONValue in
      ["band": .text(names[word.band]), "words": .text(word.text), "value": .number(word.value)]
    }
    return [
      "data": ["values": .array(rows)],
      "mark": [
        "type": "text", "align": isHorizontal ? "left" : "center",
        isHorizontal ? "dx" : "dy": .number(isHorizontal ? 6 : -8), "color": .text(color.hex),
      ],
      "encoding": .object([
        bandChannel: band, valueChannel: number("value", valueChannel),
        "text": ["field": "words", "type": "nominal"],
      ]),
    ]
  }

  /// How far the marks of a band reach.
  private func reach(_ band: Int) -> Double {
    let low = axis(valueChannel)?.extent.lowerBound ?? 0
    return chart.layers.filter { $0.mark.part == nil }.map { layer in
      let rows = layer.rows.filter { $0.band == band }
      switch layer.mark.stack {
      case .none: return rows.compactMap { $0.datum.high ?? $0.datum.value }.max() ?? low
      case .zero: return rows.compactMap(\.datum.value).reduce(0, +)
      case .normalize: return rows.contains { $0.datum.value != nil } ? 1 : low
      }
    }.max() ?? low
  }

  /// The channel of words.
  var band: JSONValue {
    [
      "field": "band", "type": "ordinal", "sort": .array(names.map(JSONValue.text)), "title": .none,
    ]
  }

  /// The axis of numbers of a channel.
  private func axis(_ channel: String) -> ResolvedChart.Linear? {
    channel.hasPrefix("x") ? chart.x.linear ?? chart.y.linear : chart.y.linear ?? chart.x.linear
  }

  /// A channel of numbers.
  func number(_ field: String, _ channel: String, stack: JSONValue = .none) -> JSONValue {
    let axis = axis(channel)
    var members: [String: JSONValue] = [
      "field": .text(field), "type": "quantitative", "title": .text(axis?.title ?? ""),
      "stack": stack,
    ]
    if axis?.isPercentage == true {
      members["axis"] = ["format": "%"]
    } else if axis?.isCount == true {
      members["axis"] = ["tickMinStep": .number(1), "format": "d"]
    }
    var scale: [String: JSONValue] = axis?.scale == .log ? ["type": "log"] : ["nice": true]
    if let extent = axis?.extent, extent.lowerBound < extent.upperBound {
      scale["domain"] = .array([.number(extent.lowerBound), .number(extent.upperBound)])
    }
    members["scale"] = .object(scale)
    return .object(members)
  }
}
