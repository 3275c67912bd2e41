import Disclosure

/// Reads the slots behind a label: numbers with their units, empty marks, empty cells.
struct SlotScanner {
  private let stream: GlyphStream
  private let besideWords: Bool
  private var position: Int
  private let end: Int
  private var slots: [Slot] = []
  private var charactersSinceValue = 0
  /// The characters since the last slot that may be words, not signs.
  private var wordsSinceSlot = 0

  /// Longer runs of other characters before the first value are no rest of a label, behind a value
  /// no rest of a heading.
  private static let patience = (before: 90, behind: 40)

  private var lastValueEnd: Int

  /// The slots in a range of the stream, and where the last printed value ends.
  ///
  /// Empty cells in rows that hold words too count only with `besideWords`.
  static func slots(
    in range: Range<Int>, of stream: GlyphStream, besideWords: Bool = true
  ) -> (slots: [Slot], end: Int) {
    var scanner = SlotScanner(
      stream: stream, position: range.lowerBound, end: range.upperBound, besideWords: besideWords)
    scanner.scan()
    return (scanner.slots, scanner.lastValueEnd)
  }

  private init(stream: GlyphStream, position: Int, end: Int, besideWords: Bool) {
    self.besideWords = besideWords
    self.stream = stream
    self.position = position
    self.end = end
    lastValueEnd = position
  }

  private mutating func scan() {
    while position < end {
      addEmptyCells(before: position)
      let glyph = stream.glyphs[position]
      if startsNumberedLabel() {
        wordsSinceSlot += 2
        position += 2
      } else if AnchorSearch.isDigit(glyph) || startsSignedNumber() {
        scanNumber()
      } else if isMark() {
        scanMark()
      } else {
        if glyph == 0x3002 { return }
        charactersSinceValue += 1
        if glyph >= 0x4E00 { wordsSinceSlot += 1 }
        position += 1
        let limit =
          slots.contains { $0.content != .empty } ? Self.patience.behind : Self.patience.before
        if charactersSinceValue > limit { return }
      }
    }
    for piece in stream.emptyCells(before: end).trailing { addEmpty(piece) }
  }

  private mutating func addEmptyCells(before index: Int) {
    guard stream.gaps[index] >= .cell, index > 0,
      stream.owners[index] > stream.owners[index - 1] + 1
    else { return }
    let empty = stream.emptyCells(before: index)
    for piece in empty.trailing + empty.leading { addEmpty(piece) }
  }

  private mutating func addEmpty(_ piece: Int) {
    guard besideWords || !stream.standsBesideWords(piece) else { return }
    add(
      Slot(
        content: .empty, raw: "", place: stream.pieces[piece].quote.place, separation: .cell,
        positions: [stream.position(ofPiece: piece)].compactMap(\.self)))
  }

  private mutating func add(_ slot: Slot) {
    var slot = slot
    slot.wordsBefore = slots.isEmpty ? 0 : wordsSinceSlot
    wordsSinceSlot = 0
    slots.append(slot)
  }

  /// Whether "8." stands before words, at the beginning of a cell or line.
  private func startsNumberedLabel() -> Bool {
    guard position + 2 < end, stream.gaps[position] >= .cell,
      AnchorSearch.isDigit(stream.glyphs[position])
    else { return false }
    return stream.glyphs[position + 1] == 0x2E && stream.glyphs[position + 2] >= 0x4E00
  }

  private func startsSignedNumber() -> Bool {
    let glyph = stream.glyphs[position]
    guard glyph == 0x2D || glyph == 0x2B, position + 1 < end else { return false }
    // "-      6" is an empty mark and a number; a sign stands close.
    return AnchorSearch.isDigit(stream.glyphs[position + 1]) && stream.gaps[position + 1] == .none
  }

  private mutating func scanNumber() {
    let start = position
    var digits = String(UnicodeScalar(UInt8(stream.glyphs[position])))
    position += 1
    while position < end, continuesNumber(digits) {
      let glyph = stream.glyphs[position]
      if AnchorSearch.isDigit(glyph) {
        digits.unicodeScalars.append(UnicodeScalar(UInt8(glyph)))
      } else if glyph == 0x2E, !digits.contains("."), nextIsDigit() {
        digits.append(".")
      } else if glyph == 0x2C, isThousandsSeparator(after: start) {
      } else {
        break
      }
      position += 1
    }
    let unit = scanUnit()
    let isAtLeast = scanQualifier()
    add(
      Slot(
        content: .number(PrintedNumber(digits: digits, unit: unit, isAtLeast: isAtLeast)),
        raw: stream.text(start..<position), place: stream.place(at: start),
        separation: stream.gaps[start], positions: stream.positions(of: start..<position),
        confidence: stream.piece(at: start).quote.confidence))
    charactersSinceValue = 0
    lastValueEnd = position
  }

  /// Whether the number goes on: without a gap, or over a line feed within its cell ("12\n345").
  private func continuesNumber(_ digits: String) -> Bool {
    switch stream.gaps[position] {
    case .none: true
    case .wrap: digits != "0" && AnchorSearch.isDigit(stream.glyphs[position])
    case .space, .cell, .line: false
    }
  }

  private func nextIsDigit() -> Bool {
    position + 1 < end && stream.gaps[position + 1] == .none
      && AnchorSearch.isDigit(stream.glyphs[position + 1])
  }

  /// Whether exactly three digits follow, as in "1,234".
  private func isThousandsSeparator(after start: Int) -> Bool {
    guard position + 3 < end + 1, position - start <= 3 || stream.glyphs[position - 4] == 0x2C
    else {
      return false
    }
    let following = (position + 1)..<min(position + 5, end)
    return following.prefix {
      stream.gaps[$0] == .none && AnchorSearch.isDigit(stream.glyphs[$0])
    }
    .count == 3
  }

  private mutating func scanUnit() -> String? {
    guard position < end, stream.gaps[position] <= .space else { return nil }
    for unit in Self.units where stands(unit.glyphs) {
      position += unit.glyphs.count
      return unit.name
    }
    return nil
  }

  private mutating func scanQualifier() -> Bool {
    guard position < end, stream.gaps[position] <= .space else { return false }
    for word in Self.qualifiers where stands(word) {
      position += word.count
      return true
    }
    return false
  }

  private func stands(_ text: [UInt32]) -> Bool {
    stream.stands(text, at: position, before: end)
  }

  private func isMark() -> Bool {
    let glyph = stream.glyphs[position]
    guard Self.marks.contains(glyph), stream.gaps[position] >= .space else { return false }
    let next = (position + 1..<end).first { stream.glyphs[$0] != glyph } ?? end
    return next >= stream.count || stream.gaps[next] >= .space
  }

  private mutating func scanMark() {
    let start = position
    let glyph = stream.glyphs[position]
    repeat {
      position += 1
    } while position < end && stream.glyphs[position] == glyph
      && stream.gaps[position] == .none
    add(
      Slot(
        content: .mark, raw: stream.text(start..<position), place: stream.place(at: start),
        separation: stream.gaps[start], positions: stream.positions(of: start..<position),
        confidence: stream.piece(at: start).quote.confidence))
    charactersSinceValue = 0
    lastValueEnd = position
  }

  private static let marks: Set<UInt32> = Set("/-无".unicodeScalars.map(\.value))
  private static let qualifiers = ["余", "多", "以上", "+"].map(Normalization.folded)
  private static let units = [
    "百万元", "万元", "亿元", "千元", "元", "万", "亿", "件", "项", "个", "条", "份", "宗", "起",
  ].map { (name: $0, glyphs: Normalization.folded($0)) }
}
