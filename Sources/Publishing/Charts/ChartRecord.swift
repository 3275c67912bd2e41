public import Graphics

/// A chart as JSON of the schema "stats-chart/1": its words, its data, where each text stands, and
/// what was left out.
public struct ChartRecord: Encodable, Sendable {
  private let schema = "stats-chart/1"
  private let name: String
  private let title: String
  private let description: String
  private let width: JSONDecimal
  private let height: JSONDecimal
  private let notes: [String]
  /// The labels left out for want of room.
  private let droppedLabels: [String]
  private let rows: [Row]
  private let scene: [SceneItemRecord]

  private struct Row: Encodable {
    let panel: String?
    let part: String?
    let band: String?
    let column: String?
    let category: String?
    let value: JSONDecimal?
    let state: String?
    let low: JSONDecimal?
    let high: JSONDecimal?
    let base: JSONDecimal?
    let label: String?
    let suspect: Bool?
  }

  public init(_ chart: ResolvedChart, scene: Scene) {
    name = chart.spec.name
    title = scene.title
    description = scene.description
    width = JSONDecimal(scene.size.width)
    height = JSONDecimal(scene.size.height)
    notes = chart.notes
    droppedLabels = scene.droppedLabels
    rows =
      chart.panels.isEmpty
      ? Self.rows(chart, nil) : chart.panels.flatMap { Self.rows($0.chart, $0.title) }
    self.scene = scene.items.map(SceneItemRecord.init)
  }

  private static func rows(_ chart: ResolvedChart, _ panel: String?) -> [Row] {
    let isGrid = !chart.x.bands.isEmpty && !chart.y.bands.isEmpty
    return chart.layers.flatMap { layer in
      layer.rows.map { row in
        let band = chart.bandAxis.isEmpty || layer.mark.part != nil ? nil : label(chart, row)
        return Row(
          panel: panel, part: layer.mark.part, band: band,
          column: isGrid ? chart.x.bands[row.column].label : nil,
          category: layer.names[row.category].isEmpty ? nil : layer.names[row.category],
          value: row.datum.value.map(JSONDecimal.init),
          state: row.datum.absence.isEmpty ? nil : row.datum.absence,
          low: row.datum.low.map(JSONDecimal.init), high: row.datum.high.map(JSONDecimal.init),
          base: row.datum.base.map(JSONDecimal.init),
          label: row.datum.label.isEmpty ? nil : row.datum.label,
          suspect: row.datum.isSuspect ? true : nil)
      }
    }
  }

  private static func label(_ chart: ResolvedChart, _ row: ResolvedChart.Row) -> String {
    let bands = chart.y.bands.isEmpty ? chart.x.bands : chart.y.bands
    let heading = bands[...row.band].last { !$0.heading.isEmpty }?.heading ?? ""
    return [heading, bands[row.band].label].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// One item of a scene as JSON, positions rounded to a thousandth of a point.
struct SceneItemRecord: Encodable {
  private let type: String
  private let at: [JSONDecimal]
  private let fill: String?
  private let stroke: String?
  private let text: String?
  private let anchor: String?
  private let size: JSONDecimal?
  private let items: [SceneItemRecord]?

  init(_ item: Scene.Item) {
    switch item {
    case .rectangle(let rect, let fill, let stroke):
      self.init(
        "rectangle", [rect.x, rect.y, rect.width, rect.height], fill: fill, stroke: stroke)
    case .line(let start, let end, let stroke):
      self.init("line", [start.x, start.y, end.x, end.y], stroke: stroke)
    case .polyline(let points, let stroke):
      self.init("polyline", points.flatMap { [$0.x, $0.y] }, stroke: stroke)
    case .polygon(let points, let fill):
      self.init("polygon", points.flatMap { [$0.x, $0.y] }, fill: fill)
    case .circle(let center, let radius, let fill, let stroke):
      self.init("circle", [center.x, center.y, radius], fill: fill, stroke: stroke)
    case .text(let text):
      self.init("text", [text.origin.x, text.origin.y, text.width], text: text)
    case .group(let label, let items): self.init(label, items)
    }
  }

  private init(
    _ type: String, _ at: [Double], fill: Scene.Fill? = nil, stroke: Scene.Stroke? = nil,
    text: Scene.Text? = nil
  ) {
    self.type = type
    self.at = at.map { JSONDecimal(($0 * 1000).rounded() / 1000) }
    switch fill {
    case .solid(let color): self.fill = color.hex
    case .hatched(let line, _, let hatch): self.fill = "\(hatch.rawValue) \(line.hex)"
    case nil: self.fill = text?.color.hex
    }
    self.stroke = stroke.map { $0.color.hex + ($0.dash.isEmpty ? "" : " dashed") }
    self.text = text?.string
    anchor = text?.anchor.rawValue
    size = text.map { JSONDecimal($0.font.size) }
    items = nil
  }

  private init(_ label: String, _ items: [Scene.Item]) {
    type = "group"
    at = []
    fill = nil
    stroke = nil
    text = label
    anchor = nil
    size = nil
    self.items = items.map(SceneItemRecord.init)
  }
}
