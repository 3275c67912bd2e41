/// The colours and fonts that a picture is drawn with; charts never name a colour of their own.
public struct Theme: Equatable, Sendable {
  public let name: String
  public let background: Color
  /// Text and what must be read.
  public let ink: Color
  /// Labels of axes, notes, states in words.
  public let muted: Color
  /// Grid lines and borders.
  public let faint: Color
  /// The one colour of single series.
  public let accent: Color
  /// The styles of categories by the name of the palette, in the order of the categories.
  public let palettes: [String: [CategoryStyle]]
  /// The font family of each role.
  public let families: [Font.Role: String]

  public init(
    name: String, background: Color, ink: Color, muted: Color, faint: Color, accent: Color,
    palettes: [String: [CategoryStyle]], families: [Font.Role: String]
  ) {
    self.name = name
    self.background = background
    self.ink = ink
    self.muted = muted
    self.faint = faint
    self.accent = accent
    self.palettes = palettes
    self.families = families
  }

  /// How one category is drawn.
  public enum CategoryStyle: Hashable, Sendable {
    case solid(Color)
    /// An outline without filling: what is still open.
    case open
  }

  /// The style of the category at a position; a palette that is too short begins again.
  public func style(_ position: Int, of palette: String) -> CategoryStyle {
    guard let styles = palettes[palette] ?? derived(palette), !styles.isEmpty else {
      return .solid(accent)
    }
    return styles[position % styles.count]
  }

  /// The theme for screens and ordinary print: one ink, one accent, categories that keep apart in
  /// greyscale by their lightness, red only for what was corrected.
  public static let screen = Theme(
    name: "screen", background: Color(0xFFFFFF), ink: Color(0x1C1F24), muted: Color(0x5A6170),
    faint: Color(0xD9DCE2), accent: Color(0x1F3864),
    palettes: [
      "outcomes": [
        .solid(Color(0x173A63)), .solid(Color(0x6AA0D6)), .solid(Color(0xA03A2C)),
        .solid(Color(0xE8B04A)), .solid(Color(0x747B88)), .solid(Color(0xD5DAE1)), .open,
      ],
      "disputes": [
        .solid(Color(0x173A63)), .solid(Color(0xB03A2E)), .solid(Color(0xC9CED6)), .open,
      ],
      "grounds": [.solid(Color(0xA03A2C)), .solid(Color(0xE8B04A)), .solid(Color(0x747B88))],
      "series": [
        .solid(Color(0x1F3864)), .solid(Color(0xC26A1B)), .solid(Color(0x5B93C7)),
        .solid(Color(0x747B88)), .solid(Color(0x2E6B4F)), .solid(Color(0xB89A2E)),
        .solid(Color(0x8A4B7A)), .solid(Color(0xA8B0BC)),
      ],
    ], families: [.sans: "Noto Sans CJK SC", .serif: "Noto Serif CJK SC"])
}
