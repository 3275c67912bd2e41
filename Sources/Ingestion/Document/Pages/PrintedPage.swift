import Disclosure

/// A page as it is printed: characters with their boxes, and the lines drawn on it.
///
/// Text of a PDF and of optical recognition both become one; what follows knows no difference.
struct PrintedPage: Equatable, Sendable {
  /// 1-based.
  let number: Int
  /// In points.
  let height: Double
  var glyphs: [PrintedGlyph]
  var rulings: [Ruling] = []

  /// The page with text that somebody recognised, nobody knows how surely.
  var doubted: PrintedPage {
    var page = self
    for index in page.glyphs.indices { page.glyphs[index].confidence = 0 }
    return page
  }
}

/// A printed character.
struct PrintedGlyph: Equatable, Sendable {
  let scalar: Unicode.Scalar
  /// In points from the upper left corner of the page.
  let box: Place.Box
  /// How sure optical recognition was, 0 to 1; `nil` for text that needed none.
  var confidence: Double?

  var isDigit: Bool { ("0"..."9").contains(scalar) }
}

/// A straight line drawn along an axis of the page, in points.
struct Ruling: Equatable, Sendable {
  enum Axis: Sendable {
    case horizontal
    case vertical
  }

  let axis: Axis
  /// From the top for a horizontal line, from the left for a vertical one.
  let position: Double
  /// Where it begins and ends along its axis.
  let start: Double
  let end: Double

  var length: Double { end - start }
}

extension Place.Box {
  var width: Double { right - left }
  var height: Double { bottom - top }
  var middleX: Double { (left + right) / 2 }
  var middleY: Double { (top + bottom) / 2 }

  /// The smallest box around both.
  func union(_ other: Self) -> Self {
    Self(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }
}
