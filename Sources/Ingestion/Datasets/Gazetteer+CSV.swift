public import Disclosure

extension Gazetteer {
  /// The gazetteer in the bytes of `Datasets/gazetteer/divisions.csv`.
  ///
  /// - Throws: `IngestionError` with the line that is wrong.
  public init(csv bytes: [UInt8], path: String) throws(IngestionError) {
    let table = try CSVTable(bytes, path: path)
    let code = try table.column("code", path: path)
    let level = try table.column("level", path: path)
    let name = try table.column("name", path: path)
    let short = try table.column("short", path: path)
    let pinyin = try table.column("pinyin", path: path)
    let prefecture = try table.column("prefecture", path: path)
    let province = try table.column("province", path: path)
    let until = try table.column("until", path: path)
    var divisions: [Division] = []
    divisions.reserveCapacity(table.rows.count)
    for row in table.rows {
      guard let rank = Division.Level(rawValue: row.fields[level]) else {
        throw IngestionError(
          path: path, .invalidTable(line: row.line, problem: "level 不认识：\(row.fields[level])"))
      }
      divisions.append(
        Division(
          code: row.fields[code], level: rank, name: row.fields[name], shortName: row.fields[short],
          pinyin: row.fields[pinyin], prefecture: row.fields[prefecture],
          province: row.fields[province], until: Int(row.fields[until])))
    }
    self.init(divisions)
  }
}
