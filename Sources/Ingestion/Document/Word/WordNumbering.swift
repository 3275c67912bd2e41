/// Counts the numbered paragraphs of a Word document and writes their numbers: 一、 （一） 1.
struct WordNumbering {
  private let lists: WordLists
  private let styles: [String: WordStyle]
  /// The last number of each level, by definition: lists of one definition count on together.
  private var counters: [String: [Int: Int]] = [:]
  /// The lists whose own start has been applied.
  private var started: Set<String> = []

  init(_ lists: WordLists, styles: [String: WordStyle]) {
    (self.lists, self.styles) = (lists, styles)
  }

  /// The text before the next paragraph.
  ///
  /// - Parameters:
  ///   - style: The paragraph's style, or `nil`.
  ///   - list: The list that the paragraph itself names, or `nil`; "0" takes it out of any.
  ///   - level: The level that it names, from nought, or `nil`.
  /// - Returns: The number as printed; empty where the paragraph is not numbered.
  mutating func prefix(style: String?, list: String?, level: Int?) -> String {
    let inherited = inherited(by: style)
    guard let name = list ?? inherited.list, name != "0", let list = lists.lists[name],
      let levels = lists.definitions[list.definition]
    else { return "" }
    let level = level ?? inherited.level ?? 0
    guard let current = levels[level] else { return "" }
    count(list, name: name, level: level, start: current.start)
    var text = current.text
    for other in 0...max(0, min(level, 8)) where text.contains("%\(other + 1)") {
      let format = levels[other]?.format ?? "decimal"
      let number = counters[list.definition]?[other] ?? levels[other]?.start ?? 1
      text = text.replacing("%\(other + 1)", with: Self.text(number, format))
    }
    return current.format == "bullet" || current.format == "none" ? "" : text
  }

  private mutating func count(_ list: WordLists.List, name: String, level: Int, start: Int) {
    var numbers = counters[list.definition] ?? [:]
    if let own = list.starts[level], started.insert("\(name) \(level)").inserted {
      numbers[level] = own
    } else {
      numbers[level] = numbers[level].map { $0 < Int.max ? $0 + 1 : $0 } ?? start
    }
    for deeper in numbers.keys where deeper > level { numbers[deeper] = nil }
    counters[list.definition] = numbers
  }

  /// What the style or one it is based on says.
  private func inherited(by style: String?) -> (list: String?, level: Int?) {
    var name = style
    var level: Int?
    for _ in 0..<16 {
      guard let style = name.flatMap({ styles[$0] }) else { break }
      level = level ?? style.level
      if let list = style.list { return (list, level) }
      name = style.base
    }
    return (nil, level)
  }

  /// A number in one of Word's formats; rare formats as plain digits.
  static func text(_ number: Int, _ format: String) -> String {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand", "ideographDigital", "koreanDigital2":
      ChineseNumeral.text(number)
    case "chineseLegalSimplified", "ideographLegalTraditional":
      (1...10).contains(number) ? formal[number - 1] : String(number)
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      (1...20).contains(number) ? scalar(0x2460 + number - 1) : String(number)
    case "decimalZero": number < 10 ? "0\(number)" : String(number)
    case "upperLetter": (1...26).contains(number) ? scalar(0x41 + number - 1) : String(number)
    case "lowerLetter": (1...26).contains(number) ? scalar(0x61 + number - 1) : String(number)
    case "bullet", "none": ""
    default: String(number)
    }
  }

  private static func scalar(_ value: Int) -> String {
    Unicode.Scalar(UInt32(value)).map { String(Character($0)) } ?? ""
  }

  private static let formal = "壹贰叁肆伍陆柒捌玖拾".map(String.init)
}

/// Chinese numerals as headings count: 一, 十, 十一, 二十一.
enum ChineseNumeral {
  /// The numeral up to 99, digit by digit above.
  static func text(_ number: Int) -> String {
    guard (1...99).contains(number) else {
      return String(String(number).map { $0.wholeNumberValue.map { digits[$0] } ?? $0 })
    }
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    let ten = tens == 0 ? "" : (tens == 1 ? "" : String(digits[tens])) + "十"
    return ten + (ones == 0 ? "" : String(digits[ones]))
  }

  private static let digits = Array("〇一二三四五六七八九")
}
