import Disclosure

/// The text of a report outside its tables, as paragraphs with their sections.
struct Narrative {
  let passages: [Passage]

  init(stream: GlyphStream, tables: TableReader, readings: [TableReading]) {
    let headings = tables.sectionHeadings
    var builder = Builder(
      headings: headings.map { ($0.key, $0.value.range.lowerBound) }.sorted { $0.1 < $1.1 })
    let extents = readings.compactMap(\.extent).sorted { $0.lowerBound < $1.lowerBound }
    for range in Self.ranges(of: stream) where !Self.isDebris(range, stream) {
      for part in Self.outside(extents, range, stream) {
        let quote = Self.quote(part, whole: range, stream)
        let heading = headings.values.first { part.contains($0.range.lowerBound) }
        if let heading, part.upperBound - heading.range.lowerBound <= 40,
          part.lowerBound == heading.range.lowerBound
        {
          builder.close()
        } else {
          builder.add(quote, at: part.lowerBound)
        }
      }
    }
    builder.close()
    passages = builder.passages
  }

  /// The ranges of glyphs of the printed pieces.
  private static func ranges(of stream: GlyphStream) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in 0..<stream.count
    where index + 1 == stream.count || stream.owners[index + 1] != stream.owners[index] {
      ranges.append(start..<(index + 1))
      start = index + 1
    }
    return ranges
  }

  /// Short cells outside the recognised tables are rests of lost headers, no text.
  private static func isDebris(_ range: Range<Int>, _ stream: GlyphStream) -> Bool {
    range.count < 6 && stream.piece(at: range.lowerBound).isCell
  }

  /// The parts of a piece that no table covers; a piece with whole sentences in it is none.
  private static func outside(
    _ extents: [Range<Int>], _ range: Range<Int>, _ stream: GlyphStream
  ) -> [Range<Int>] {
    if extents.contains(where: {
      $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
    }) {
      return stream.glyphs[range].contains(0x3002) ? [range] : []
    }
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for extent in extents where extent.overlaps(range) {
      if extent.lowerBound > start { parts.append(start..<extent.lowerBound) }
      start = max(start, extent.upperBound)
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  private static func quote(_ part: Range<Int>, whole: Range<Int>, _ stream: GlyphStream) -> Quote {
    let piece = stream.piece(at: part.lowerBound).quote
    return part == whole ? piece : Quote(stream.text(part), at: piece.place)
  }

  /// Joins pieces to paragraphs.
  private struct Builder {
    /// Where sections begin.
    let headings: [(section: SectionNumber, start: Int)]
    var passages: [Passage] = []
    private var pieces: [Quote] = []
    private var section: SectionNumber?

    init(headings: [(SectionNumber, Int)]) {
      self.headings = headings.map { (section: $0.0, start: $0.1) }
    }

    mutating func add(_ quote: Quote, at position: Int) {
      let current = headings.last { $0.start <= position }?.section
      if let last = pieces.last, current != section || !Paragraph.continues(last.text, quote.text) {
        close()
      }
      section = current
      pieces.append(quote)
    }

    mutating func close() {
      if !pieces.isEmpty { passages.append(Passage(pieces: pieces, section: section)) }
      pieces = []
    }
  }
}

/// When a line continues the paragraph of the line before: pages and narrow lines cut sentences.
enum Paragraph {
  static func continues(_ first: String, _ second: String) -> Bool {
    guard let last = first.unicodeScalars.last(where: { !$0.isSpace }),
      !ends.contains(last), !isTitle(first), !isNumberedHeading(first)
    else { return false }
    return !startsNumbered(second)
  }

  private static let ends: Set<Unicode.Scalar> = Set("。！？；：.!?;:”）)".unicodeScalars)

  private static func isTitle(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.filter { !$0.isSpace }
    return scalars.count <= 60 && scalars.suffix(2).elementsEqual("报告".unicodeScalars)
  }

  private static func isNumberedHeading(_ text: String) -> Bool {
    text.unicodeScalars.count <= 30 && startsNumbered(text)
  }

  /// "（一）", "一、", "1.", "## " at the start.
  private static func startsNumbered(_ text: String) -> Bool {
    let start = text.unicodeScalars.prefix(16)
    let glyphs = Array(Normalization.folded(String(String.UnicodeScalarView(start))).prefix(5))
    guard let first = glyphs.first else { return false }
    let numeral = glyphs.first { $0 != 0x28 }.map { Normalization.numerals.contains($0) } ?? false
    if first == 0x28 { return numeral && glyphs.contains(0x29) }
    return numeral && glyphs.dropFirst().first == 0x2E
  }
}
