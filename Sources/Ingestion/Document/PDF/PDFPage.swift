import CGLib
import CPoppler
import Disclosure

/// A page of an open PDF.
final class PDFPage {
  private let page: OpaquePointer
  let number: Int
  /// In points, as it is shown.
  let width: Double
  let height: Double

  /// The page takes the reference over.
  init(_ page: OpaquePointer, number: Int) {
    self.page = page
    self.number = number
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(page, &width, &height)
    self.width = width
    self.height = height
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(page)) }

  /// The visible characters of the page with their boxes, in the order of the text.
  func glyphs() -> [PrintedGlyph] {
    guard let text = poppler_page_get_text(page) else { return [] }
    defer { g_free(text) }
    var boxes: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    guard poppler_page_get_text_layout(page, &boxes, &count) != 0, let boxes else { return [] }
    defer { g_free(boxes) }
    return zip(String(cString: text).unicodeScalars, 0..<min(Int(count), Self.glyphLimit))
      .compactMap { scalar, index in
        guard !scalar.isSpace, scalar.value >= 0x20 else { return nil }
        let box = boxes[index]
        return PrintedGlyph(
          scalar: scalar,
          box: Place.Box(left: box.x1, top: box.y1, right: box.x2, bottom: box.y2))
      }
  }

  /// A picture on the page, with the box it fills in points.
  struct Picture {
    let number: Int
    let box: Place.Box
  }

  /// The pictures on the page.
  func pictures() -> [Picture] {
    guard let list = poppler_page_get_image_mapping(page) else { return [] }
    defer { poppler_page_free_image_mapping(list) }
    return sequence(first: list) { $0.pointee.next }.compactMap { node in
      node.pointee.data.map {
        let mapping = $0.assumingMemoryBound(to: PopplerImageMapping.self).pointee
        let area = mapping.area
        return Picture(
          number: Int(mapping.image_id),
          box: Place.Box(left: area.x1, top: area.y1, right: area.x2, bottom: area.y2))
      }
    }
  }

  /// A picture alone, without what is printed over it, or `nil` when it cannot be drawn.
  func raster(of picture: Picture, resolution: Double) -> Raster? {
    let scale = min(resolution / 72, Self.pixelLimit / max(picture.box.width, picture.box.height))
    let columns = Int((picture.box.width * scale).rounded(.up))
    let rows = Int((picture.box.height * scale).rounded(.up))
    guard columns > 0, rows > 0 else { return nil }
    var pixels = [UInt8](repeating: 255, count: columns * rows * 4)
    let drawn = pixels.withUnsafeMutableBufferPointer {
      stats_poppler_draw_image(
        page, gint(picture.number), $0.baseAddress, gint(columns), gint(rows), gint(columns * 4))
    }
    guard drawn == 1 else { return nil }
    return Raster(
      width: columns, height: rows, stride: columns * 4, pixels: pixels,
      pointsPerPixel: 1 / scale)
  }

  /// The page drawn at a resolution in pixels an inch, or `nil` when there is no room for it.
  ///
  /// Pages larger than A1 are drawn with fewer pixels.
  func raster(resolution: Double) -> Raster? {
    guard width > 0, height > 0, width.isFinite, height.isFinite else { return nil }
    let scale = min(resolution / 72, Self.pixelLimit / max(width, height))
    let (columns, rows) = (Int((width * scale).rounded(.up)), Int((height * scale).rounded(.up)))
    var pixels = [UInt8](repeating: 255, count: columns * rows * 4)
    let drawn = pixels.withUnsafeMutableBufferPointer {
      stats_poppler_render(
        page, scale, $0.baseAddress, gint(columns), gint(rows), gint(columns * 4))
    }
    guard drawn == 1 else { return nil }
    return Raster(
      width: columns, height: rows, stride: columns * 4, pixels: pixels,
      pointsPerPixel: 1 / scale)
  }

  /// More characters than a page can show legibly, and the most pixels along a side.
  private static let glyphLimit = 50_000
  private static let pixelLimit = 7_100.0
}
