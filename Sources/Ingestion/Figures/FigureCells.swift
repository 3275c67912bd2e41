import Disclosure

/// The cells that the rows of one report state, and the forms that have these cells.
struct FigureCells {
  private var stated: [CellKey: Cell] = [:]
  private var lines: [CellKey: Int] = [:]
  private let path: String

  /// - Throws: `IngestionError` at the first row whose key, state or value is wrong.
  init(_ rows: [FigureTable.Row], path: String) throws(IngestionError) {
    self.path = path
    for row in rows {
      guard let key = CellKey(row.key) else {
        throw Self.wrong(row.line, "没有单元格“\(row.key)”", path)
      }
      guard stated[key] == nil else {
        throw Self.wrong(row.line, "\(row.key) 与第\(lines[key] ?? 0)行重复", path)
      }
      stated[key] = try Self.cell(row, path)
      lines[key] = row.line
    }
  }

  /// The form of the report: that of table 二, else of table 三, else of the year.
  func form(year: Int?) -> Form? {
    form(of: .disclosure) ?? form(of: .requests)
      ?? Form.all.first { form in year.map { form.years.contains($0) } ?? false }
  }

  /// The form of each table that has cells here.
  ///
  /// - Throws: `IngestionError` when no form has all the cells of a table.
  func tableForms(_ form: Form?) throws(IngestionError) -> [StatutoryTable: Form] {
    var forms: [StatutoryTable: Form] = [:]
    for table in StatutoryTable.allCases {
      let keys = keys(of: table)
      guard !keys.isEmpty else { continue }
      let fitting = Form.all.filter { $0.keys.isSuperset(of: keys) }
      guard let own = fitting.first(where: { $0 == form }) ?? fitting.last else {
        let last = keys.compactMap { lines[$0] }.max() ?? 1
        throw Self.wrong(last, "\(table.name)混有两种表式的单元格", path)
      }
      forms[table] = own
    }
    return forms
  }

  /// All cells: as stated, `missing` where the form has one that is not stated, else `notInForm`.
  func table(forms: [StatutoryTable: Form], report: Form?) -> CellTable {
    var cells = CellTable(repeating: .missing)
    for key in CellKey.all {
      guard let form = forms[key.table] ?? report else { continue }
      let expected = form[key.table].cells.first { $0.key == key }
      if var cell = stated[key] {
        if cell.value != nil { cell.unit = cell.unit ?? expected?.unit }
        cells[key] = cell
      } else if expected == nil {
        cells[key] = Cell(.notInForm)
      }
    }
    return cells
  }

  /// The form that alone has the cells of a table, or `nil`.
  private func form(of table: StatutoryTable) -> Form? {
    let keys = keys(of: table)
    let fitting = keys.isEmpty ? [] : Form.all.filter { $0.keys.isSuperset(of: keys) }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The cells of a table that are stated to be in the form.
  private func keys(of table: StatutoryTable) -> [CellKey] {
    stated.filter { $0.key.table == table && $0.value.state != .notInForm }.map(\.key)
  }

  private static func cell(_ row: FigureTable.Row, _ path: String) throws(IngestionError) -> Cell {
    let unit = row.unit.isEmpty ? nil : row.unit
    switch row.state {
    case "value":
      guard let number = ExactNumber(row.value) else {
        throw wrong(row.line, "value 不是数：\(row.value.isEmpty ? "空" : row.value)", path)
      }
      return Cell(
        .value(number), raw: row.value, unit: unit, unitSource: unit == nil ? .form : .cell,
        place: row.place)
    case "illegible":
      let candidates = row.value.split(separator: "|").map { ExactNumber(String($0).trimmed) }
      guard !candidates.contains(nil) else {
        throw wrong(row.line, "illegible 的候选值应写作 3|30：\(row.value)", path)
      }
      return Cell(.illegible(candidates: candidates.compactMap(\.self)), place: row.place)
    default: return try empty(row, path)
    }
  }

  private static func empty(_ row: FigureTable.Row, _ path: String) throws(IngestionError) -> Cell {
    let states: [String: CellState] = [
      "blank": .blank, "missing": .missing, "notInForm": .notInForm,
    ]
    guard let state = states[row.state] else {
      throw wrong(
        row.line, "state 不认识：\(row.state)，可写 value、blank、missing、notInForm、illegible", path)
    }
    guard row.value.isEmpty else {
      throw wrong(row.line, "\(row.state) 不应有 value：\(row.value)", path)
    }
    return Cell(state, place: state == .blank ? row.place : nil)
  }

  private static func wrong(_ line: Int, _ problem: String, _ path: String) -> IngestionError {
    IngestionError(path: path, .invalidTable(line: line, problem: problem))
  }
}
