/// How many columns of a terminal a text takes.
public enum TerminalWidth {
  /// The columns of a text: two for wide East Asian characters, none for combining and invisible ones.
  ///
  /// Characters of ambiguous width (“ ” — · ≥) count as one unless told otherwise, as in UTF-8 locales.
  public static func of(_ text: String, ambiguousIsWide: Bool = false) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns($1, ambiguousIsWide) }
  }

  /// The text padded with spaces to a width, at its end or at its start.
  public static func padded(_ text: String, to width: Int, atStart: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - of(text)))
    return atStart ? space + text : text + space
  }

  /// UAX #11 in the ranges that occur: W and F are wide, marks and format characters take nothing.
  private static func columns(_ scalar: Unicode.Scalar, _ ambiguousIsWide: Bool) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return 1
    case 0x00...0x1F, 0x7F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF,
      0x300...0x36F,
      0xFE00...0xFE0F:
      return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    case 0xA7, 0xA8, 0xB0, 0xB1, 0xB7, 0xD7, 0xF7, 0x2014...0x201D, 0x2026, 0x2030, 0x2190...0x2193,
      0x2248, 0x2260...0x2265, 0x2460...0x24FF, 0x2500...0x257F, 0x25A0...0x25CF:
      return ambiguousIsWide ? 2 : 1
    default: return 1
    }
  }
}
