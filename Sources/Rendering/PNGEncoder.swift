import CPangoCairo

/// Encodes Cairo's pixels as RGB with libpng, rows unfiltered: that is where the time went.
enum PNGEncoder {
  /// The bytes of a PNG file.
  ///
  /// - Parameters:
  ///   - pixels: Rows of four bytes a pixel: blue, green, red, unused.
  ///   - stride: Bytes from one row to the next.
  static func encode(
    _ pixels: UnsafeMutablePointer<UInt8>, width: Int, height: Int, stride: Int, dpi: Double
  ) throws(RenderError) -> [UInt8] {
    let rows = rgb(pixels, width: width, height: height, stride: stride)
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    image.width = UInt32(width)
    image.height = UInt32(height)
    image.format = UInt32(PNG_FORMAT_FLAG_COLOR)
    image.flags = UInt32(PNG_IMAGE_FLAG_FAST)
    var size = png_alloc_size_t(0)
    guard png_image_write_to_memory(&image, nil, &size, 0, rows, 0, nil) != 0 else {
      throw .png(reason: "size")
    }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    guard png_image_write_to_memory(&image, &bytes, &size, 0, rows, 0, nil) != 0 else {
      throw .png(reason: "write")
    }
    return Array(bytes.prefix(Int(size)))
  }

  private static func rgb(
    _ pixels: UnsafeMutablePointer<UInt8>, width: Int, height: Int, stride: Int
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: width * height * 3) { buffer, count in
      var target = 0
      for row in 0..<height {
        var source = row * stride
        for _ in 0..<width {
          buffer[target] = pixels[source + 2]
          buffer[target + 1] = pixels[source + 1]
          buffer[target + 2] = pixels[source]
          target += 3
          source += 4
        }
      }
      count = target
    }
  }
}
