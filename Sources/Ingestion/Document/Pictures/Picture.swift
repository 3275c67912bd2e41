import CLeptonica
import CPoppler
import Foundation

/// A picture of one page or, as a TIFF, of several; each is opened when it is asked for.
///
/// A page is taken to be as wide as A4, upright or across.
struct Picture {
  private let bytes: [UInt8]
  private let format: PictureFormat
  /// The sizes of its pages.
  private let sizes: [PictureSize]

  /// How many pages it has.
  var pageCount: Int { sizes.count }

  /// More pixels than a scan of any page has.
  private static let pixelLimit = 120_000_000

  /// What is wrong with a picture.
  enum Failure: Error, Equatable {
    case damaged
    case tooLarge
    case tooManyPages
    case unknown
    /// The library for rarer formats is not installed.
    case libraryMissing
  }

  /// Looks at the first bytes and the sizes, unpacks nothing.
  init(_ bytes: [UInt8]) throws(Failure) {
    guard let format = PictureFormat(bytes) else { throw .unknown }
    self.bytes = bytes
    self.format = format
    sizes = try Self.sizes(bytes, format)
    guard sizes.allSatisfy({ $0.pixels <= Self.pixelLimit }) else { throw .tooLarge }
  }

  /// A page drawn at a resolution in pixels an inch; the first is 1.
  func raster(page: Int, resolution: Double) throws(Failure) -> Raster {
    let size = sizes[page - 1]
    let paper = size.width > size.height ? 842.0 : 595.0
    let scale = resolution / 72 * paper / Double(size.width)
    let columns = Int((Double(size.width) * scale).rounded())
    let rows = Int((Double(size.height) * scale).rounded())
    guard rows > 0, rows <= columns * 20, columns <= rows * 20 else { throw .tooLarge }
    switch format {
    case .png: return try png(columns, rows, scale, resolution)
    case .jpeg: return try jpeg(width: paper, resolution: resolution)
    case .tiff: return try other(page - 1, columns, rows, scale, resolution)
    case .bmp, .gif, .webp: return try other(-1, columns, rows, scale, resolution)
    }
  }

  private static func sizes(
    _ bytes: [UInt8], _ format: PictureFormat
  ) throws(Failure) -> [PictureSize] {
    let isKnown = format == .png || format == .jpeg
    guard isKnown || stats_leptonica_ready() == 1 else { throw .libraryMissing }
    let size: PictureSize?
    switch format {
    case .png: size = PictureSize(png: bytes)
    case .jpeg: size = JPEGFrame(bytes).flatMap { PictureSize($0.width, $0.height) }
    case .bmp: size = PictureSize(bmp: bytes)
    case .gif: size = PictureSize(gif: bytes)
    case .webp: size = try Self.size(bytes, page: -1)
    case .tiff: return try pages(bytes)
    }
    guard let size else { throw .damaged }
    return [size]
  }

  /// The sizes of the pages of a TIFF.
  private static func pages(_ bytes: [UInt8]) throws(Failure) -> [PictureSize] {
    var sizes: [PictureSize] = []
    while let size = try size(bytes, page: sizes.count) {
      guard sizes.count < PDFFile.pageLimit else { throw .tooManyPages }
      sizes.append(size)
    }
    guard !sizes.isEmpty else { throw .damaged }
    return sizes
  }

  /// The size of a page, or `nil` behind the last.
  private static func size(_ bytes: [UInt8], page: Int) throws(Failure) -> PictureSize? {
    var (width, height): (Int32, Int32) = (0, 0)
    let isThere = bytes.withUnsafeBufferPointer {
      stats_picture_size($0.baseAddress, $0.count, Int32(page), &width, &height)
    }
    guard isThere == 1 else { return nil }
    guard let size = PictureSize(Int(width), Int(height)) else { throw .damaged }
    return size
  }
}

// Unpacking.
extension Picture {
  private func jpeg(width: Double, resolution: Double) throws(Failure) -> Raster {
    guard let frame = JPEGFrame(bytes) else { throw .damaged }
    let height = width * Double(frame.height) / Double(frame.width)
    let wrapped = frame.pdf(around: bytes, width: width, height: height)
    guard let file = try? PDFFile(wrapped, path: ""),
      let raster = file.page(1)?.raster(resolution: resolution)
    else { throw .damaged }
    return raster
  }

  private func png(
    _ columns: Int, _ rows: Int, _ scale: Double, _ resolution: Double
  ) throws(Failure) -> Raster {
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

  /// What Leptonica reads; a page of a TIFF from nought, else -1.
  private func other(
    _ page: Int, _ columns: Int, _ rows: Int, _ scale: Double, _ resolution: Double
  ) throws(Failure) -> Raster {
    var darkness = [UInt8](repeating: 0, count: columns * rows)
    let isRead = darkness.withUnsafeMutableBufferPointer { target in
      bytes.withUnsafeBufferPointer {
        stats_picture_read(
          $0.baseAddress, $0.count, Int32(page), Float(scale), target.baseAddress, Int32(columns),
          Int32(rows))
      }
    }
    guard isRead == 1 else { throw .damaged }
    return Raster(
      width: columns, height: rows, darkness: darkness, pointsPerPixel: 72 / resolution)
  }
}
