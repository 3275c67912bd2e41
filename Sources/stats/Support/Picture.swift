import ArgumentParser
import Graphics
import Ingestion
import Publishing
import Rendering

/// The options of everything that draws.
struct DrawingOptions: ParsableArguments {
  @Flag(help: "字体缺失时允许用其他字体代替。")
  var fontFallback = false

  @Option(help: ArgumentHelp("PNG 的分辨率，每英寸像素数。", valueName: "数"))
  var dpi: Double = 192

  /// The resolution, when it makes sense.
  func checkedDPI() throws -> Double {
    guard (36...1200).contains(dpi) else {
      throw ToolError.usage("--dpi 应在 36 到 1200 之间，现为 \(dpi)。")
    }
    return dpi
  }
}

/// Draws scenes and writes them as files.
struct Picture {
  let renderer: Renderer
  private let options: DrawingOptions

  init(theme: Theme, options: DrawingOptions) {
    renderer = Renderer(theme: theme, allowsFallback: options.fontFallback)
    self.options = options
  }

  /// Writes a chart as a picture of its own, with a margin around it.
  func writeChart(
    _ chart: ResolvedChart, title: String, _ format: OutputFormat, to path: String?
  ) throws {
    let margin = 16.0
    let inner = chart.scene(
      width: 448, title: title, metrics: ChartMetrics(fontSize: 9.5), measurer: renderer)
    var scene = inner
    scene.size = Size(
      width: inner.size.width + 2 * margin, height: inner.size.height + 2 * margin)
    scene.items = inner.moved(by: Point(x: margin, y: margin))
    if format == .json {
      try renderer.audit(scene)
      return try Output.write(try JSONText.of(ChartRecord(chart, scene: scene)), to: path)
    }
    try write(scene, format, to: path)
  }

  /// Writes a scene in one of the three picture formats.
  func write(_ scene: Scene, _ format: OutputFormat, to path: String?) throws {
    do {
      switch format {
      case .png: try Output.write(try renderer.png(scene, dpi: try options.checkedDPI()), to: path)
      case .svg: try Output.write(try renderer.svg(scene), to: path)
      default: try Output.write(try renderer.pdf(scene), to: path)
      }
    } catch let error as RenderError {
      throw ToolError.failed("\(error)")
    }
  }
}
