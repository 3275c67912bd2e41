import Disclosure

/// What stands behind one label of a table.
struct RowReading {
  /// The position of the row in the form's table.
  let row: Int
  let formRow: FormRow
  let labelPlace: Place
  let slots: [Slot]
  /// The printed line or lines, for findings.
  let raw: String
  /// Where the last printed value ends in the stream, or the label where there is none.
  let end: Int

  /// The slots that print something: numbers and empty marks.
  var printed: [Slot] { slots.filter { $0.content != .empty } }

  /// Whether there is exactly one printed thing for every cell.
  var isComplete: Bool { printed.count == formRow.cells.count }

  /// Whether the label stands there with nothing behind it.
  var isBlank: Bool { printed.isEmpty }

  /// The place of the first printed value, or of the label.
  var place: Place { printed.first?.place ?? labelPlace }
}

extension RowReading {
  /// The row behind a match, up to where the next anchor begins.
  init(
    row: Int, formRow: FormRow, match: AnchorMatch, until end: Int, in stream: GlyphStream
  ) {
    let (slots, lastValueEnd) = SlotScanner.slots(
      in: match.labelEnd..<max(match.labelEnd, end), of: stream)
    self.init(
      row: row, formRow: formRow, labelPlace: stream.place(at: match.range.lowerBound),
      slots: slots,
      raw: stream.text(match.range.lowerBound..<match.labelEnd) + " "
        + slots.filter { $0.content != .empty }.map(\.raw).joined(separator: " "),
      end: lastValueEnd)
  }
}
