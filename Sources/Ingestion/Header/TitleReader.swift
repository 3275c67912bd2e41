import Disclosure

/// Finds the title and what it says: whose report, of which year.
enum TitleReader {
  /// The title, lines joined by a line feed, or `nil` when none is there.
  ///
  /// It is the first short line that ends in "报告" and speaks of disclosure; a line before it that
  /// names the organ belongs to it when the line itself names none.
  static func title(in lines: [Quote]) -> Quote? {
    guard let index = lines.prefix(40).firstIndex(where: isTitle) else { return nil }
    let line = trimmed(lines[index])
    guard index > 0, !namesOrgan(line.text), lines[index - 1].text.count <= 40,
      namesOrgan(lines[index - 1].text)
    else { return line }
    let organ = trimmed(lines[index - 1])
    return Quote(
      organ.text + "\n" + line.text, at: organ.place,
      confidence: [organ.confidence, line.confidence].compactMap(\.self).min())
  }

  /// The year the title names.
  static func year(in title: Quote) -> Int? {
    ChineseDate.years(in: Normalization.folded(title.text)).first
  }

  /// The organ in the title: what stands before the year, when it is an organ and no mere place.
  static func issuer(in title: Quote) -> Quote? {
    let text = title.text.prefix { !$0.isNumber && $0 != "二" && $0 != "\n" }
    let name = String(text).withoutSpaces
    return organEndings.contains(where: name.hasSuffix) ? Quote(name, at: title.place) : nil
  }

  static let organEndings = [
    "人民政府", "办公室", "办公厅", "委员会", "管委会", "局", "厅", "中心", "街道办事处", "镇政府", "乡政府",
  ]

  private static func isTitle(_ line: Quote) -> Bool {
    let glyphs = Normalization.folded(line.text)
    guard glyphs.count <= 60, glyphs.count >= 6 else { return false }
    let text = FoldedPassage(Passage(pieces: [line], section: nil))
    let whole = 0..<glyphs.count
    return text.contains(publicity, in: whole) && glyphs.suffix(2).elementsEqual(report)
      && !glyphs.contains(0x3002)
  }

  /// Whether something stands before the year: a title that begins with the year names nobody.
  private static func namesOrgan(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.isSpace && $0 != "#" })
    else { return false }
    return !(first.properties.numericType != nil) && !text.hasPrefix("政府信息公开")
  }

  private static func trimmed(_ line: Quote) -> Quote {
    let ignorable: Set<Character> = ["#", "*", " ", "\u{3000}", "\t"]
    let text = line.text.drop { ignorable.contains($0) }
    let end = text.lastIndex { !ignorable.contains($0) }.map { text[...$0] } ?? text
    return Quote(String(end), at: line.place, confidence: line.confidence)
  }

  private static let publicity = Normalization.folded("信息公开")
  private static let report = Normalization.folded("报告")
}
