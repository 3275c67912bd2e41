import Disclosure

/// A cell in which single characters stand below each other, laid side by side to be read as a line.
///
/// Recognition knows lines, not stacks: two characters below each other are noise to it.
struct StackedText {
  /// Where each character stands on the page.
  private let pieces: [Raster.Region]
  /// Where each begins in the line.
  private let starts: [Int]
  /// The line, with white around it.
  let picture: Raster

  /// Wider than this, in points, more than one character stands beside another.
  private static let widest = 16.0
  /// White between two characters, as a part of their size.
  private static let gap = 0.2

  /// The stack in a part of a page, or `nil` when the part is no stack.
  init?(_ raster: Raster, _ ink: Raster.Region, margin: Int) {
    let size = ink.columns.count
    guard Double(size) * raster.pointsPerPixel < Self.widest,
      Double(ink.rows.count) > 1.6 * Double(size)
    else { return nil }
    pieces = Self.characters(raster, ink)
    guard pieces.count > 1 else { return nil }
    let height = pieces.map(\.rows.count).max() ?? size
    let step = size + Int(Double(size) * Self.gap)
    starts = pieces.indices.map { margin + $0 * step }
    let width = 2 * margin + pieces.count * step
    var darkness = [UInt8](repeating: 0, count: width * (height + 2 * margin))
    for (piece, start) in zip(pieces, starts) {
      let top = margin + (height - piece.rows.count) / 2
      for (line, row) in piece.rows.enumerated() {
        for (offset, column) in piece.columns.enumerated() {
          darkness[(top + line) * width + start + offset] =
            raster.darkness[row * raster.width + column]
        }
      }
    }
    picture = Raster(
      width: width, height: height + 2 * margin, darkness: darkness,
      pointsPerPixel: raster.pointsPerPixel)
  }

  /// The characters from the top: bands of ink, joined as long as they are no higher than wide, for
  /// 三 is one.
  private static func characters(_ raster: Raster, _ ink: Raster.Region) -> [Raster.Region] {
    let highest = Int(Double(ink.columns.count) * 1.15)
    var bands: [Range<Int>] = []
    for row in ink.rows where raster.hasInk(row, ink.columns) {
      if let last = bands.last, row == last.upperBound {
        bands[bands.count - 1] = last.lowerBound..<(row + 1)
      } else {
        bands.append(row..<(row + 1))
      }
    }
    let joined = bands.reduce(into: [Range<Int>]()) { joined, band in
      if let last = joined.last, band.upperBound - last.lowerBound <= highest {
        joined[joined.count - 1] = last.lowerBound..<band.upperBound
      } else {
        joined.append(band)
      }
    }
    return joined.map { Raster.Region(columns: ink.columns, rows: $0) }
  }

  /// The part of the page that a word of the line was read from, character by character.
  func region(of word: Tesseract.Word, character: Int, of count: Int) -> Raster.Region {
    let step = Double(word.columns.count) / Double(max(1, count))
    let middle = Double(word.columns.lowerBound) + step * (Double(character) + 0.5)
    let index = starts.lastIndex { Double($0) <= middle } ?? 0
    return pieces[index]
  }
}

extension Raster {
  /// Whether a row has ink in some of its columns.
  fileprivate func hasInk(_ row: Int, _ columns: Range<Int>) -> Bool {
    columns.contains { darkness[row * width + $0] > Self.inkLevel }
  }
}
