public import Disclosure

extension AnnualReport {
  /// A county's report on a form with every cell zero, to be changed by a test.
  public static func blank(_ form: Form, year: Int = 2020, level: AnnualReport.Level = .county)
    -> AnnualReport
  {
    var report = AnnualReport(source: .init(file: "test.txt", sha256: "0"))
    report.form = form
    report.year = year
    report.division = Division(
      code: "140525", level: .county, name: "泽州县", shortName: "泽州", pinyin: "zezhou",
      prefecture: "晋城市",
      province: "山西省")
    report.header.level = level
    report.header.scope = .wholeCounty
    for table in form.tables {
      report.tableForms[table.id] = form
      for cell in table.cells {
        report.cells[cell.key] = Cell(
          .value(0), raw: "0", unit: cell.unit ?? "万元", place: Place(line: cell.key.index + 1))
      }
    }
    for key in CellKey.all where !form.keys.contains(key) { report.cells[key] = Cell(.notInForm) }
    return report
  }

  /// Puts a number into a cell.
  public mutating func set(_ key: String, _ value: Int) {
    set(key, .value(ExactNumber(value)))
  }

  /// Puts a state into a cell.
  public mutating func set(_ key: String, _ state: CellState) {
    guard let key = CellKey(key) else { preconditionFailure("no cell \(key)") }
    cells[key].state = state
    if case .value(let number) = state { cells[key].raw = number.description }
  }
}
