import CPoppler
import Foundation

/// Opens PNG and JPEG pictures as pages.
///
/// A picture is taken to be a page as wide as A4, upright or across.
enum Picture {
  /// More pixels than a scan of any page has.
  private static let pixelLimit = 120_000_000

  /// What is wrong with a picture.
  enum Failure: Error {
    case damaged
    case tooLarge
    case unknown
  }

  /// The picture drawn at a resolution in pixels an inch.
  static func raster(_ bytes: [UInt8], resolution: Double) throws(Failure) -> Raster {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      return try png(bytes, resolution: resolution)
    }
    guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { throw .unknown }
    guard let frame = JPEGFrame(bytes) else { throw .damaged }
    guard frame.width * frame.height <= pixelLimit else { throw .tooLarge }
    let page = size(frame.width, frame.height)
    let wrapped = frame.pdf(around: bytes, width: page.width, height: page.height)
    guard let file = try? PDFFile(wrapped, path: ""),
      let raster = file.page(1)?.raster(resolution: resolution)
    else { throw .damaged }
    return raster
  }

  private static func size(_ width: Int, _ height: Int) -> (width: Double, height: Double) {
    let paper = width > height ? 842.0 : 595.0
    return (paper, paper * Double(height) / Double(width))
  }

  private static func png(_ bytes: [UInt8], resolution: Double) throws(Failure) -> Raster {
    guard bytes.count > 24 else { throw .damaged }
    func number(_ at: Int) -> Int { bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
    let (width, height) = (number(16), number(20))
    guard width > 0, height > 0, width < 1 << 20, height < 1 << 20 else { throw .damaged }
    guard width * height <= pixelLimit else { throw .tooLarge }
    let page = size(width, height)
    let scale = resolution / 72 * page.width / Double(width)
    let columns = Int((Double(width) * scale).rounded())
    let rows = Int((Double(height) * scale).rounded())
    guard rows > 0, rows <= columns * 20, columns <= rows * 20 else { throw .tooLarge }
    var pixels = [UInt8](repeating: 255, count: columns * rows * 4)
    let drawn = pixels.withUnsafeMutableBufferPointer { target in
      bytes.withUnsafeBufferPointer {
        stats_png_draw(
          $0.baseAddress, $0.count, scale, target.baseAddress, CInt(columns), CInt(rows),
          CInt(columns * 4))
      }
    }
    guard drawn == 1 else { throw .damaged }
    return Raster(
      width: columns, height: rows, stride: columns * 4, pixels: pixels,
      pointsPerPixel: 72 / resolution)
  }
}
