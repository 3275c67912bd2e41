import Disclosure

/// Tables that a document prints twice: the same numbers are noted, different ones left open.
struct RepeatedTables {
  private let pairs: [(first: TableReading, second: TableReading)]

  /// Looks for a second copy of each table in what the first reading left out.
  init(_ readings: [TableReading], remainder: TableReader) {
    pairs = readings.compactMap { first in
      guard first.rows.count > 0, remainder.chain.count * 2 >= first.rows.count else { return nil }
      let second = remainder.read(first.table.id)
      let printed = second.rows.filter { !$0.reading.isBlank }.count
      guard printed > 0, printed * 2 >= first.rows.count else { return nil }
      return (first, second)
    }
  }

  /// Cells whose two copies differ are illegible, with both as candidates.
  func apply(to cells: inout CellTable) {
    for pair in pairs {
      for (key, first, second) in differences(pair) {
        cells[key] = Cell(
          .illegible(candidates: [first.value, second.value].compactMap(\.self)), raw: first.raw,
          place: first.place)
      }
    }
  }

  /// One finding for each repeated table.
  var findings: [Finding] {
    pairs.map { pair in
      let different = differences(pair)
      let places = [pair.first, pair.second].compactMap { reading in
        reading.rows.first.map { Quote($0.reading.raw, at: $0.reading.labelPlace) }
      }
      let name = pair.first.table.id.name
      guard !different.isEmpty else {
        return Finding(
          check: "table.repeated", severity: .note, message: "\(name)在文本中出现两次，内容相同。",
          advice: "请确认文件没有重复粘贴。", evidence: places)
      }
      let examples = different.prefix(5).map { key, first, second in
        "\(key.title) \(first.raw ?? "空白")／\(second.raw ?? "空白")"
      }
      return Finding(
        check: "table.repeated", severity: .error,
        message: "\(name)在文本中出现两次，\(different.count) 格不同：\(examples.joined(separator: "；"))。",
        advice: "请确认以哪一份为准，删去另一份。", cells: different.map(\.0), evidence: places)
    }
  }

  private func differences(
    _ pair: (first: TableReading, second: TableReading)
  ) -> [(CellKey, Cell, Cell)] {
    pair.first.rows.flatMap { row -> [(CellKey, Cell, Cell)] in
      guard let other = pair.second.rows.first(where: { $0.reading.row == row.reading.row }) else {
        return []
      }
      return zip(row.reading.formRow.cells, zip(row.cells, other.cells)).compactMap {
        expected, cells in
        cells.0.state == cells.1.state && cells.0.unit == cells.1.unit
          ? nil : (expected.key, cells.0, cells.1)
      }
    }
  }
}
