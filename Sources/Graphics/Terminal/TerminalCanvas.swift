/// What text charts are made of: fillings, labels in columns, control sequences.
struct TerminalCanvas {
  /// Columns.
  let width: Int
  let isStyled: Bool

  /// The fillings of categories in order; they differ without colour.
  private static let fillings: [Character] = ["█", "▒", "▓", "░", "▚", "=", "□", "+"]
  private static let colors = ["34", "36", "31", "33", "35", "37", "90", "32"]

  /// A run of a category's filling.
  func fill(_ category: Int, _ count: Int) -> String {
    let run = String(repeating: Self.fillings[category % Self.fillings.count], count: max(0, count))
    guard isStyled, count > 0 else { return run }
    return "\u{1B}[\(Self.colors[category % Self.colors.count])m\(run)\u{1B}[0m"
  }

  /// The filling of what is suspect, in whatever category.
  static func suspect(_ count: Int) -> String { String(repeating: "╱", count: max(0, count)) }

  /// A bar to an eighth of a column.
  func bar(_ length: Double, category: Int) -> String {
    let eighths = max(0, Int((length * 8).rounded()))
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    let run = String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    guard isStyled, !run.isEmpty else { return run }
    return "\u{1B}[\(Self.colors[category % Self.colors.count])m\(run)\u{1B}[0m"
  }

  func bold(_ text: String) -> String { isStyled ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  /// A line with what is drawn after its label; a label that is too long has a line of its own.
  func row(_ label: String, _ drawing: String, labelWidth: Int) -> [String] {
    guard TerminalWidth.of(label) <= labelWidth else {
      return [label, TerminalWidth.padded("", to: labelWidth) + " " + drawing]
    }
    return [TerminalWidth.padded(label, to: labelWidth) + " " + drawing]
  }

  /// The width of the column of labels: the longest, but not more than a third of the line.
  func labelWidth(_ labels: [String]) -> Int {
    min(labels.map { TerminalWidth.of($0) }.max() ?? 0, width / 3)
  }

  /// The text without control sequences.
  static func plain(_ text: String) -> String {
    var result = ""
    var isControl = false
    for character in text {
      if character == "\u{1B}" {
        isControl = true
      } else if isControl {
        isControl = character != "m"
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// The text without spaces at its end.
  static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension ResolvedChart.Band {
  /// The label within its group, or the name of a group of one.
  var terminalLabel: String { label.isEmpty ? heading : label }
}

extension ResolvedChart {
  /// The label of each band, indented under the heading of its group.
  var terminalLabels: [String] {
    let isGrouped = hasGroups
    return (isGrid ? y.bands : bandAxis).map { band in
      isGrouped && !band.label.isEmpty ? "  " + band.label : band.terminalLabel
    }
  }

  /// Whether bands stand in groups, which then have lines of their own.
  var hasGroups: Bool {
    (isGrid ? y.bands : bandAxis).contains { !$0.heading.isEmpty && !$0.label.isEmpty }
  }

  /// The line of a group that begins at a band; none for a group of one, which is its own label.
  func terminalHeading(_ band: Int) -> [String] {
    let band = (isGrid ? y.bands : bandAxis)[band]
    return hasGroups && !band.heading.isEmpty && !band.label.isEmpty ? [band.heading] : []
  }
}
