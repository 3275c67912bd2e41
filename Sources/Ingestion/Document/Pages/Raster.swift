/// A picture of a page as darkness, 0 white to 255 black, row by row from the top.
struct Raster: Equatable, Sendable {
  let width: Int
  let height: Int
  let darkness: [UInt8]
  /// How many points of the page one pixel is wide and high.
  let pointsPerPixel: Double

  init(width: Int, height: Int, darkness: [UInt8], pointsPerPixel: Double) {
    precondition(darkness.count == width * height, "a raster of other size than its pixels")
    self.width = width
    self.height = height
    self.darkness = darkness
    self.pointsPerPixel = pointsPerPixel
  }

  /// The picture in rows of blue, green, red and unused bytes.
  init(width: Int, height: Int, stride: Int, pixels: [UInt8], pointsPerPixel: Double) {
    let darkness = [UInt8](unsafeUninitializedCapacity: width * height) { target, count in
      pixels.withUnsafeBufferPointer { source in
        for row in 0..<height {
          var pixel = row * stride
          for column in 0..<width {
            let light = Int(source[pixel]) + 2 * Int(source[pixel + 1]) + Int(source[pixel + 2])
            target[row * width + column] = UInt8(255 - light / 4)
            pixel += 4
          }
        }
      }
      count = width * height
    }
    self.init(
      width: width, height: height, darkness: darkness, pointsPerPixel: pointsPerPixel)
  }

  /// Rows and columns exchanged.
  var transposed: Raster {
    let turned = [UInt8](unsafeUninitializedCapacity: width * height) { target, count in
      darkness.withUnsafeBufferPointer { source in
        target.initialize(repeating: 0)
        for row in 0..<height {
          var column = 0
          while column < width {
            if column + 8 <= width, source.isBlank(row * width + column) {
              column += 8
              continue
            }
            target[column * height + row] = source[row * width + column]
            column += 1
          }
        }
      }
      count = width * height
    }
    return Raster(
      width: height, height: width, darkness: turned, pointsPerPixel: pointsPerPixel)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether eight pixels from a position on are bare paper, as most of a page is.
  func isBlank(_ start: Int) -> Bool {
    UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: start, as: UInt64.self) == 0
  }
}
