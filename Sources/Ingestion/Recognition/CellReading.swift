import Disclosure

/// Turns a slot into a cell by the kind of number that the form expects there.
enum CellReading {
  /// The cell for a slot; `headerUnit` is a unit printed in the column header, or `nil`.
  static func cell(_ slot: Slot, as expected: FormCell, headerUnit: String? = nil) -> Cell {
    var cell = read(slot, as: expected, headerUnit: headerUnit)
    cell.confidence = slot.confidence
    return cell
  }

  private static func read(_ slot: Slot, as expected: FormCell, headerUnit: String?) -> Cell {
    switch slot.content {
    case .empty: return Cell(.blank, raw: "", place: slot.place)
    case .mark: return Cell(.blank, raw: slot.raw, place: slot.place)
    case .number(let printed):
      guard let number = ExactNumber(printed.digits) else {
        return Cell(.illegible(candidates: []), raw: slot.raw, place: slot.place)
      }
      return expected.kind == .amount
        ? amount(number, printed, slot, expected, headerUnit)
        : count(number, printed, slot, expected)
    }
  }

  private static func amount(
    _ number: ExactNumber, _ printed: PrintedNumber, _ slot: Slot, _ expected: FormCell,
    _ headerUnit: String?
  ) -> Cell {
    let unit = printed.unit ?? headerUnit ?? expected.unit
    let source: Cell.UnitSource =
      printed.unit != nil ? .cell : headerUnit != nil ? .columnHeader : .form
    return Cell(
      .value(number), raw: slot.raw, unit: unit, unitSource: source, place: slot.place,
      precision: printed.isAtLeast ? .atLeast : .exact)
  }

  /// A count printed with "万" is a rounded count: 29.45 万 lies within 100 of 294 500.
  private static func count(
    _ number: ExactNumber, _ printed: PrintedNumber, _ slot: Slot, _ expected: FormCell
  ) -> Cell {
    let power = printed.unit.flatMap { Self.multipliers[$0] } ?? 0
    guard let value = number.timesPowerOfTen(power), value.integer != nil,
      expected.kind == .signedCount || value >= 0
    else { return Cell(.illegible(candidates: []), raw: slot.raw, place: slot.place) }
    var cell = Cell(.value(value), raw: slot.raw, unit: expected.unit, place: slot.place)
    if power > 0 {
      cell.precision = .rounded(to: (0..<(power - number.scale)).reduce(1) { step, _ in step * 10 })
    } else if printed.isAtLeast {
      cell.precision = .atLeast
    }
    return cell
  }

  private static let multipliers = ["万": 4, "亿": 8]
}
