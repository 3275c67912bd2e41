extension TextMeasurer {
  /// The text as far as it fits, with an ellipsis where something is left out.
  func cut(_ text: String, font: Font, within width: Double) -> String {
    guard self.width(of: text, font: font) > width else { return text }
    var kept = text
    while !kept.isEmpty, self.width(of: kept + "…", font: font) > width { kept.removeLast() }
    return kept + "…"
  }
}
