import Foundation
import Graphics
import Ingestion
import Rendering

/// The chart that gnuplot and the floor draw too: five counties, two series, every bar with its
/// number, title, axis, legend and source; from specification and rows to the bytes of the file.
struct ChartBench {
  private static let specification = """
    title: 五县政府信息公开申请量与结转量
    summary: 新收与结转
    note: 数据来源：各县政府信息公开工作年度报告
    data: { group: outcomes }
    marks:
      - type: bar
        encode:
          x: { field: report }
          y: { field: value, title: 件 }
          color: { field: category, palette: series }
    """
  private static let numbers = [
    ("泽州县", 128, 12), ("新绛县", 86, 5), ("阳城县", 154, 21), ("沁水县", 43, 3), ("高平市", 97, 9),
  ]

  private let renderer = Renderer(theme: .screen)

  private static let frame = Frame(
    numbers.flatMap { county, received, carried in
      [("新收", received), ("结转下年", carried)].map { category, number in
        Frame.Row(
          ["report": county, "category": category],
          Datum(value: Double(number), label: String(number)))
      }
    })

  /// One chart of 1600 × 1000 pixels.
  private func chart(_ format: String) throws -> [UInt8] {
    let spec = try ChartSpec(
      yaml: Array(Self.specification.utf8), name: "bench", path: "bench.yaml")
    let margin = 12.0
    let inner = try spec.resolved(over: Self.frame).scene(
      width: 600 - 2 * margin, plotHeight: 250, metrics: ChartMetrics(fontSize: 10.5),
      measurer: renderer)
    var scene = inner
    scene.size = Size(width: 600, height: 375)
    scene.items = inner.moved(by: Point(x: margin, y: margin))
    return format == "png"
      ? try renderer.png(scene)
      : format == "live" ? try renderer.liveSVG(scene) : try renderer.svg(scene)
  }

  /// Draws as the words say: "once png a.png", "loop svg 200".
  func run(_ words: [String]) throws {
    if words[0] == "once" {
      try once(format: words[1], to: words[2])
    } else {
      try loop(format: words[1], rounds: Int(words[2]) ?? 200)
    }
  }

  /// Draws the chart once into a file.
  private func once(format: String, to path: String) throws {
    try Data(try chart(format)).write(to: URL(fileURLWithPath: path))
  }

  /// Draws the chart many times and prints the median in milliseconds.
  private func loop(format: String, rounds: Int) throws {
    _ = try chart(format)
    let times = try (0..<rounds).map { _ in
      let start = ContinuousClock.now
      _ = try chart(format)
      let passed = start.duration(to: .now).components
      return Double(passed.seconds) * 1e3 + Double(passed.attoseconds) / 1e15
    }
    print(String(format: "%.3f", times.sorted()[rounds / 2]))
  }
}
