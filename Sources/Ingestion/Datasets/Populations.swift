public import Disclosure

/// Reads populations from `Datasets/census/population.csv` and files in the same columns.
public enum Populations {
  /// The population of each division by its code.
  ///
  /// - Throws: `IngestionError` with the line that is wrong.
  public static func read(
    csv bytes: [UInt8], path: String
  ) throws(IngestionError) -> [String: Population] {
    let table = try CSVTable(bytes, path: path)
    let code = try table.column("code", path: path)
    let residents = try table.column("residents", path: path)
    let date = try table.column("date", path: path)
    let source = try table.column("source", path: path)
    var populations: [String: Population] = [:]
    for row in table.rows {
      guard let count = Int(row.fields[residents]), count > 0 else {
        throw IngestionError(
          path: path,
          .invalidTable(line: row.line, problem: "residents 不是人数：\(row.fields[residents])"))
      }
      populations[row.fields[code]] = Population(
        code: row.fields[code], residents: count, date: row.fields[date], source: row.fields[source]
      )
    }
    return populations
  }
}
