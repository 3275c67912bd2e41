import Disclosure

/// Rows whose labels nothing of the form resembles, given their places by order.
///
/// Where exactly as many rows stand between two recognised ones as the form has there, and each
/// has a value for each column that adds up, order tells which they are. Otherwise they are rows
/// that someone added, and belong to no cell.
enum UnrecognisedRows {
  /// The readings with those rows among them that order can place.
  static func placed(_ readings: [RowReading], in table: FormTable) -> [RowReading] {
    let rows = table.rows
    let found = Set(readings.map(\.row))
    return readings.flatMap { reading -> [RowReading] in
      let missing = rows.indices.drop { $0 <= reading.row }.prefix { !found.contains($0) }
      guard !missing.isEmpty, missing.count == reading.unrecognised.count else { return [reading] }
      let placed = zip(missing, reading.unrecognised).map { row, slots in
        RowReading(row: row, formRow: rows[row], unrecognised: slots, behind: reading)
      }
      return placed.allSatisfy(addsUp) ? [reading] + placed : [reading]
    }
  }

  /// The rows left over.
  static func leftOver(_ readings: [RowReading]) -> [(reading: RowReading, rows: [[Slot]])] {
    let found = Set(readings.map(\.row))
    return readings.compactMap { reading in
      guard !reading.unrecognised.isEmpty, found.contains(reading.row),
        !readings.contains(where: { $0.isPlaced(behind: reading) })
      else { return nil }
      return (reading, reading.unrecognised)
    }
  }

  private static func addsUp(_ reading: RowReading) -> Bool {
    let resolution = RowResolution(asPrinted: reading)
    let values = resolution.cells.map { $0.value?.integer }
    return reading.isComplete && !resolution.isOpen
      && RowSums(reading.formRow).hold(for: values) && values.last != nil
  }
}

extension RowReading {
  /// Whether it was placed by order among the rows behind another.
  fileprivate func isPlaced(behind other: RowReading) -> Bool {
    other.unrecognised.contains { $0.first?.place == slots.first?.place && $0.count == slots.count }
      && row > other.row
  }
}
