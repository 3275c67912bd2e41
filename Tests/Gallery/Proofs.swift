import Foundation
import Graphics
import Ingestion
import Rendering

/// Every specification in every theme and width of print, for the eye only.
struct Proofs {
  let charts: ChartFolder
  let shelf: Shelf

  /// The widths in millimetres beside each theme's own.
  private static let narrow: [String: [Double]] = ["gongwen": [74]]

  func write(to target: String) throws {
    for theme in Theme.all {
      let renderer = Renderer(theme: theme)
      let widths = [nil] + (Self.narrow[theme.name] ?? []).map(Optional.some)
      for width in widths {
        for name in charts.names() {
          try draw(
            name, theme, width, renderer,
            to: "\(target)/\(theme.name)\(width.map { "-\(Int($0))" } ?? "")-\(name).png")
        }
      }
    }
  }

  private func draw(
    _ name: String, _ theme: Theme, _ width: Double?, _ renderer: Renderer, to path: String
  ) throws {
    let spec = try charts.spec(name)
    let exhibit = try shelf.exhibit(spec)
    let chart = try exhibit.chart(spec)
    let scene = chart.figure(
      title: exhibit.title(chart), width: width.map { $0 / 25.4 * 72 }, theme: theme,
      measurer: renderer)
    try Data(try renderer.png(scene, dpi: 144)).write(to: URL(fileURLWithPath: path))
  }
}
