import ArgumentParser
import Graphics

/// How the text of an SVG is written.
enum SVGTextChoice: String, ExpressibleByArgument, CaseIterable {
  case outlines
  case live
}

/// The options of everything that draws.
struct DrawingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("图的样式：screen、print（黑白）、gongwen（公文）、dark。", valueName: "样式"))
  var theme = Theme.screen.name

  @Option(help: ArgumentHelp("图宽，毫米；默认按样式，公文 156。", valueName: "毫米"))
  var width: Double?

  @Option(help: ArgumentHelp("PNG 的分辨率，每英寸像素数。", valueName: "数"))
  var dpi = Self.usualDPI

  @Option(help: ArgumentHelp("SVG 的文字：outlines 为轮廓，live 可选中、可检索。", valueName: "方式"))
  var svgText: SVGTextChoice = .outlines

  @Flag(help: "字体缺失时允许用其他字体代替，并予注明。")
  var fontFallback = false

  /// Twice the pixels of a usual screen.
  private static let usualDPI = 192.0

  /// The resolution, when it makes sense.
  func checkedDPI() throws -> Double {
    guard (36...1200).contains(dpi) else {
      throw ToolError.usage("--dpi 应在 36 到 1200 之间，现为 \(dpi)。")
    }
    return dpi
  }

  /// The theme that was named.
  func chosenTheme() throws -> Theme {
    if let theme = Theme.named(theme) { return theme }
    let list = Theme.all.map { "\($0.name)（\($0.summary)）" }.joined(separator: "、")
    throw ToolError.usage("没有样式“\(theme)”。可选：\(list)。")
  }

  /// The width of a figure in points.
  func chosenWidth(_ theme: Theme) throws -> Double {
    guard let width else { return theme.page.width }
    let widest = theme == .gongwen ? 156.0 : 1000
    guard (50...widest).contains(width) else {
      let reason = theme == .gongwen ? "（公文版心宽 156 毫米）" : ""
      throw ToolError.usage("--width 应在 50 到 \(Int(widest)) 毫米之间\(reason)，现为 \(width)。")
    }
    return width / 25.4 * 72
  }

  /// The options as a command line has them, those left out that are as usual.
  var arguments: [String] {
    var words: [String] = []
    if theme != Theme.screen.name { words += ["--theme", theme] }
    if let width { words += ["--width", "\(width)"] }
    if dpi != Self.usualDPI { words += ["--dpi", "\(dpi)"] }
    if svgText != .outlines { words += ["--svg-text", svgText.rawValue] }
    if fontFallback { words.append("--font-fallback") }
    return words
  }
}
