import ArgumentParser
import Graphics
import Publishing
import Rendering

/// A picture, and what it was made from.
struct Figure {
  var scene: Scene
  let imprint: FigureImprint
}

/// A command whose result is a figure, so that it can be drawn again from its words.
protocol FigureCommand: ParsableCommand {
  var library: LibraryOptions { get set }
  var drawing: DrawingOptions { get }

  /// Draws the figure, but writes nothing.
  func figure(_ picture: Picture) throws -> Figure
}

/// Draws charts, and encodes them as files.
struct Picture {
  let theme: Theme
  let renderer: Renderer
  private let options: DrawingOptions
  private let width: Double

  /// The height of the type area of an official document (GB/T 9704), in points.
  private static let officialHeight = 225 / 25.4 * 72

  init(_ options: DrawingOptions) throws {
    theme = try options.chosenTheme()
    width = try options.chosenWidth(theme)
    renderer = Renderer(theme: theme, allowsFallback: options.fontFallback)
    self.options = options
  }

  /// A chart as a picture of its own, with the theme's margin around it.
  func scene(of chart: ResolvedChart, title: String) -> Scene {
    chart.figure(title: title, width: width, theme: theme, measurer: renderer)
  }

  /// The file of a figure: what it was made from goes in, what is said about its fonts is added to
  /// its description.
  func bytes(_ figure: Figure, _ format: OutputFormat) throws -> [UInt8] {
    var scene = figure.scene
    scene.imprint = try figure.imprint.json()
    scene.description += fontNotes(scene).joined()
    do {
      switch format {
      case .png: return try renderer.png(scene, dpi: try options.checkedDPI())
      case .svg:
        return options.svgText == .live ? try renderer.liveSVG(scene) : try renderer.svg(scene)
      default: return try renderer.pdf(scene)
      }
    } catch let error as RenderError {
      throw ToolError.failed("\(error)")
    }
  }

  /// Writes a figure, and says which fonts stand in for others.
  func write(_ figure: Figure, _ format: OutputFormat, to path: String?) throws {
    try Output.write(try bytes(figure, format), to: path)
    for note in fontNotes(figure.scene) { Console.talk("注：\(note)") }
    if theme == .gongwen, figure.scene.size.height > Self.officialHeight {
      let millimetres = Int((figure.scene.size.height / 72 * 25.4).rounded())
      let wider = width < theme.page.width ? "，或加宽到 156 毫米" : ""
      Console.talk("注：图高 \(millimetres) 毫米，超过公文版心的 225 毫米，一页放不下。请少选几个县\(wider)。")
    }
  }

  private func fontNotes(_ scene: Scene) -> [String] {
    renderer.fontIssues(in: scene).map { "\($0)。" }
  }
}
