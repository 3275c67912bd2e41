extension Theme {
  /// For screens and ordinary print: one ink, one accent, categories that keep apart in greyscale
  /// by their lightness, red only for what was corrected.
  public static let screen = Theme(
    name: "screen", summary: "屏幕与彩色打印（默认）",
    page: Page(width: 480, margin: 16, fontSize: 9.5),
    background: Color(0xFFFFFF), ink: Color(0x1C1F24), muted: Color(0x5A6170),
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
        .solid(Color(0x1F3864)), .solid(Color(0xB46D2D)), .solid(Color(0x6A9ACF)),
        .solid(Color(0x346460)), .solid(Color(0x842E2E)), .solid(Color(0xD4A019)),
        .solid(Color(0x636C97)), .solid(Color(0xB3B9C8)),
      ],
    ], typefaces: noto)
}
