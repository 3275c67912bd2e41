import Disclosure

/// Finds the straight lines on a picture of a page.
///
/// A line is where two neighbouring rows of pixels are darker than what lies a few rows above or
/// below; so hairlines smeared over two rows count, lines on shaded cells too, and the edges of
/// shading as well. Strokes of characters are told apart by their length and, where the characters
/// are known, by their boxes.
struct RulingFinder {
  /// The shortest line, in points.
  var shortest = 14.0
  /// The characters of the page, whose strokes are no lines.
  var glyphs: [PrintedGlyph] = []

  /// How much darker two rows must be than their surroundings, of 510.
  private static let contrast = 60
  /// How many rows away the surroundings are compared.
  private static let reach = 3
  /// The longest break within a line and the least inked part of it.
  private static let breakLimit = 3
  private static let inkShare = 0.8

  /// The lines of both directions.
  func rulings(in raster: Raster) -> [Ruling] {
    let scale = raster.pointsPerPixel
    let horizontal = lines(in: raster).map { line in
      Ruling(
        axis: .horizontal, position: line.position * scale, start: Double(line.start) * scale,
        end: Double(line.end) * scale)
    }
    let vertical = lines(in: raster.transposed).map { line in
      Ruling(
        axis: .vertical, position: line.position * scale, start: Double(line.start) * scale,
        end: Double(line.end) * scale)
    }
    return (horizontal + vertical).filter { !isStroke($0) }
  }

  /// A line in pixels: its mean row and its first and last column.
  private struct Line {
    var rowSum: Int
    var runs: Int
    var lastRow: Int
    var start: Int
    var end: Int

    /// The middle between the two rows compared.
    var position: Double { Double(rowSum) / Double(runs) + 1 }
  }

  private func lines(in raster: Raster) -> [Line] {
    var done: [Line] = []
    var open: [Line] = []
    let shortest = max(4, Int(shortest / raster.pointsPerPixel))
    for row in Self.reach..<max(Self.reach, raster.height - Self.reach - 1) {
      let runs = Self.runs(in: raster, row: row, shortest: shortest)
      if runs.isEmpty && open.isEmpty { continue }
      for run in runs { Self.add(run, row: row, to: &open) }
      done += open.filter { row - $0.lastRow > 2 }
      open.removeAll { row - $0.lastRow > 2 }
    }
    return done + open
  }

  private static func add(_ run: Range<Int>, row: Int, to open: inout [Line]) {
    let index = open.firstIndex { $0.start < run.upperBound && run.lowerBound < $0.end }
    guard let index else {
      open.append(
        Line(rowSum: row, runs: 1, lastRow: row, start: run.lowerBound, end: run.upperBound))
      return
    }
    open[index].rowSum += row
    open[index].runs += 1
    open[index].lastRow = row
    open[index].start = min(open[index].start, run.lowerBound)
    open[index].end = max(open[index].end, run.upperBound)
  }

  /// The inked stretches of two rows that are long enough.
  private static func runs(in raster: Raster, row: Int, shortest: Int) -> [Range<Int>] {
    let width = raster.width
    var runs: [Range<Int>] = []
    raster.darkness.withUnsafeBufferPointer { pixels in
      let above = (row - reach) * width
      let upper = row * width
      let below = (row + 1 + reach) * width
      var start = 0
      var last = -1
      var inked = 0
      func close() {
        let length = last - start + 1
        if inked > 0, length >= shortest, Double(inked) >= inkShare * Double(length) {
          runs.append(start..<(last + 1))
        }
        inked = 0
      }
      var next = 0
      while next < width {
        let column = next
        if column + 8 <= width, pixels.isBlank(upper + column),
          pixels.isBlank(upper + width + column)
        {
          next += 8
          continue
        }
        next += 1
        let ink = Int(pixels[upper + column]) + Int(pixels[upper + width + column])
        guard ink >= contrast,
          ink - 2 * Int(min(pixels[above + column], pixels[below + column])) >= contrast
        else { continue }
        if inked > 0, column - last > breakLimit + 1 { close() }
        if inked == 0 { start = column }
        inked += 1
        last = column
      }
      close()
    }
    return runs
  }

  /// Whether a line runs through characters rather than between them; a short one is part of a
  /// character even at its edge.
  private func isStroke(_ ruling: Ruling) -> Bool {
    var covered = 0.0
    for glyph in glyphs {
      let box = glyph.box
      let (low, high, from, to) =
        ruling.axis == .horizontal
        ? (box.top, box.bottom, box.left, box.right) : (box.left, box.right, box.top, box.bottom)
      let margin = ruling.length < 2 * box.height ? -0.5 : (high - low) * 0.2
      guard low + margin < ruling.position, ruling.position < high - margin else { continue }
      covered += max(0, min(to, ruling.end) - max(from, ruling.start))
    }
    return covered > ruling.length / 2
  }
}
