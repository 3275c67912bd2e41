/// Decides between two readings of a cell that may hold a number.
enum ScannedNumber {
  /// Whether what was read may be a number or a dash: short, and not two Chinese characters.
  static func isPossible(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.filter { !$0.isSpace }
    return scalars.count <= 14 && scalars.count { $0.value >= 0x3400 && $0.value < 0xFF00 } < 2
  }

  /// The surer reading of two numbers, the only number where one reading is none.
  ///
  /// Two equal readings have the better confidence, two different ones half of the worse.
  static func decided(
    general: [Tesseract.Word], number: [Tesseract.Word]
  ) -> [Tesseract.Word] {
    let first = plain(general)
    let second = plain(number)
    if second.isEmpty && !isNumber(first) { return general }
    let agree = first == second
    let sure = [general, number].map { $0.map(\.confidence).min() ?? 0 }
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

  /// The text without rests of lines.
  private static func plain(_ words: [Tesseract.Word]) -> String {
    words.map(\.text).joined().filter { !"|｜丨 ".contains($0) }
  }
}
