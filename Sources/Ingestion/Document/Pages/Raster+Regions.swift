import Disclosure

extension Raster {
  /// A rectangle of pixels, cut off at the edges.
  struct Region: Equatable, Sendable {
    let columns: Range<Int>
    let rows: Range<Int>
  }

  /// The pixels in a box given in points, less a margin in points on all sides.
  func region(_ box: Place.Box, inset: Double = 0) -> Region {
    func range(_ start: Double, _ end: Double, _ limit: Int) -> Range<Int> {
      let low = min(limit, max(0, Int((start + inset) / pointsPerPixel)))
      return low..<max(low, min(limit, Int((end - inset) / pointsPerPixel)))
    }
    return Region(
      columns: range(box.left, box.right, width), rows: range(box.top, box.bottom, height))
  }

  /// A part of the picture with white around it.
  func crop(_ region: Region, margin: Int) -> Raster {
    let (width, height) = (region.columns.count + 2 * margin, region.rows.count + 2 * margin)
    var part = [UInt8](repeating: 0, count: width * height)
    for (index, row) in region.rows.enumerated() {
      let start = (index + margin) * width + margin
      part.replaceSubrange(
        start..<(start + region.columns.count),
        with: darkness[(row * self.width + region.columns.lowerBound)...]
          .prefix(region.columns.count))
    }
    return Raster(width: width, height: height, darkness: part, pointsPerPixel: pointsPerPixel)
  }

  /// The picture with parts of it made white.
  func without(_ regions: [Region]) -> Raster {
    var rest = darkness
    for region in regions {
      for row in region.rows {
        let start = row * width + region.columns.lowerBound
        for index in start..<(start + region.columns.count) { rest[index] = 0 }
      }
    }
    return Raster(width: width, height: height, darkness: rest, pointsPerPixel: pointsPerPixel)
  }

  /// The box around everything dark in a part, or `nil` when there is less ink than in a full stop.
  func ink(in region: Region) -> Region? {
    var (left, right, top, bottom) = (Int.max, -1, Int.max, -1)
    var count = 0
    for row in region.rows {
      for column in region.columns where darkness[row * width + column] > Self.inkLevel {
        (left, right) = (min(left, column), max(right, column))
        (top, bottom) = (min(top, row), bottom < row ? row : bottom)
        count += 1
      }
    }
    let speck = max(4, Int(0.5 / (pointsPerPixel * pointsPerPixel)))
    guard count > speck else { return nil }
    return Region(columns: left..<(right + 1), rows: top..<(bottom + 1))
  }

  /// The picture with every so many pixels in both directions made one, their mean.
  func reduced(by factor: Int) -> Raster {
    guard factor > 1 else { return self }
    let (columns, rows) = (width / factor, height / factor)
    var means = [UInt8](repeating: 0, count: columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        var sum = 0
        for line in 0..<factor {
          let start = (row * factor + line) * width + column * factor
          for pixel in start..<(start + factor) { sum += Int(darkness[pixel]) }
        }
        means[row * columns + column] = UInt8(sum / (factor * factor))
      }
    }
    return Raster(
      width: columns, height: rows, darkness: means,
      pointsPerPixel: pointsPerPixel * Double(factor))
  }

  /// Darker than this is ink, not paper or shading.
  static let inkLevel: UInt8 = 110

  /// The picture as a portable graymap, which every picture reader knows.
  var graymap: [UInt8] {
    Array("P5\n\(width) \(height)\n255\n".utf8) + darkness.map { 255 - $0 }
  }
}
