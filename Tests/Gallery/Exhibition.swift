import Fingerprint
import Foundation
import Graphics
import Ingestion
import Publishing
import Rendering

/// The gallery: a picture of every specification, the page, and the index of hashes.
struct Exhibition {
  let charts: ChartFolder
  let shelf: Shelf

  /// What the index keeps of a picture.
  private struct Entry: Encodable {
    /// The hash of the scene with its data as JSON.
    let scene: String
    /// The hash of the picture as SVG.
    let svg: String
    let synthetic: Bool
  }

  func write(to target: String) throws {
    let renderer = Renderer(theme: .screen)
    var index: [String: Entry] = [:]
    var page = GalleryPage()
    for name in charts.names() {
      let spec = try charts.spec(name)
      let exhibit = try shelf.exhibit(spec)
      let chart = try exhibit.chart(spec)
      let scene = chart.figure(
        title: exhibit.title(chart), theme: .screen, measurer: renderer)
      let json = try JSONText.of(ChartRecord(chart, scene: scene))
      index[name] = Entry(
        scene: SHA256.hex(of: json),
        svg: SHA256.hex(of: String(decoding: try renderer.svg(scene), as: UTF8.self)),
        synthetic: exhibit.isSynthetic)
      let picture = URL(fileURLWithPath: "\(target)/\(name).png")
      try Data(try renderer.png(scene, dpi: 144)).write(to: picture)
      page.add(spec, exhibit)
    }
    try JSONText.of(index).write(
      toFile: "\(target)/index.json", atomically: true, encoding: .utf8)
    try page.text.write(toFile: "\(target)/README.md", atomically: true, encoding: .utf8)
  }
}

extension Exhibit {
  /// The chart with the source it is drawn from.
  func chart(_ spec: ChartSpec) throws -> ResolvedChart {
    try data.chart(spec, source: isSynthetic ? "合成数据，不是任何真实的县。" : nil)
  }
}
