import Disclosure

/// What stands behind one label of a table.
struct RowReading {
  /// The position of the row in the form's table.
  let row: Int
  let formRow: FormRow
  let labelPlace: Place
  /// The piece of the stream in which the label begins.
  let firstPiece: Int
  var slots: [Slot]
  /// What stands in each column where positions tell, or `nil`.
  var columns: [Slot]?
  /// What stands behind words that no label of the form resembles, row by row.
  let unrecognised: [[Slot]]
  /// The printed line or lines, for findings.
  let raw: String
  /// Whether the label only resembles the form's.
  let isApproximate: Bool
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
    let rows = Self.rows(slots, width: formRow.cells.count)
    self.init(
      row: row, formRow: formRow, label: stream.text(match.range.lowerBound..<match.labelEnd),
      labelPlace: stream.place(at: match.range.lowerBound),
      firstPiece: Int(stream.owners[match.range.lowerBound]), slots: rows.first ?? [],
      unrecognised: Array(rows.dropFirst()), isApproximate: match.isApproximate, end: lastValueEnd)
  }

  private init(
    row: Int, formRow: FormRow, label: String, labelPlace: Place, firstPiece: Int, slots: [Slot],
    unrecognised: [[Slot]], isApproximate: Bool, end: Int
  ) {
    self.row = row
    self.formRow = formRow
    self.labelPlace = labelPlace
    self.firstPiece = firstPiece
    self.slots = slots
    self.unrecognised = unrecognised
    self.isApproximate = isApproximate
    self.end = end
    let printed = slots.filter { $0.content != .empty }.map(\.raw)
    raw = ([label] + printed).joined(separator: " ")
  }

  /// The row that an unrecognised label announces, when its order tells which it is.
  init(row: Int, formRow: FormRow, unrecognised slots: [Slot], behind reading: RowReading) {
    self.init(
      row: row, formRow: formRow, label: "", labelPlace: slots.first?.place ?? reading.labelPlace,
      firstPiece: reading.firstPiece, slots: slots, unrecognised: [], isApproximate: true,
      end: reading.end)
  }

  /// Parts slots where words begin another row: behind a full row, or before one.
  private static func rows(_ slots: [Slot], width: Int) -> [[Slot]] {
    let printed = slots.count { $0.content != .empty }
    guard printed > width, slots.contains(where: \.followsWords) else { return [slots] }
    var parts: [[Slot]] = [[]]
    for slot in slots {
      if slot.followsWords { parts.append([]) }
      parts[parts.count - 1].append(slot)
    }
    let first = parts[0].count { $0.content != .empty }
    let isParted =
      first >= width
      || parts.dropFirst().allSatisfy { part in
        part.count { $0.content != .empty } >= width
      }
    return isParted ? parts : [slots]
  }
}
