import Disclosure

/// Quarter turns by which text runs across a page.
enum TextDirection: Sendable {
  case level
  /// From the bottom to the top, turned to the left.
  case upwards
  /// From the top to the bottom, turned to the right.
  case downwards

  /// The direction of most of the text, given its characters in their order.
  ///
  /// Only neighbouring Latin characters and digits count: Chinese labels are also set vertically with
  /// each character upright.
  init(_ glyphs: [PrintedGlyph]) {
    var (level, up, down) = (0, 0, 0)
    for (first, second) in zip(glyphs, glyphs.dropFirst())
    where first.scalar.isASCII && second.scalar.isASCII {
      let (across, along) = (
        second.box.middleX - first.box.middleX, second.box.middleY - first.box.middleY
      )
      // An upright letter is higher than wide, a turned one wider than high; digits below one another
      // in a column are upright.
      let isUpright = first.box.height > first.box.width
      if isUpright {
        if abs(across) > abs(along) { level += 1 }
      } else if abs(along) > 2 * abs(across), abs(along) < 2 * first.box.height {
        if along < 0 { up += 1 } else { down += 1 }
      }
    }
    self = up > level && up >= down ? .upwards : down > level ? .downwards : .level
  }
}

extension PrintedPage {
  /// The page, so many points wide as it is, turned so that its text runs from left to right.
  func levelled(_ direction: TextDirection, width: Double) -> PrintedPage {
    guard direction != .level else { return self }
    let isUp = direction == .upwards
    func turn(_ box: Place.Box) -> Place.Box {
      isUp
        ? Place.Box(
          left: height - box.bottom, top: box.left, right: height - box.top, bottom: box.right)
        : Place.Box(
          left: box.top, top: width - box.right, right: box.bottom, bottom: width - box.left)
    }
    return PrintedPage(
      number: number, height: width,
      glyphs: glyphs.map {
        PrintedGlyph(scalar: $0.scalar, box: turn($0.box), confidence: $0.confidence)
      },
      rulings: rulings.map { line in
        let isLevel = line.axis == .horizontal
        let box = turn(
          isLevel
            ? Place.Box(
              left: line.start, top: line.position, right: line.end, bottom: line.position)
            : Place.Box(
              left: line.position, top: line.start, right: line.position, bottom: line.end))
        return isLevel
          ? Ruling(axis: .vertical, position: box.left, start: box.top, end: box.bottom)
          : Ruling(axis: .horizontal, position: box.top, start: box.left, end: box.right)
      })
  }
}
