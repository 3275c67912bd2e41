extension Theme {
  /// For printers and copiers without colour: greys and hatches that stay apart when copied.
  public static let print = Theme(
    name: "print", summary: "黑白打印与复印：灰度加花纹",
    page: Page(width: 480, margin: 12, fontSize: 9.5),
    background: Color(0xFFFFFF), ink: Color(0x000000), muted: Color(0x3C3C3C),
    faint: Color(0xC4C4C4), accent: Color(0x2B2B2B), palettes: blackAndWhite, typefaces: noto)

  /// For official documents (公文, GB/T 9704): as wide as the type area of A4, 156 mm, nothing
  /// smaller than 小五 (9 pt), black-and-white safe, 仿宋 with headings in 黑体.
  public static let gongwen = Theme(
    name: "gongwen", summary: "公文插图：宽 156 mm（并排 74 mm），字不小于 9 磅，黑白可印，仿宋、黑体",
    page: Page(width: 156 / 25.4 * 72, margin: 3, fontSize: 10.5, leastSize: 9),
    background: Color(0xFFFFFF), ink: Color(0x000000), muted: Color(0x2E2E2E),
    faint: Color(0xBDBDBD), accent: Color(0x2B2B2B), palettes: blackAndWhite,
    typefaces: [.sans: fangsong, .serif: fangsong], heading: heiti)

  private static let fangsong = Typeface(
    "仿宋",
    families: [
      "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "FandolFang R",
      "FZFangSong-Z02",
    ], substitute: "Noto Serif CJK SC")
  private static let heiti = Typeface(
    "黑体", families: ["SimHei", "黑体", "STHeiti", "FandolHei", "FZHei-B01"],
    substitute: "Noto Sans CJK SC")

  private static let black = Color(0x161616)
  private static let white = Color(0xFFFFFF)

  private static let outcomes: [CategoryStyle] = [
    .solid(Color(0x222222)), .hatched(black, ground: white, .falling), .solid(Color(0x757575)),
    .hatched(black, ground: white, .dots), .solid(Color(0xB4B4B4)),
    .hatched(black, ground: white, .level), .open,
  ]

  private static let blackAndWhite: [String: [CategoryStyle]] = [
    "outcomes": outcomes,
    "flow": [.hatched(black, ground: white, .upright), .open] + outcomes,
    "disputes": [
      .solid(Color(0x222222)), .hatched(black, ground: white, .falling), .solid(Color(0xB4B4B4)),
      .open,
    ],
    "grounds": [
      .solid(Color(0x757575)), .hatched(black, ground: white, .dots),
      .hatched(black, ground: white, .level),
    ],
    "series": [
      .solid(Color(0x161616)), .hatched(Color(0x5A5A5A), ground: white, .falling),
      .solid(Color(0x8C8C8C)), .hatched(black, ground: white, .dots),
      .hatched(Color(0x3C3C3C), ground: white, .level),
      .hatched(Color(0x6E6E6E), ground: white, .upright),
      .hatched(black, ground: white, .grid), .solid(Color(0xB8B8B8)),
    ],
  ]
}
