import Disclosure

/// Headers, footers and page numbers: what stands at the edge of several pages.
struct PageFurniture {
  private var pages: [Key: Set<Int>] = [:]

  /// What a line at the edge says, its height on the page, and how its number counts the pages.
  private struct Key: Hashable {
    let text: String
    /// In steps of 8 points.
    let height: Int
    /// The number in the line less that of the page; `nil` for a line without number.
    let offset: Int?
  }

  /// - Parameter edges: For each page the first and last lines outside tables.
  init(_ edges: [(page: Int, line: PrintedLine)]) {
    for (page, line) in edges {
      for key in Self.keys(line, page) { pages[key, default: []].insert(page) }
    }
  }

  /// Whether a line at the edge of a page stands on another one too, its page number apart.
  func contains(_ line: PrintedLine, page: Int) -> Bool {
    Self.keys(line, page).contains { (pages[$0]?.count ?? 0) > 1 }
  }

  /// A line belongs to its own height step and the next, so that none is missed at the border.
  private static func keys(_ line: PrintedLine, _ page: Int) -> [Key] {
    let glyphs = line.glyphs.filter { !$0.scalar.isSpace }
    let numbers = glyphs.split { !$0.isDigit }
    let height = Int(line.box.middleY / 8)
    let text = String(String.UnicodeScalarView(glyphs.filter { !$0.isDigit }.map(\.scalar)))
    switch numbers.count {
    case 0 where text.unicodeScalars.count > 3:
      return [height, height + 1].map { Key(text: text, height: $0, offset: nil) }
    case 1, 2:
      let digits = String(String.UnicodeScalarView(numbers[0].map(\.scalar)))
      guard let number = Int(digits), number < 10_000 else { return [] }
      return [height, height + 1].map { Key(text: text, height: $0, offset: number - page) }
    default: return []
    }
  }
}
