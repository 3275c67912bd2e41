extension Theme {
  /// How one category is drawn.
  public enum CategoryStyle: Hashable, Sendable {
    case solid(Color)
    /// Lines on a ground, for prints without colour; `.rising` is kept for what is suspect or absent.
    case hatched(Color, ground: Color, Scene.Hatch)
    /// An outline without filling: what is still open.
    case open

    /// The colour that lines and outlines of the category have; `nil` for what is open.
    public var color: Color? {
      switch self {
      case .solid(let color), .hatched(let color, _, _): color
      case .open: nil
      }
    }
  }

  /// The style of the category at a position; a palette that is too short begins again.
  public func style(_ position: Int, of palette: String) -> CategoryStyle {
    let styles = styles(of: palette)
    return styles.isEmpty ? .solid(accent) : styles[position % styles.count]
  }

  /// All styles of a palette, named by the theme or derived from its colours; none for an unknown name.
  public func styles(of palette: String) -> [CategoryStyle] {
    palettes[palette] ?? derived(palette) ?? []
  }

  /// How the areas of a category are filled and outlined; what is suspect is hatched.
  public func area(
    _ position: Int, of palette: String, isSuspect: Bool = false
  ) -> (fill: Scene.Fill?, stroke: Scene.Stroke?) {
    let style = style(position, of: palette)
    if isSuspect, let color = style.color {
      return (
        .hatched(line: color, ground: background),
        Scene.Stroke(color, width: 0.6)
      )
    }
    switch style {
    case .solid(let color):
      return (
        .solid(color),
        isNearGround(color) ? Scene.Stroke(muted, width: 0.4) : nil
      )
    case .hatched(let line, let ground, let hatch):
      return (
        .hatched(line: line, ground: ground, hatch), Scene.Stroke(line, width: 0.5)
      )
    case .open: return (nil, Scene.Stroke(muted, width: 0.6, dash: [1.6, 1.1]))
    }
  }

  /// How the line of a category is drawn; without colours lines are told apart by their dashes.
  public func line(_ position: Int, of palette: String, width: Double) -> Scene.Stroke {
    let style = style(position, of: palette)
    guard case .hatched(_, _, let hatch) = style else {
      return Scene.Stroke(style.color ?? muted, width: width)
    }
    return Scene.Stroke(style.color ?? ink, width: width, dash: hatch.dash)
  }

  /// Whether a filling would be lost on the background without an outline.
  private func isNearGround(_ color: Color) -> Bool {
    abs(color.lightness - background.lightness) < 20
  }
}
