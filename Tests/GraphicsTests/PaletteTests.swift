import Graphics
import Testing

/// Whoever looks, and on whatever paper: the categories of a palette stay apart.
@Suite struct PaletteTests {
  private static let palettes = Theme.all.flatMap { theme in
    (theme.palettes.keys.sorted() + ["requests", "applicants", "flow", "marked", "years"]).map {
      (theme: theme, name: $0)
    }
  }

  private func colors(_ theme: Theme, _ palette: String) -> [Color] {
    theme.styles(of: palette).compactMap { style in
      if case .solid(let color) = style { color } else { nil }
    }
  }

  /// Sharma, Wu and Dalal 2005, table 1, pairs 1, 2, 7, 13, 17, 25 and 34.
  @Test(arguments: [
    (Lab(50, 2.6772, -79.7751), Lab(50, 0, -82.7485), 2.0425),
    (Lab(50, 3.1571, -77.2803), Lab(50, 0, -82.7485), 2.8615),
    (Lab(50, 0, 0), Lab(50, -1, 2), 2.3669), (Lab(50, 2.5, 0), Lab(50, 0, -2.5), 4.3065),
    (Lab(50, 2.5, 0), Lab(73, 25, -18), 27.1492),
    (Lab(60.2574, -34.0099, 36.2677), Lab(60.4626, -34.1751, 39.4387), 1.2644),
    (Lab(2.0776, 0.0795, -1.1350), Lab(0.9033, -0.0636, -0.5514), 0.9082),
  ])
  func theYardstickIsCIEDE2000(one: Lab, other: Lab, expected: Double) {
    #expect(abs(one.difference(to: other) - expected) < 5e-5)
  }

  /// Ten is a difference that is plain at a glance.
  @Test(arguments: palettes)
  func coloursKeepApartForEveryEye(theme: Theme, name: String) {
    for vision in [ColorVision.usual, .protanopia, .deuteranopia] where theme.heading == nil {
      let seen = colors(theme, name).map(vision.lab)
      for (index, one) in seen.enumerated() {
        for other in seen[(index + 1)...] {
          #expect(one.difference(to: other) >= 10, "\(theme.name) \(name) \(vision.name)")
        }
      }
    }
  }

  /// Lightness is what a copier leaves.
  @Test(arguments: palettes)
  func coloursKeepApartInGreyscale(theme: Theme, name: String) {
    let lightness = colors(theme, name).map(\.lightness)
    for (index, one) in lightness.enumerated() {
      for other in lightness[(index + 1)...] {
        #expect(abs(one - other) >= 6, "\(theme.name) \(name)")
      }
    }
  }

  /// Without colour, areas differ by their pattern, or by greys far apart.
  @Test(arguments: [Theme.print, .gongwen])
  func printsHaveNoColourAndOnePatternOnce(theme: Theme) {
    for (name, styles) in theme.palettes {
      var patterns: [Scene.Hatch] = []
      for style in styles {
        if let color = style.color {
          #expect(color.red == color.green && color.green == color.blue)
        }
        if case .hatched(_, _, let pattern) = style { patterns.append(pattern) }
      }
      #expect(Set(patterns).count == patterns.count && !patterns.contains(.rising), "\(name)")
      let greys = colors(theme, name).map(\.lightness).sorted()
      for (one, next) in zip(greys, greys.dropFirst()) { #expect(next - one >= 16, "\(name)") }
    }
  }

  /// WCAG 2: 4.5 : 1 for text, 3 : 1 for what is drawn.
  @Test(arguments: Theme.all)
  func textHasContrast(theme: Theme) {
    for (color, least) in [(theme.ink, 7.0), (theme.muted, 4.5), (theme.accent, 4.5)] {
      let light = max(theme.background.luminance, color.luminance) + 0.05
      let dark = min(theme.background.luminance, color.luminance) + 0.05
      #expect(light / dark >= least, "\(theme.name)")
    }
  }

  @Test func linesWithoutColourDifferByTheirDashes() {
    let lines = (0..<8).map { Theme.print.line($0, of: "series", width: 1) }
    #expect(Set(lines).count == 8)
    #expect(Set(lines.map(\.dash)).count >= 6)
  }
}

extension Theme: CustomTestStringConvertible {
  public var testDescription: String { name }
}
