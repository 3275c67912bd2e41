import Foundation
import Graphics
import Publishing
import Testing

/// The exported specification has the shape that Vega-Lite 5 knows.
@Suite struct VegaLiteTests {
  private func json(_ spec: ChartSpec, _ rows: [Frame.Row]) throws -> [String: Any] {
    let chart = try spec.resolved(over: Frame(rows), notes: ["注一"])
    let text = try JSONText.of(VegaLiteSpec(chart, title: "试验"))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func spec(_ type: ChartSpec.MarkType, _ stack: ChartSpec.Stack = .none) -> ChartSpec {
    ChartSpec(
      name: "test", title: "试验", summary: "", data: .group("outcomes"),
      marks: [
        .init(
          type,
          encode: [
            .y: .init("report"), .x: .init("value", title: "件"), .color: .init("category"),
          ], stack: stack)
      ])
  }

  private let rows = [
    Frame.Row(["report": "泽州县 2020", "category": "公开"], Datum(value: 2, low: 1, high: 4)),
    Frame.Row(["report": "泽州县 2020", "category": "其他"], Datum(value: 0)),
    Frame.Row(["report": "西吉县 2020", "category": "公开"], Datum(value: nil, absence: "缺")),
  ]

  /// Names from the schema https://vega.github.io/schema/vega-lite/v5.json (TopLevelLayerSpec,
  /// UnitSpec, Encoding).
  @Test(arguments: [ChartSpec.MarkType.bar, .dot, .line])
  func everyNameIsOneOfTheSchema(type: ChartSpec.MarkType) throws {
    let json = try json(spec(type), rows)
    #expect(json["$schema"] as? String == "https://vega.github.io/schema/vega-lite/v5.json")
    let top = ["$schema", "title", "width", "height", "layer", "config"]
    #expect(Set(json.keys).isSubset(of: top))
    for layer in try #require(json["layer"] as? [[String: Any]]) {
      #expect(Set(layer.keys).isSubset(of: ["mark", "encoding", "data", "transform"]))
      let mark = try #require(layer["mark"] as? [String: Any])
      #expect(
        ["bar", "line", "point", "rule", "text"].contains(try #require(mark["type"] as? String)))
      let channels = try #require(layer["encoding"] as? [String: [String: Any]])
      for (channel, definition) in channels {
        #expect(
          [
            "x", "y", "x2", "y2", "yOffset", "xOffset", "color", "opacity", "order", "text",
          ].contains(channel))
        #expect(definition["field"] != nil || definition.keys.contains("value"))
        if let type = definition["type"] as? String {
          #expect(["quantitative", "ordinal", "nominal"].contains(type))
        }
      }
    }
  }

  @Test func theDataIsInsideWithItsStates() throws {
    let json = try json(spec(.bar, .zero), rows)
    let layer = try #require((json["layer"] as? [[String: Any]])?.first)
    let data = try #require(layer["data"] as? [String: Any])
    let values = try #require(data["values"] as? [[String: Any]])
    #expect(values.count == 3)
    #expect(values[0]["value"] as? Double == 2 && values[0]["state"] as? String == "value")
    #expect(values[1]["value"] as? Double == 0)
    #expect(values[2]["value"] is NSNull && values[2]["state"] as? String == "缺")
  }

  @Test func stackAndOrderAreKept() throws {
    let json = try json(spec(.bar, .normalize), rows)
    let layer = try #require((json["layer"] as? [[String: Any]])?.first)
    let channels = try #require(layer["encoding"] as? [String: [String: Any]])
    #expect(channels["x"]?["stack"] as? String == "normalize")
    #expect(channels["y"]?["sort"] as? [String] == ["泽州县 2020", "西吉县 2020"])
  }
}
