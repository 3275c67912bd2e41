/// Lines that hold a page number and nothing else: "- 3 -", "—3—", "第3页 共12页", "3/12".
enum PageNumber {
  static func matches(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let glyphs = Normalization.folded(text)
    guard (3...16).contains(glyphs.count) else { return false }
    let numbers = glyphs.split { !isDigit($0) }
    guard (1...2).contains(numbers.count), numbers.allSatisfy({ $0.count <= 4 }) else {
      return false
    }
    let others = glyphs.filter { !isDigit($0) }
    if numbers.count == 1, let first = glyphs.first, first == glyphs.last, !isDigit(first) {
      return others.allSatisfy(frames.contains)
    }
    if numbers.count == 2, others == slash { return true }
    return others.count > 1 && others.allSatisfy(words.contains)
      && (others.contains(page) || others.count >= 4)
  }

  private static func isDigit(_ glyph: UInt32) -> Bool { (0x30...0x39).contains(glyph) }

  private static let page: UInt32 = 0x9875
  private static let slash = Normalization.folded("/")
  /// What is printed on both sides of a page number: "-", "·", "~".
  private static let frames = Set(Normalization.folded("-·~"))
  private static let words = Set(Normalization.folded("第页共/,-Pageof"))
}
