import CPangoCairo
import Glibc

/// Encodes Cairo's pixels as RGB with libpng, rows unfiltered: that is where the time went.
enum PNGEncoder {
  /// The bytes of a PNG file.
  ///
  /// - Parameters:
  ///   - pixels: Rows of four bytes a pixel: blue, green, red, unused.
  ///   - width: Pixels in a row.
  ///   - height: Rows.
  ///   - stride: Bytes from one row to the next.
  ///   - dpi: Pixels per inch, written into the file.
  ///   - texts: Texts by keyword, which go into the file.
  /// - Returns: The file.
  /// - Throws: `RenderError` when libpng cannot encode.
  static func encode(
    _ pixels: UnsafeMutablePointer<UInt8>, width: Int, height: Int, stride: Int, dpi: Double,
    texts: [(keyword: String, text: String)]
  ) throws(RenderError) -> [UInt8] {
    let buffer = ByteBuffer()
    let words = texts.flatMap { [strdup($0.keyword), strdup($0.text)] }
    defer { for word in words { free(word) } }
    let isWritten = stats_png_encode(
      pixels, Int32(width), Int32(height), Int32(stride), Int32((dpi / 0.0254).rounded()),
      words, Int32(texts.count),
      { context, bytes, count in
        guard let context, let bytes else { return 0 }
        ByteBuffer.of(context).append(bytes, count)
        return 1
      }, buffer.context)
    guard isWritten == 1 else { throw .png(reason: "libpng") }
    return withExtendedLifetime(buffer) { buffer.bytes }
  }
}
