import Disclosure

/// One thing that stands where a value is expected.
struct Slot: Equatable {
  var content: Content
  /// The text as printed; empty for an empty cell.
  var raw: String
  var place: Place
  /// How strongly it is separated from the slot before.
  var separation: GlyphStream.Gap
  /// Where it stands in its row, in each frame that could be meant; empty where nothing shows that.
  var positions: [Position] = []
  /// How sure optical recognition was of it, 0 to 1; `nil` where none was needed.
  var confidence: Double?
  /// How many characters of words stand between it and the slot before: perhaps the label of a row
  /// that was not recognised.
  var wordsBefore = 0

  /// What a slot holds.
  enum Content: Equatable {
    case number(PrintedNumber)
    /// "/", "-", "—", "无": printed to say that there is nothing.
    case mark
    /// An empty cell.
    case empty
  }

  /// Where in its row something stands; positions compare within one frame.
  struct Position: Equatable {
    let frame: Frame
    let left: Double
    let right: Double

    /// What positions are measured in.
    enum Frame: Hashable {
      /// The columns of a grid, by the number of its table.
      case grid(Int)
      /// Points on a page.
      case page(Int)
      /// Characters before it in a line of text, as PDF extraction aligns.
      case characters
      /// Half widths of characters before it in a line of text, as people align.
      case halfWidths
    }

    var centre: Double { (left + right) / 2 }
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
