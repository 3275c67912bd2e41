import Analytics
import Disclosure
import Fingerprint
import Foundation
import Graphics
import Ingestion
import Publishing
import Rendering

/// Draws every specification into a folder: pictures, a page that shows them, and the hashes by which
/// a test knows when they are stale.
///
/// Usage: Gallery FOLDER, from the folder of the checkout.

let target = CommandLine.arguments.dropFirst().first ?? "Charts/gallery"
let root = CommandLine.arguments.dropFirst(2).first ?? "."
let charts = ChartFolder(path: root + "/Charts")
let shelf = try Shelf(datasets: root + "/Datasets")
let renderer = Renderer(theme: .screen)
try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)

var index: [String: Entry] = [:]
var page = GalleryPage()
for name in charts.names() {
  let spec = try charts.spec(name)
  let exhibit = try shelf.exhibit(spec)
  let chart = try exhibit.data.chart(
    spec, source: exhibit.isSynthetic ? "合成数据，不是任何真实的县。" : nil)
  let scene = chart.framed(title: exhibit.title(chart), renderer)
  let json = try JSONText.of(ChartRecord(chart, scene: scene))
  index[name] = Entry(
    scene: SHA256.hex(of: json),
    svg: SHA256.hex(of: String(decoding: try renderer.svg(scene), as: UTF8.self)),
    synthetic: exhibit.isSynthetic)
  let picture = URL(fileURLWithPath: "\(target)/\(name).png")
  try Data(try renderer.png(scene, dpi: 144)).write(to: picture)
  page.add(spec, exhibit)
}
try JSONText.of(index).write(toFile: "\(target)/index.json", atomically: true, encoding: .utf8)
try page.text.write(toFile: "\(target)/README.md", atomically: true, encoding: .utf8)

/// What the index keeps of a picture.
struct Entry: Encodable {
  /// The hash of the scene with its data as JSON.
  let scene: String
  /// The hash of the picture as SVG.
  let svg: String
  let synthetic: Bool
}

extension ResolvedChart {
  /// The chart with a margin around it, as `stats chart` draws it.
  func framed(title: String, _ measurer: Renderer) -> Scene {
    let page = Theme.screen.page
    let inner = scene(
      width: page.width - 2 * page.margin, title: title,
      metrics: ChartMetrics(fontSize: page.fontSize), measurer: measurer)
    var scene = inner
    scene.size = Size(
      width: inner.size.width + 2 * page.margin, height: inner.size.height + 2 * page.margin)
    scene.items = inner.moved(by: Point(x: page.margin, y: page.margin))
    return scene
  }
}
