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
    let words = [chart.spec.subtitle].compactMap(\.self) + chart.notes
    var members: [String: JSONValue] = [
      "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
      "title": [
        "text": .text(title), "anchor": "start", "subtitle": .array(words.map(JSONValue.text)),
      ],
      "config": [
        "font": .text(theme.typeface(of: Font(size: 10)).families.first ?? "sans-serif"),
        "background": .text(theme.background.hex), "view": ["stroke": .none],
      ],
    ]
    if chart.panels.isEmpty {
      members.merge(VegaLiteView(chart, theme: theme).members) { first, _ in first }
    } else {
      members["columns"] = .number(3)
      members["concat"] = .array(
        chart.panels.map { panel in
          var view = VegaLiteView(panel.chart, theme: theme, isSmall: true).members
          view["title"] = .text(panel.title)
          return .object(view)
        })
    }
    return .object(members)
  }
}
