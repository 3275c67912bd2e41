import Graphics
import RealModule

/// How colours look to whom, and how far apart they are: what palettes are proved with.
struct ColorVision {
  let name: String
  /// What happens to linear red, green and blue.
  let matrix: [[Double]]

  static let usual = ColorVision(name: "usual", matrix: [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
  /// Machado, Oliveira and Fernandes 2009, "A physiologically-based model for simulation of color
  /// vision deficiency", table of matrices at severity 1.0.
  static let protanopia = ColorVision(
    name: "protanopia",
    matrix: [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ])
  static let deuteranopia = ColorVision(
    name: "deuteranopia",
    matrix: [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ])

  /// The colour as seen, in CIELAB under D65.
  func lab(_ color: Color) -> Lab {
    let linear = [color.red, color.green, color.blue].map(Self.linear)
    let seen = matrix.map { row in
      min(1, max(0, zip(row, linear).map { $0 * $1 }.reduce(0, +)))
    }
    return Lab(linear: seen)
  }

  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : Double.pow((value + 0.055) / 1.055, 2.4)
  }
}

/// A colour in CIELAB.
struct Lab {
  let l: Double
  let a: Double
  let b: Double

  init(_ l: Double, _ a: Double, _ b: Double) {
    (self.l, self.a, self.b) = (l, a, b)
  }

  /// From linear sRGB by its matrix to XYZ (IEC 61966-2-1).
  init(linear rgb: [Double]) {
    let x = 0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]
    let y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]
    let z = 0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]
    let f = { (t: Double) -> Double in
      t > 216.0 / 24389 ? Double.root(t, 3) : (24389.0 / 27 * t + 16) / 116
    }
    self.init(116 * f(y) - 16, 500 * (f(x / 0.95047) - f(y)), 200 * (f(y) - f(z / 1.08883)))
  }

  /// The difference CIEDE2000 (Sharma, Wu and Dalal 2005).
  func difference(to other: Lab) -> Double {
    let mean = (Double.hypot(a, b) + Double.hypot(other.a, other.b)) / 2
    let g =
      0.5 * (1 - (Double.pow(mean, 7) / (Double.pow(mean, 7) + Double.pow(25, 7))).squareRoot())
    let (one, two) = (Polar(a * (1 + g), b), Polar(other.a * (1 + g), other.b))
    let c = (one.chroma + two.chroma) / 2
    let isGrey = one.chroma * two.chroma == 0
    var turn = isGrey ? 0 : two.hue - one.hue
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let h = isGrey ? one.hue + two.hue : Self.meanHue(one.hue, two.hue)
    let hue = 2 * (one.chroma * two.chroma).squareRoot() * sine(turn / 2)
    let t =
      1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6)
      - 0.2 * cosine(4 * h - 63)
    let lightness = (l + other.l) / 2 - 50
    let sl = 1 + 0.015 * lightness * lightness / (20 + lightness * lightness).squareRoot()
    let rotation =
      -sine(60 * Double.exp(-((h - 275) / 25) * ((h - 275) / 25)))
      * 2 * (Double.pow(c, 7) / (Double.pow(c, 7) + Double.pow(25, 7))).squareRoot()
    let dl = (other.l - l) / sl
    let dc = (two.chroma - one.chroma) / (1 + 0.045 * c)
    let dh = hue / (1 + 0.015 * c * t)
    return (dl * dl + dc * dc + dh * dh + rotation * dc * dh).squareRoot()
  }

  private static func meanHue(_ one: Double, _ two: Double) -> Double {
    guard abs(one - two) > 180 else { return (one + two) / 2 }
    return one + two < 360 ? (one + two + 360) / 2 : (one + two - 360) / 2
  }

  private struct Polar {
    let chroma: Double
    /// In degrees from 0 to 360.
    let hue: Double

    init(_ a: Double, _ b: Double) {
      chroma = Double.hypot(a, b)
      let angle = Double.atan2(y: b, x: a) * 180 / .pi
      hue = angle < 0 ? angle + 360 : angle
    }
  }

  private func sine(_ degrees: Double) -> Double { Double.sin(degrees * .pi / 180) }
  private func cosine(_ degrees: Double) -> Double { Double.cos(degrees * .pi / 180) }
}
