import Disclosure

/// What a row came to: a cell for each column, and how.
struct RowResolution {
  let reading: RowReading
  let cells: [Cell]
  /// The damage that had to be undone, or `nil` for a row read as printed.
  let damage: RowDamage?
  /// Whether some cell has more than one possible value.
  let isOpen: Bool
  /// Whether no reading of the table satisfies its identities, so that this one may be wrong.
  var isUnconfirmed = false
}

extension RowResolution {
  /// A row with one printed thing for each cell, taken in order.
  init(asPrinted reading: RowReading, headerUnits: [String?] = []) {
    let printed = reading.printed
    let cells = reading.formRow.cells.enumerated().map { column, expected in
      printed.indices.contains(column)
        ? CellReading.cell(
          printed[column], as: expected,
          headerUnit: headerUnits.indices.contains(column) ? headerUnits[column] : nil)
        : Cell(.blank, raw: "", place: reading.labelPlace)
    }
    self.init(
      reading: reading, cells: cells, damage: nil,
      isOpen: cells.contains { if case .illegible = $0.state { true } else { false } })
  }

  /// A row of which several readings are possible: where they agree is the value.
  init(_ reading: RowReading, readings: [RowCandidate], damage: RowDamage) {
    let cells = reading.formRow.cells.indices.map { column in
      Self.cell(reading, column: column, readings: readings, damage: damage)
    }
    self.init(
      reading: reading, cells: cells, damage: damage,
      isOpen: cells.contains { if case .illegible = $0.state { true } else { false } })
  }

  /// A row that nothing explains.
  init(illegible reading: RowReading) {
    self.init(
      reading: reading,
      cells: reading.formRow.cells.map { _ in
        Cell(.illegible(candidates: []), raw: reading.raw, place: reading.place)
      }, damage: nil, isOpen: true)
  }

  private static func cell(
    _ reading: RowReading, column: Int, readings: [RowCandidate], damage: RowDamage
  ) -> Cell {
    let expected = reading.formRow.cells[column]
    var values: [Int?] = []
    for candidate in readings where !values.contains(candidate.values[column]) {
      values.append(candidate.values[column])
    }
    guard values.count == 1, let only = values.first else {
      let numbers = values.compactMap(\.self).sorted().map { ExactNumber($0) }
      return Cell(.illegible(candidates: numbers), raw: reading.raw, place: reading.place)
    }
    let source = readings.first?.sources[column]
    let slot = source.flatMap { $0 }.map { reading.printed[$0] }
    guard let value = only else {
      return Cell(.blank, raw: slot?.raw ?? "", place: slot?.place ?? reading.place)
    }
    let isRestored = !damage.isAsPrinted
    return Cell(
      .value(ExactNumber(value)), raw: damage == .lostColumn ? nil : slot?.raw, unit: expected.unit,
      place: slot?.place ?? reading.place,
      reading: isRestored ? .restored(note: damage.explanation) : .printed,
      confidence: slot?.confidence)
  }
}
