import Disclosure

/// Tells text that another program recognised and laid invisibly over a scan from text that is printed.
///
/// Such text is as doubtful as any recognition, and nobody knows how sure it was. It lies on a picture
/// that shows the same characters, which a picture behind printed text does not.
enum TextOverScan {
  /// How much of the page the picture fills at least, and how many of the characters it shows.
  private static let share = (page: 0.5, characters: 0.8)
  /// Pixels an inch, and how many characters are looked at.
  private static let resolution = 96.0
  private static let sample = 300

  /// Whether the characters of a page stand on a scan of themselves.
  static func isOn(_ page: PDFPage, _ glyphs: [PrintedGlyph]) -> Bool {
    page.pictures().contains { picture in
      guard picture.box.width * picture.box.height > share.page * page.width * page.height,
        let raster = page.raster(of: picture, resolution: resolution)?.stretched
      else { return false }
      let inside = glyphs.filter { picture.box.contains($0.box) }
      let step = max(1, inside.count / sample)
      let looked = stride(from: 0, to: inside.count, by: step).map { inside[$0].box }
      let shown = looked.count { raster.shows($0, within: picture.box) }
      return !looked.isEmpty && Double(shown) >= share.characters * Double(looked.count)
    }
  }
}

extension Raster {
  /// Whether there is ink in a box of the page, the picture filling another.
  fileprivate func shows(_ box: Place.Box, within picture: Place.Box) -> Bool {
    let moved = Place.Box(
      left: box.left - picture.left, top: box.top - picture.top, right: box.right - picture.left,
      bottom: box.bottom - picture.top)
    return ink(in: region(moved)) != nil
  }
}

extension Place.Box {
  /// Whether the middle of another box lies in this one.
  fileprivate func contains(_ other: Self) -> Bool {
    left <= other.middleX && other.middleX <= right && top <= other.middleY
      && other.middleY <= bottom
  }
}
