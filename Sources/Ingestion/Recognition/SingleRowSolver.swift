import Disclosure

/// Resolves a row by itself: tables 二 and 四, where no column identities help.
enum SingleRowSolver {
  /// The cells of a row, `headerUnits` being units printed in the column headers.
  static func resolve(_ reading: RowReading, headerUnits: [String?] = []) -> RowResolution {
    if reading.isComplete || reading.isBlank {
      return RowResolution(asPrinted: reading, headerUnits: headerUnits)
    }
    for damage in RowDamage.allCases where !reading.isGlued || damage == .gluedDigits {
      let candidates = RowCandidates.candidates(for: reading, damage: damage)
      if !candidates.isEmpty {
        return RowResolution(reading, readings: candidates, damage: damage)
      }
    }
    return RowResolution(illegible: reading)
  }
}
