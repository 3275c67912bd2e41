import Foundation

extension Raster {
  /// The slope of the lines on a scan that lay askew, as rise over run, 0 when it is straight.
  ///
  /// The slope at which the rows' ink is most unevenly spread, within about three degrees.
  var slope: Double {
    let points = inkPoints
    guard points.count > 200 else { return 0 }
    let slopes = (-26...26).map { Double($0) / 500 }
    let spreads = slopes.map { spread(of: points, slope: $0) }
    guard let best = spreads.indices.max(by: { spreads[$0] < spreads[$1] }),
      spreads[best] > spreads[slopes.count / 2] * 1.05
    else { return 0 }
    return slopes[best]
  }

  private var inkPoints: [(x: Int, y: Int)] {
    var points: [(x: Int, y: Int)] = []
    for row in 0..<height {
      for column in 0..<width where darkness[row * width + column] > Self.inkLevel {
        points.append((column, row))
      }
    }
    return points
  }

  private func spread(of points: [(x: Int, y: Int)], slope: Double) -> Double {
    let margin = Int(Double(width) * 0.06) + 1
    var rows = [Int](repeating: 0, count: height + 2 * margin)
    for point in points {
      rows[point.y + margin - Int((slope * Double(point.x)).rounded())] += 1
    }
    return rows.reduce(0) { $0 + Double($1 * $1) }
  }

  /// The picture turned about its middle so that lines of a slope become level.
  func levelled(_ slope: Double) -> Raster {
    guard slope != 0 else { return self }
    let angle = atan(slope)
    let (sine, cosine) = (sin(angle), cos(angle))
    let (middleX, middleY) = (Double(width) / 2, Double(height) / 2)
    var turned = [UInt8](repeating: 0, count: darkness.count)
    darkness.withUnsafeBufferPointer { source in
      for row in 0..<height {
        for column in 0..<width {
          let (x, y) = (Double(column) - middleX, Double(row) - middleY)
          turned[row * width + column] = blended(
            source, x * cosine - y * sine + middleX, x * sine + y * cosine + middleY)
        }
      }
    }
    return Raster(
      width: width, height: height, darkness: turned, pointsPerPixel: pointsPerPixel)
  }

  /// The darkness between four pixels, nought outside of the picture.
  private func blended(_ pixels: UnsafeBufferPointer<UInt8>, _ x: Double, _ y: Double) -> UInt8 {
    let (left, top) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
    guard left >= 0, top >= 0, left + 1 < width, top + 1 < height else { return 0 }
    let (across, down) = (x - Double(left), y - Double(top))
    let start = top * width + left
    let upper = Double(pixels[start]) * (1 - across) + Double(pixels[start + 1]) * across
    let lower =
      Double(pixels[start + width]) * (1 - across) + Double(pixels[start + width + 1]) * across
    return UInt8((upper * (1 - down) + lower * down).rounded())
  }
}
