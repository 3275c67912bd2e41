import Disclosure

/// A number with a unit in running text.
struct Quantity {
  let value: ExactNumber
  /// The unit as printed: 条, 件, %, 人次.
  let unit: String
  let isAtLeast: Bool
  /// From the first digit to the end of unit and qualifier.
  let range: Range<Int>
}

extension FoldedPassage {
  /// All numbers that have a unit; years, dates, telephone and document numbers have none.
  func quantities() -> [Quantity] {
    var quantities: [Quantity] = []
    var position = 0
    while position < glyphs.count {
      guard AnchorSearch.isDigit(glyphs[position]) else {
        position += 1
        continue
      }
      let number = Self.number(glyphs, from: position)
      if let quantity = quantity(number.text, position..<number.end) {
        quantities.append(quantity)
        position = quantity.range.upperBound
      } else {
        position = number.end
      }
    }
    return quantities
  }

  private func quantity(_ digits: String, _ range: Range<Int>) -> Quantity? {
    guard !isPartOfCode(range.lowerBound),
      let number = ExactNumber(digits)
    else { return nil }
    var end = range.upperBound
    var power = 0
    var isAtLeast = skip(Self.more, &end)
    for (name, exponent) in Self.powers where power == 0 {
      if stands(name, at: end), !stands(Self.tenThousandYuan, at: end) {
        power = exponent
        end += 1
      }
    }
    isAtLeast = skip(Self.moreThanPower, &end) || isAtLeast
    guard let value = number.timesPowerOfTen(power) else { return nil }
    guard let unit = Self.units.first(where: { stands($0.glyphs, at: end) }) else {
      return power > 0 && isAtLeast
        ? Quantity(value: value, unit: "次", isAtLeast: true, range: range.lowerBound..<end) : nil
    }
    end += unit.glyphs.count
    isAtLeast = skip(Self.moreThanUnit, &end) || isAtLeast
    return Quantity(
      value: value, unit: unit.name, isAtLeast: isAtLeast, range: range.lowerBound..<end)
  }

  private func skip(_ words: [[UInt32]], _ end: inout Int) -> Bool {
    guard let word = words.first(where: { stands($0, at: end) }) else { return false }
    end += word.count
    return true
  }

  private static let more = ["余", "多"].map(Normalization.folded)
  private static let moreThanPower = ["余", "多", "+"].map(Normalization.folded)
  private static let moreThanUnit = ["以上", "余", "多"].map(Normalization.folded)
  private static let powers = [("万", 4), ("亿", 8)].map { (Normalization.folded($0), $1) }
  private static let tenThousandYuan = Normalization.folded("万元")

  /// Digits with thousands commas and a decimal point.
  private static func number(_ glyphs: [UInt32], from start: Int) -> (text: String, end: Int) {
    var text = ""
    var end = start
    while end < glyphs.count {
      let glyph = glyphs[end]
      if AnchorSearch.isDigit(glyph) {
        text.unicodeScalars.append(UnicodeScalar(UInt8(glyph)))
      } else if glyph == 0x2E, !text.contains("."), end + 1 < glyphs.count,
        AnchorSearch.isDigit(glyphs[end + 1])
      {
        text.append(".")
      } else if glyph == 0x2C, hasThreeDigits(glyphs, after: end), end - start <= 3 {
      } else {
        break
      }
      end += 1
    }
    return (text, end)
  }

  private static func hasThreeDigits(_ glyphs: [UInt32], after comma: Int) -> Bool {
    let following = glyphs.dropFirst(comma + 1).prefix(4)
    return following.prefix(while: AnchorSearch.isDigit).count == 3
  }

  /// Letters, "-", "/" or a digit with a full stop before a number make it part of a code.
  private func isPartOfCode(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    let glyph = glyphs[start - 1]
    if glyph == 0x2E { return start > 1 && AnchorSearch.isDigit(glyphs[start - 2]) }
    return (0x41...0x5A).contains(glyph) || (0x61...0x7A).contains(glyph) || glyph == 0x2F
      || glyph == 0x2D
  }

  private static let units = [
    "个工作日", "人次", "万元", "百分点", "%", "条", "件", "个", "篇", "次", "期", "人", "份", "项", "起",
    "元", "场", "家", "部", "幅", "则", "宗", "部门",
  ].map { (name: $0, glyphs: Normalization.folded($0)) }
}
