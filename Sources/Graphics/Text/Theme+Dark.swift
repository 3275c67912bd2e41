extension Theme {
  /// For dark screens: the same hues, lighter, on a ground that is nearly black.
  public static let dark = Theme(
    name: "dark", summary: "深色屏幕、投影",
    page: Page(width: 480, margin: 16, fontSize: 9.5),
    background: Color(0x15181E), ink: Color(0xECEFF4), muted: Color(0xA6AEBB),
    faint: Color(0x3A404B), accent: Color(0x7AB4EF),
    palettes: [
      "outcomes": outcomes, "flow": [.solid(Color(0x2D6469)), .open] + outcomes,
      "disputes": [
        .solid(Color(0x729FE6)), .solid(Color(0xBD4936)), .solid(Color(0xD9DBDD)), .open,
      ],
      "grounds": [.solid(Color(0xBB4B2E)), .solid(Color(0xD8A64C)), .solid(Color(0x9699A0))],
      "series": [
        .solid(Color(0x7AB4EF)), .solid(Color(0xE77C38)), .solid(Color(0xE7DFA9)),
        .solid(Color(0x379589)), .solid(Color(0xDDBAC3)), .solid(Color(0x915CBE)),
        .solid(Color(0xECF1F7)), .solid(Color(0xA14940)),
      ],
    ], typefaces: noto)

  private static let outcomes: [CategoryStyle] = [
    .solid(Color(0x5888CC)), .solid(Color(0xA6C7EE)), .solid(Color(0xBB4B2E)),
    .solid(Color(0xD8A64C)), .solid(Color(0x9699A0)), .solid(Color(0xE3E5E6)), .open,
  ]
}
