/// Dates in running text: "2021年2月28日", "2021年2月" and years in Chinese numerals.
enum ChineseDate {
  /// A date found in folded text.
  struct Found: Equatable {
    /// "2021-02-28".
    let iso: String
    let range: Range<Int>
  }

  /// All complete dates, in order.
  static func dates(in glyphs: [UInt32]) -> [Found] {
    var dates: [Found] = []
    var position = 0
    while position < glyphs.count {
      if let found = date(in: glyphs, at: position) {
        dates.append(found)
        position = found.range.upperBound
      } else {
        position += 1
      }
    }
    return dates
  }

  /// All years from 2008 to 2099 that are followed by "年", in order.
  static func years(in glyphs: [UInt32]) -> [Int] {
    glyphs.indices.compactMap { index in
      guard glyphs[index] == yearSign, let year = year(in: glyphs, before: index) else {
        return nil
      }
      return year
    }
  }

  private static func date(in glyphs: [UInt32], at start: Int) -> Found? {
    var position = start
    guard start == 0 || !isDigit(glyphs[start - 1]),
      let year = number(in: glyphs, &position, sign: yearSign, in: 2000...2099),
      let month = number(in: glyphs, &position, sign: monthSign, in: 1...12),
      let day = number(in: glyphs, &position, sign: daySign, in: 1...31)
    else { return nil }
    let iso = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    return Found(iso: iso, range: start..<position)
  }

  /// A number in Arabic digits or in Chinese numerals before a sign.
  private static func number(
    in glyphs: [UInt32], _ position: inout Int, sign: UInt32?, in allowed: ClosedRange<Int>
  ) -> Int? {
    let start = position
    var end = position
    while end < glyphs.count, isDigit(glyphs[end]) || numeral(glyphs[end]) != nil { end += 1 }
    guard end > start, end < glyphs.count, glyphs[end] == sign,
      let value = value(of: Array(glyphs[start..<end])), allowed.contains(value)
    else { return nil }
    position = end + 1
    return value
  }

  private static func year(in glyphs: [UInt32], before index: Int) -> Int? {
    guard index >= 4, let value = value(of: Array(glyphs[(index - 4)..<index])),
      (2008...2099).contains(value)
    else { return nil }
    return value
  }

  /// The value of "2021", "二〇二一", "十二", "二十八".
  private static func value(of glyphs: [UInt32]) -> Int? {
    guard glyphs.count <= 4 else { return nil }
    if glyphs.contains(ten), glyphs.count <= 3 {
      let parts = glyphs.split(separator: ten, omittingEmptySubsequences: false)
      guard parts.count == 2, let tens = digits(parts[0], empty: 1),
        let ones = digits(parts[1], empty: 0)
      else { return nil }
      return tens * 10 + ones
    }
    return digits(glyphs[...], empty: nil)
  }

  private static func digits(_ glyphs: ArraySlice<UInt32>, empty: Int?) -> Int? {
    if glyphs.isEmpty { return empty }
    var value = 0
    for glyph in glyphs {
      guard let digit = isDigit(glyph) ? Int(glyph) - 0x30 : numeral(glyph), digit < 10 else {
        return nil
      }
      value = value * 10 + digit
    }
    return value
  }

  private static func numeral(_ glyph: UInt32) -> Int? {
    if glyph == zero || glyph == circle { return 0 }
    return Normalization.numerals.firstIndex(of: glyph).map { $0 + 1 }
  }

  private static func isDigit(_ glyph: UInt32) -> Bool { AnchorSearch.isDigit(glyph) }

  private static func scalar(_ character: Character) -> UInt32 {
    character.unicodeScalars.first?.value ?? 0
  }

  static let yearSign = scalar("年")
  private static let monthSign = scalar("月")
  private static let daySign = scalar("日")
  private static let ten = scalar("十")
  private static let zero = scalar("零")
  private static let circle = scalar("〇")
}
