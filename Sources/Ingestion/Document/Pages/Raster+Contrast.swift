extension Raster {
  /// The picture with its paper white and its ink black, however grey both were scanned.
  ///
  /// Paper is the commonest tone, ink what the darkest five hundredth of the pixels exceed; a page
  /// on which both are nearly the same is left as it is. What is little darker than paper is made
  /// white: grain and traces of compression, which recognition would take for thousands of dots.
  var stretched: Raster {
    let counts = tones
    let paper = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    var rest = darkness.count / 500
    var ink = 255
    while ink > 0, rest >= counts[ink] {
      rest -= counts[ink]
      ink -= 1
    }
    guard ink - paper >= Self.leastContrast else { return self }
    let table = (0...255).map { tone in
      let darkness = min(255, (tone - paper) * 255 / (ink - paper))
      return darkness < Self.grain ? 0 : UInt8(darkness)
    }
    return Raster(
      width: width, height: height, darkness: darkness.map { table[Int($0)] },
      pointsPerPixel: pointsPerPixel)
  }

  /// Less between ink and paper is the noise of an empty page.
  private static let leastContrast = 40
  /// Darkness below this is grain.
  private static let grain = 40

  /// How many pixels have each darkness.
  private var tones: [Int] {
    var counts = [Int](repeating: 0, count: 256)
    darkness.withUnsafeBufferPointer { for pixel in $0 { counts[Int(pixel)] += 1 } }
    return counts
  }
}
