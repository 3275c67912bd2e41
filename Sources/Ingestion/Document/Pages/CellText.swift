import Disclosure

/// The text of a table cell from its characters.
enum CellText {
  /// Lines parted by line feeds; a number that only the width of the cell broke is one again.
  static func text(_ lines: [PrintedLine], in cell: Place.Box) -> String {
    var text = ""
    var last: PrintedLine?
    for line in lines {
      if let last { text += isBrokenNumber(last, line, in: cell) ? "" : "\n" }
      text += line.text
      last = line
    }
    return text
  }

  /// The usual space between a cell's border and its text, both sides together, in points.
  private static let padding = 11.0

  /// Whether two lines of digits would not have fitted on one.
  private static func isBrokenNumber(
    _ first: PrintedLine, _ second: PrintedLine, in cell: Place.Box
  ) -> Bool {
    guard let next = second.glyphs.first, next.isDigit, first.glyphs.last?.isDigit == true,
      (first.glyphs + second.glyphs).allSatisfy({
        $0.isDigit || ".,".unicodeScalars.contains($0.scalar)
      })
    else { return false }
    return first.glyphs.count >= second.glyphs.count
      && first.box.width + next.box.width > cell.width - padding
  }
}
