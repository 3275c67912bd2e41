/// The colours and fonts that a picture is drawn with; charts never name a colour of their own.
public struct Theme: Equatable, Sendable {
  public let name: String
  /// One line for help and lists.
  public let summary: String
  public let page: Page
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
  /// The face of each role.
  public let typefaces: [Font.Role: Typeface]
  /// The face of bold text; `nil` for the bold weight of the role's own.
  public let heading: Typeface?

  public init(
    name: String, summary: String, page: Page, background: Color, ink: Color, muted: Color,
    faint: Color, accent: Color, palettes: [String: [CategoryStyle]],
    typefaces: [Font.Role: Typeface], heading: Typeface? = nil
  ) {
    self.name = name
    self.summary = summary
    self.page = page
    self.background = background
    self.ink = ink
    self.muted = muted
    self.faint = faint
    self.accent = accent
    self.palettes = palettes
    self.typefaces = typefaces
    self.heading = heading
  }

  /// The measures of a figure that stands alone, in points.
  public struct Page: Hashable, Sendable {
    /// The whole width, margins included.
    public let width: Double
    public let margin: Double
    /// The size of labels and numbers.
    public let fontSize: Double
    /// The smallest size of any text; 0 for no limit.
    public let leastSize: Double

    public init(width: Double, margin: Double, fontSize: Double, leastSize: Double = 0) {
      self.width = width
      self.margin = margin
      self.fontSize = fontSize
      self.leastSize = leastSize
    }
  }

  /// All themes, the usual one first.
  public static let all: [Theme] = [.screen, .print, .gongwen, .dark]

  /// The theme of this name.
  public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  /// The face that a font is set in.
  public func typeface(of font: Font) -> Typeface {
    if font.isBold, let heading { return heading }
    return typefaces[font.role] ?? Typeface(family: "")
  }

  /// The faces of a theme that has one sans and one serif family.
  static let noto: [Font.Role: Typeface] = [
    .sans: Typeface(family: "Noto Sans CJK SC"), .serif: Typeface(family: "Noto Serif CJK SC"),
  ]
}
