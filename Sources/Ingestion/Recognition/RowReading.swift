import Disclosure

/// What stands behind one label of a table.
struct RowReading {
  /// The position of the row in the form's table.
  let row: Int
  let formRow: FormRow
  let labelPlace: Place
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
  var isComplete: Bool { slots.count { $0.content != .empty } == formRow.cells.count }

  /// Whether digits of neighbouring cells stand together, as behind a label without a gap.
  ///
  /// Where there are fewer digits than cells nothing can be cut apart; a number is lost.
  var isGlued: Bool {
    guard printed.count < formRow.cells.count, let first = printed.first,
      printed.reduce(0, { $0 + ($1.number?.digits.utf8.count ?? 1) }) >= formRow.cells.count
    else { return false }
    return first.separation == .none
      || printed.contains { slot in
        slot.number.map { $0.digits.hasPrefix("0") && $0.digits.utf8.count > 1 } ?? false
      }
  }

  /// Whether the label stands there with nothing behind it.
  var isBlank: Bool { slots.allSatisfy { $0.content == .empty } }

  /// The place of the first printed value, or of the label.
  var place: Place { slots.first { $0.content != .empty }?.place ?? labelPlace }
}

extension RowReading {
  /// The row behind a match, up to where the next anchor begins.
  init(
    row: Int, formRow: FormRow, match: AnchorMatch, until end: Int, in stream: GlyphStream
  ) {
    let (slots, lastValueEnd) = SlotScanner.slots(
      in: match.labelEnd..<max(match.labelEnd, end), of: stream,
      besideWords: formRow.cells.first?.key.table != .reviews)
    let rows = Self.rows(slots, of: formRow)
    self.init(
      row: row, formRow: formRow, label: stream.text(match.range.lowerBound..<match.labelEnd),
      labelPlace: stream.place(at: match.range.lowerBound),
      slots: rows.first ?? [],
      unrecognised: Array(rows.dropFirst()), isApproximate: match.isApproximate, end: lastValueEnd)
  }

  private init(
    row: Int, formRow: FormRow, label: String, labelPlace: Place, slots: [Slot],
    unrecognised: [[Slot]], isApproximate: Bool, end: Int
  ) {
    self.row = row
    self.formRow = formRow
    self.labelPlace = labelPlace
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
      slots: slots, unrecognised: [], isApproximate: true,
      end: reading.end)
  }

  /// Parts slots where words begin another row: behind a full row, before one, or long ones.
  private static func rows(_ slots: [Slot], of formRow: FormRow) -> [[Slot]] {
    let width = formRow.cells.count
    guard formRow.cells.first?.key.table != .reviews,
      slots.contains(where: { $0.wordsBefore >= shortestWords })
    else { return [slots] }
    var parts: [[Slot]] = [[]]
    for slot in slots {
      if slot.wordsBefore >= shortestWords { parts.append([]) }
      parts[parts.count - 1].append(slot)
    }
    let sizes = parts.map { part in part.count { $0.content != .empty } }
    let isParted =
      sizes[0] >= width || sizes.dropFirst().allSatisfy { $0 >= width }
      || (sizes[0] > 0 && slots.contains { $0.wordsBefore >= longWords })
    return isParted ? parts : [slots]
  }

  /// Fewer characters are a sign or a unit, no label.
  private static let shortestWords = 2
  /// As many are no unit and no rest of a broken label.
  private static let longWords = 4
}
