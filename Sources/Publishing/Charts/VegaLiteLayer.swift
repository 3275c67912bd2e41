import Graphics

/// One layer of marks with its rows.
struct VegaLiteLayer {
  private let layer: ResolvedChart.Layer
  private let view: VegaLiteView

  init(_ layer: ResolvedChart.Layer, of view: VegaLiteView) {
    self.layer = layer
    self.view = view
  }

  /// The Vega-Lite layers that draw it; none for a kind of mark that only labels.
  var json: [JSONValue] {
    switch layer.mark.type {
    case .bar, .unit: [mark(["type": "bar"], bars)]
    case .line, .slope: [line]
    case .dot: (hasIntervals ? [interval] : []) + [mark(point, positions)]
    case .dumbbell:
      [mark(["type": "line", "color": .text(theme.faint.hex)], joined), mark(point, positions)]
    case .area: [mark(["type": "area", "opacity": .number(0.18)], bounds)]
    case .cell: [mark(["type": "rect"], cells), mark(["type": "text"], labels)]
    case .rule: [mark(["type": "rule", "strokeDash": .array([.number(4), .number(2)])], rule)]
    case .text: [mark(["type": "text", "dy": .number(-10)], labels)]
    }
  }

  private var theme: Theme { view.theme }
  private var hasCategories: Bool { layer.names.count > 1 }
  private var hasIntervals: Bool { layer.rows.contains { $0.datum.low != nil } }
  private var point: JSONValue { ["type": "point", "filled": true, "size": .number(60)] }

  private func mark(_ mark: JSONValue, _ encoding: [String: JSONValue]) -> JSONValue {
    [
      "data": ["values": .array(layer.rows.map(row))], "mark": mark, "encoding": .object(encoding),
    ]
  }

  private func row(_ row: ResolvedChart.Row) -> JSONValue {
    let datum = row.datum
    var members: [String: JSONValue] = [
      "category": .text(layer.names[row.category]), "value": Self.number(datum.value),
      "state": .text(datum.value == nil ? datum.absence : "value"), "label": .text(datum.label),
      "suspect": .flag(datum.isSuspect), "position": .number(Double(row.category)),
    ]
    if !view.bands.isEmpty { members["band"] = .text(view.names[row.band]) }
    if view.isGrid {
      members["column"] = .text(view.chart.x.bands[row.column].label)
      if datum.value == nil { members["label"] = .text(datum.absence) }
    }
    if let base = datum.base { members["base"] = Self.number(base) }
    if let low = datum.low, let high = datum.high {
      members["low"] = .number(low)
      members["high"] = .number(high)
    }
    return .object(members)
  }

  private static func number(_ value: Double?) -> JSONValue {
    value.flatMap { $0.isFinite ? .number($0) : nil } ?? .none
  }

  /// Where a row stands: in its band, in its cell, or by its base.
  private var positions: [String: JSONValue] {
    var channels: [String: JSONValue] = [
      "opacity": [
        "condition": ["test": "datum.suspect", "value": .number(0.35)], "value": .number(1),
      ],
      "color": color,
    ]
    if !view.bands.isEmpty {
      channels[view.bandChannel] = view.band
    } else if view.chart.x.linear != nil, view.chart.y.linear != nil {
      channels["x"] = view.number("base", "x")
    }
    channels[view.valueChannel] = view.number("value", view.valueChannel)
    return channels
  }

  private var line: JSONValue {
    let hasPoints = !view.bands.isEmpty
    return mark(["type": "line", "point": .flag(hasPoints)], positions)
  }

  private var bars: [String: JSONValue] {
    var channels = positions
    let stack: JSONValue =
      switch layer.mark.stack {
      case .none: .none
      case .zero: "zero"
      case .normalize: "normalize"
      }
    channels[view.valueChannel] = view.number("value", view.valueChannel, stack: stack)
    channels["order"] = ["field": "position", "type": "quantitative"]
    if layer.mark.stack == .none, hasCategories {
      channels[view.bandChannel + "Offset"] = [
        "field": "category", "type": "nominal", "sort": .array(layer.names.map(JSONValue.text)),
      ]
    }
    return channels
  }

  private var interval: JSONValue {
    var channels = positions
    channels["opacity"] = nil
    channels[view.valueChannel] = view.number("low", view.valueChannel)
    channels[view.valueChannel + "2"] = ["field": "high"]
    return mark(["type": "rule", "strokeWidth": .number(1.5)], channels)
  }

  private var bounds: [String: JSONValue] {
    var channels = positions
    channels["opacity"] = nil
    channels[view.valueChannel] = view.number("low", view.valueChannel)
    channels[view.valueChannel + "2"] = ["field": "high"]
    return channels
  }

  /// The bar that joins the dots of a band.
  private var joined: [String: JSONValue] {
    var channels = positions
    channels["color"] = nil
    channels["opacity"] = nil
    channels["detail"] = ["field": "band", "type": "nominal"]
    return channels
  }

  private var rule: [String: JSONValue] {
    [view.valueChannel: view.number("value", view.valueChannel)]
  }

  private var column: JSONValue {
    let names = view.chart.x.bands.map { JSONValue.text($0.label) }
    return [
      "field": "column", "type": "ordinal", "sort": .array(names), "title": .none,
      "axis": ["orient": "top", "labelAngle": .number(-40)],
    ]
  }

  private var cells: [String: JSONValue] {
    var channels: [String: JSONValue] = ["x": column, "y": view.band, "color": color]
    if !hasCategories {
      channels["color"] = [
        "field": "value", "type": "quantitative", "title": .none,
        "scale": ["range": .array([.text(theme.background.hex), .text(theme.accent.hex)])],
      ]
    }
    return channels
  }

  private var labels: [String: JSONValue] {
    var channels: [String: JSONValue] =
      view.isGrid ? ["x": column, "y": view.band] : positions
    channels["color"] = nil
    channels["opacity"] = nil
    channels["text"] = ["field": "label", "type": "nominal"]
    return channels
  }

  /// Categories that never occur stay out of the legend.
  private var color: JSONValue {
    guard hasCategories else { return ["value": .text(theme.accent.hex)] }
    let shown = layer.names.indices.filter { index in
      layer.rows.contains { row in
        row.category == index && (row.datum.value ?? 0) != 0 || view.isGrid
      }
    }
    let colors = shown.map { theme.style($0, of: view.chart.palette).color ?? theme.faint }
    return [
      "field": "category", "type": "nominal", "title": .none,
      "legend": layer.mark.part == nil ? ["orient": "bottom", "columns": .number(6)] : .none,
      "scale": [
        "domain": .array(shown.map { .text(layer.names[$0]) }),
        "range": .array(colors.map { .text($0.hex) }),
      ],
    ]
  }
}
