extension Theme {
  /// The styles of palettes that follow from a theme's other colours; `nil` for an unknown name.
  ///
  /// A theme that names one of them itself goes first.
  func derived(_ palette: String) -> [CategoryStyle]? {
    switch palette {
    case "requests": series(3)
    case "applicants": [.solid(accent)] + series(6).dropFirst()
    case "flow": [.solid(ink), .open] + (palettes["outcomes"] ?? [])
    case "marked": [.solid(accent), .solid(muted.mixed(with: background, 0.55))]
    // What was is paler than what is.
    case "years": [.solid(muted.mixed(with: background, 0.45)), .solid(accent)]
    case "checks":
      [
        .solid(background.mixed(with: faint, 0.35)), .solid(faint), .solid(muted), .solid(ink),
        .open,
      ]
    default: nil
    }
  }

  private func series(_ count: Int) -> [CategoryStyle] {
    Array((palettes["series"] ?? [.solid(accent)]).prefix(count))
  }
}

extension Color {
  /// The colour between this one and another, in sRGB; 0 gives this one and 1 the other.
  func mixed(with other: Color, _ share: Double) -> Color {
    func channel(_ first: UInt8, _ second: UInt8) -> UInt8 {
      UInt8((Double(first) + (Double(second) - Double(first)) * max(0, min(1, share))).rounded())
    }
    return Color(
      red: channel(red, other.red), green: channel(green, other.green),
      blue: channel(blue, other.blue))
  }

  /// How well another colour can be read on this one, by WCAG 2: from 1 to 21.
  func contrast(with other: Color) -> Double {
    let (first, second) = (luminance, other.luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }
}
