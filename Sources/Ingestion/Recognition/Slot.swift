import Disclosure

/// One thing that stands where a value is expected.
struct Slot: Equatable {
  var content: Content
  /// The text as printed; empty for an empty cell.
  var raw: String
  var place: Place
  /// How strongly it is separated from the slot before.
  var separation: GlyphStream.Gap.Kind

  /// What a slot holds.
  enum Content: Equatable {
    case number(PrintedNumber)
    /// "/", "-", "—", "无": printed to say that there is nothing.
    case mark
    /// An empty cell.
    case empty
  }

  /// The number in the slot, or `nil`.
  var number: PrintedNumber? {
    if case .number(let number) = content { number } else { nil }
  }
}

/// A number as printed, with the unit and the qualifier behind it.
struct PrintedNumber: Equatable {
  /// The digits with sign and point, without thousands separators.
  var digits: String
  /// The unit printed behind it, or `nil`.
  var unit: String?
  /// Whether "余", "多", "以上" or "+" follows.
  var isAtLeast: Bool
}
