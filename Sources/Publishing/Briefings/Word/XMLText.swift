/// Text as XML writes it.
enum XMLText {
  static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: character.isControl ? " " : String(character)
      }
    }.joined()
  }

  static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = text
    for (entity, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"),
      ("&#xA;", "\n"), ("&#10;", "\n"), ("&amp;", "&"),
    ] {
      result = result.replacing(entity, with: sign)
    }
    return result
  }
}

extension Character {
  /// Whether XML does not allow it in text.
  fileprivate var isControl: Bool {
    unicodeScalars.contains { $0.value < 32 && ![9, 10, 13].contains($0.value) }
  }
}
