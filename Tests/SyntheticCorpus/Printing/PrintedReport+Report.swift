public import Disclosure

extension PrintedReport {
  /// A report that was read, printed anew on its form: its numbers, none of its prose.
  ///
  /// Rows of which nothing is known are left out as on a lost page; single cells stay empty.
  init(printing report: AnnualReport, of division: Division, year: Int) {
    let form = report.form ?? .binding2021
    var figures = Figures(division: division, year: year, form: form, requestForm: form)
    for key in CellKey.all { figures.values[key] = report[key].value }
    var dice = Dice([Int(division.code) ?? 0, year])
    self.init(figures, isPlain: true, &dice)
    editGrids { grid in
      for row in grid.rows.indices { grid.rows[row].print(report) }
      grid.rows.removeAll { row in
        !row.values.isEmpty && row.values.allSatisfy { report[$0.key ?? .all[0]].value == nil }
      }
    }
    parts.removeAll { part in
      if case .table(let grid) = part { grid.rows.allSatisfy(\.values.isEmpty) } else { false }
    }
  }
}

extension GridRow {
  /// Puts the numbers of a report into the row: amounts with their unit, changes with their sign.
  fileprivate mutating func print(_ report: AnnualReport) {
    for index in cells.indices {
      guard let key = cells[index].key else { continue }
      let cell = report[key]
      cells[index].text = cell.value?.description ?? ""
      if key == CellKey.disclosure(.procurement, .amount), let unit = cell.unit {
        cells[index].text += unit
      }
      if let raw = cell.raw, raw.hasPrefix("+") { cells[index].text = raw }
    }
  }
}

/// A report of the datasets as a Word document with ruled tables, to be printed and scanned.
public enum ScanSource {
  /// The bytes of the document.
  public static func document(
    of report: AnnualReport, division: Division, year: Int
  ) -> [UInt8] {
    DOCXLayout.bytes(
      PrintedReport(printing: report, of: division, year: year), isRuled: true)
  }
}
