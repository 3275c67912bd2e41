public import Graphics

/// The same chart as a Vega-Lite 5 specification with its data inside, for those who go on with it
/// elsewhere.
///
/// Marks, order, colours and states are kept. Vega-Lite has no row of single cases: those become
/// stacked bars; it has no hatching: what is suspect is drawn pale; notes go into the subtitle.
public struct VegaLiteSpec: Encodable {
  private let chart: ResolvedChart
  private let title: String
  private let theme: Theme

  public init(_ chart: ResolvedChart, title: String, theme: Theme = .screen) {
    self.chart = chart
    self.title = title
    self.theme = theme
  }

  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

  private var json: JSONValue {
    let view: JSONValue
    if chart.panels.isEmpty {
      view = self.view
    } else {
      let panels = chart.panels.map { panel in
        VegaLiteSpec(panel.chart, title: panel.title, theme: theme).view
          .with("title", .text(panel.title)).with("width", .number(isHorizontal ? 420 : 160))
      }
      view = ["concat": .array(panels), "columns": .number(isHorizontal ? 1 : 3)]
    }
    return view.with("$schema", "https://vega.github.io/schema/vega-lite/v5.json")
      .with("title", heading).with("config", config)
  }

  private var heading: JSONValue {
    let lines = [chart.spec.subtitle].compactMap(\.self) + chart.notes
    return [
      "text": .text(title), "anchor": "start", "subtitle": .array(lines.map(JSONValue.text)),
    ]
  }

  private var config: JSONValue {
    [
      "font": .text(theme.typeface(of: Font(size: 10)).families.first ?? "sans-serif"),
      "background": .text(theme.background.hex), "view": ["stroke": .none],
    ]
  }

  /// One chart without what only the whole has.
  private var view: JSONValue {
    [
      "width": .number(420),
      "height": isHorizontal ? ["step": .number(24)] : .number(220),
      "data": ["values": .array(values)], "layer": .array(layers),
    ]
  }

  /// The rows of all layers.
  private var values: [JSONValue] {
    chart.layers.enumerated().flatMap { index, layer in
      layer.rows.map { row($0, of: layer, index) }
    }
  }

  private var layers: [JSONValue] {
    let marks = chart.layers.enumerated().flatMap { index, layer -> [JSONValue] in
      guard chart.layers.count > 1 else { return layers(layer) }
      return layers(layer).map { mark in
        mark.with("transform", .array([["filter": .text("datum.layer === \(index)")]]))
      }
    }
    return isBanded ? marks + [absences, ends].compactMap(\.self) : marks
  }

  /// Whether one axis has words and the other numbers, where words can stand at the ends.
  private var isBanded: Bool { (chart.x.linear == nil) != (chart.y.linear == nil) }
  private var isGrid: Bool { !chart.x.bands.isEmpty && !chart.y.bands.isEmpty }
  private var isPlane: Bool { chart.x.linear != nil && chart.y.linear != nil }

  private var isHorizontal: Bool { !chart.y.bands.isEmpty }
  private var bands: [ResolvedChart.Band] { isHorizontal ? chart.y.bands : chart.x.bands }
  private var bandChannel: String { isHorizontal ? "y" : "x" }
  private var valueChannel: String { isHorizontal ? "x" : "y" }
  private var hasCategories: Bool { chart.categories.count > 1 }

  /// The names of bands in order; each begins with the heading of its group.
  private var names: [String] {
    var heading = ""
    return bands.map { band in
      if !band.heading.isEmpty { heading = band.heading }
      return [heading, band.label].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  private func row(
    _ row: ResolvedChart.Row, of layer: ResolvedChart.Layer, _ index: Int
  ) -> JSONValue {
    let datum = row.datum
    var members: [String: JSONValue] = [
      "band": .text(names.isEmpty ? "" : names[row.band]),
      "category": .text(layer.names[row.category]),
      "value": Self.number(datum.value),
      "state": .text(datum.value == nil ? datum.absence : "value"),
      "label": .text(datum.label), "suspect": .flag(datum.isSuspect),
      "position": .number(Double(row.category)),
    ]
    if chart.layers.count > 1 { members["layer"] = .number(Double(index)) }
    if let base = datum.base, isPlane { members["base"] = .number(base) }
    if isGrid { members["column"] = .text(chart.x.bands[row.column].label) }
    if let low = datum.low, let high = datum.high {
      members["low"] = .number(low)
      members["high"] = .number(high)
    }
    return .object(members)
  }

  private static func number(_ value: Double?) -> JSONValue {
    value.flatMap { $0.isFinite ? .number($0) : nil } ?? .none
  }

  private func layers(_ layer: ResolvedChart.Layer) -> [JSONValue] {
    switch layer.mark.type {
    case .bar, .unit: [mark(["type": "bar"], bar(layer))]
    case .line, .slope:
      [mark(["type": "line", "point": .flag(!isPlane)], encoding(of: layer))]
    case .dot:
      isBanded && layer.mark.stack == .none
        ? [interval, point(encoding(of: layer))] : [point(encoding(of: layer))]
    case .dumbbell: [point(encoding(of: layer))]
    case .area: [mark(["type": "area", "opacity": .number(0.2)], area(layer))]
    case .cell: [mark(["type": "rect"], encoding(of: layer)), cellText]
    case .text: [mark(["type": "text"], cellTextEncoding)]
    case .rule: [mark(["type": "rule", "strokeDash": .array([.number(4), .number(2)])], rule)]
    }
  }

  private func point(_ encoding: [String: JSONValue]) -> JSONValue {
    mark(["type": "point", "filled": true, "size": .number(60)], encoding)
  }

  private var rule: [String: JSONValue] {
    [valueChannel: value(stack: .none), "color": ["value": .text(theme.ink.hex)]]
  }

  private var cellText: JSONValue { mark(["type": "text"], cellTextEncoding) }

  private var cellTextEncoding: [String: JSONValue] {
    var channels: [String: JSONValue] = [
      "text": ["field": "label", "type": "nominal"], "color": ["value": .text(theme.ink.hex)],
      bandChannel: band,
    ]
    channels["x"] = isGrid ? column : channels["x"] ?? value(stack: .none)
    return channels
  }

  private var column: JSONValue {
    [
      "field": "column", "type": "ordinal",
      "sort": .array(chart.x.bands.map { .text($0.label) }), "title": .none,
    ]
  }

  private func area(_ layer: ResolvedChart.Layer) -> [String: JSONValue] {
    var channels = encoding(of: layer)
    channels[valueChannel] = ["field": "low", "type": "quantitative", "title": .text(axisTitle)]
    channels[valueChannel + "2"] = ["field": "high"]
    return channels
  }

  private func encoding(of layer: ResolvedChart.Layer) -> [String: JSONValue] {
    var channels = encoding()
    if isGrid {
      channels["x"] = column
      if !hasCategories { channels["color"] = ["field": "value", "type": "quantitative"] }
    }
    if isPlane {
      channels["x"] = [
        "field": "base", "type": "quantitative", "title": .text(chart.x.linear?.title ?? ""),
      ]
      channels["y"] = value(stack: .none)
      if layer.names.count > 1 { channels["detail"] = ["field": "category", "type": "nominal"] }
    }
    return channels
  }

  private func mark(_ mark: JSONValue, _ encoding: [String: JSONValue]) -> JSONValue {
    ["mark": mark, "encoding": .object(encoding)]
  }

  private func encoding() -> [String: JSONValue] {
    var channels: [String: JSONValue] = [
      bandChannel: band, valueChannel: value(stack: .none),
      "opacity": [
        "condition": ["test": "datum.suspect", "value": .number(0.35)], "value": .number(1),
      ],
      "tooltip": .array(["band", "category", "value", "state"].map { ["field": .text($0)] }),
    ]
    channels["color"] =
      hasCategories ? color : ["value": .text(theme.accent.hex)]
    return channels
  }

  private func bar(_ layer: ResolvedChart.Layer) -> [String: JSONValue] {
    var channels = encoding()
    let stack: JSONValue =
      switch layer.mark.stack {
      case .none: .none
      case .zero: "zero"
      case .normalize: "normalize"
      }
    channels[valueChannel] = value(stack: stack)
    channels["order"] = ["field": "position", "type": "quantitative"]
    if layer.mark.stack == .none, hasCategories {
      channels[bandChannel + "Offset"] = [
        "field": "category", "type": "nominal",
        "sort": .array(chart.categories.map(JSONValue.text)),
      ]
    }
    return channels
  }

  private var interval: JSONValue {
    let channels: [String: JSONValue] = [
      bandChannel: band,
      valueChannel: ["field": "low", "type": "quantitative", "title": .text(axisTitle)],
      valueChannel + "2": ["field": "high"], "color": ["value": .text(theme.accent.hex)],
    ]
    return mark(["type": "rule", "strokeWidth": .number(1.5)], channels)
  }

  /// The rows of a band over all layers.
  private func rows(_ band: Int) -> [ResolvedChart.Row] {
    chart.layers.flatMap { $0.rows.filter { $0.band == band } }
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
        bandChannel: band, valueChannel: value(stack: .none),
        "text": ["field": "words", "type": "nominal"],
      ]),
    ]
  }

  /// The words for the states where numbers are not there.
  private var absences: JSONValue? {
    let words = bands.indices.compactMap { band -> (band: Int, text: String, value: Double)? in
      let lost = rows(band).filter { $0.datum.value == nil }
      guard let first = lost.first else { return nil }
      let isPart = lost.count < rows(band).count
      let word = first.datum.absence
      return (band, isPart && hasCategories ? "其余\(word)" : word, reach(band))
    }
    return texts(words, color: theme.muted)
  }

  /// What stands at the end of each band that has all its numbers.
  private var ends: JSONValue? {
    let words = bands.indices.filter { band in
      !bands[band].end.isEmpty && rows(band).allSatisfy { $0.datum.value != nil }
    }.map { (band: $0, text: bands[$0].end, value: reach($0)) }
    return texts(words, color: theme.ink)
  }

  /// How far the marks of a band reach.
  private func reach(_ band: Int) -> Double {
    chart.layers.map { layer in
      let rows = layer.rows.filter { $0.band == band }
      switch layer.mark.stack {
      case .none: return rows.compactMap { $0.datum.high ?? $0.datum.value }.max() ?? 0
      case .zero: return rows.compactMap(\.datum.value).reduce(0, +)
      case .normalize: return 1
      }
    }.max() ?? 0
  }

  private var band: JSONValue {
    [
      "field": "band", "type": "ordinal", "sort": .array(names.map(JSONValue.text)), "title": .none,
    ]
  }

  private var axis: ResolvedChart.Linear? {
    for axis in [chart.x, chart.y] { if case .linear(let linear) = axis { return linear } }
    return nil
  }

  private var axisTitle: String { axis?.title ?? "" }

  private func value(stack: JSONValue) -> JSONValue {
    var members: [String: JSONValue] = [
      "field": "value", "type": "quantitative", "title": .text(axisTitle), "stack": stack,
    ]
    var look: [String: JSONValue] = [:]
    if axis?.isPercentage == true { look["format"] = "%" }
    if axis?.isCount == true, axis?.isPercentage != true {
      look = ["tickMinStep": .number(1), "format": "d"]
    }
    if !look.isEmpty { members["axis"] = .object(look) }
    return .object(members)
  }

  /// Categories that never occur stay out of the legend.
  private var color: JSONValue {
    let shown = chart.categories.indices.filter { index in
      chart.layers.contains { $0.rows.contains { $0.category == index && $0.datum.value != 0 } }
    }
    let colors = shown.map { theme.style($0, of: chart.palette).color ?? theme.faint }
    return [
      "field": "category", "type": "nominal", "title": .none,
      "legend": ["orient": "bottom", "columns": .number(6)],
      "scale": [
        "domain": .array(shown.map { .text(chart.categories[$0]) }),
        "range": .array(colors.map { .text($0.hex) }),
      ],
    ]
  }
}
