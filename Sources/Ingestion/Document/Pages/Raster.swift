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
        // Band by band, so that what is read stays near while what is written lies far apart.
        for band in stride(from: 0, to: height, by: 32) {
          for column in 0..<width {
            for row in band..<min(band + 32, height) {
              target[column * height + row] = source[row * width + column]
            }
          }
        }
      }
      count = width * height
    }
    return Raster(
      width: height, height: width, darkness: turned, pointsPerPixel: pointsPerPixel)
  }
}
