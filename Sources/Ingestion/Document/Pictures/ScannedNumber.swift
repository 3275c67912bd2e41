/// Decides between two readings of a cell that may hold a number.
enum ScannedNumber {
  /// Whether what was read may be a number or a dash: short, and not two Chinese characters.
  static func isPossible(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.filter { !$0.isSpace }
    return scalars.count <= 14 && scalars.count { $0.value >= 0x3400 && $0.value < 0xFF00 } < 2
  }

  /// The surer reading of two numbers, the only number where one reading is none.
  ///
  /// Two equal readings have the better confidence, two different ones half of the worse. A unit
  /// behind the digits, which a reading of digits alone takes for digits, is no difference.
  static func decided(
    general: [Tesseract.Word], number: [Tesseract.Word]
  ) -> [Tesseract.Word] {
    let first = plain(general)
    let second = plain(number)
    let digits = first.last.map(units.contains) == true ? String(first.dropLast()) : first
    if digits != first, isNumber(digits) {
      return second.hasPrefix(digits)
        ? general : doubted(general, min(sure(general), sure(number)) / 2)
    }
    if second.isEmpty && !isNumber(first) { return general }
    let agree = first == second
    let sure = [Self.sure(general), Self.sure(number)]
    let chosen = isNumber(first) && (second.isEmpty || sure[0] >= sure[1]) ? general : number
    let confidence = agree ? sure.max() ?? 0 : (sure.min() ?? 0) / 2
    return chosen.compactMap { word in
      let text = plain([word])
      guard !text.isEmpty else { return nil }
      return Tesseract.Word(
        text: text, columns: word.columns, rows: word.rows, confidence: confidence)
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && text.allSatisfy { "0123456789.,+-".contains($0) }
  }

  /// The words with another confidence.
  private static func doubted(_ words: [Tesseract.Word], _ confidence: Double) -> [Tesseract.Word] {
    words.map {
      Tesseract.Word(text: $0.text, columns: $0.columns, rows: $0.rows, confidence: confidence)
    }
  }

  private static func sure(_ words: [Tesseract.Word]) -> Double {
    words.map(\.confidence).min() ?? 0
  }

  private static let units = "万元亿件项个"

  /// The text without rests of lines.
  private static func plain(_ words: [Tesseract.Word]) -> String {
    words.map(\.text).joined().filter { !"|｜丨 ".contains($0) }
  }
}
