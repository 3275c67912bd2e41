public import Disclosure

/// Reads the decisions in a YAML file: a list of entries, one for each cell.
public enum CorrectionFile {
  private static let keys = [
    "county", "year", "document", "cell", "printed", "decided", "reason", "who", "when", "source",
  ]

  /// The corrections in the bytes of a file.
  ///
  /// - Throws: `IngestionError` with the line of the first entry that is not understood, not decided,
  ///   or about a cell or county that does not exist.
  public static func corrections(
    yaml bytes: [UInt8], path: String, gazetteer: Gazetteer
  ) throws(IngestionError) -> [Correction] {
    guard let root = try StrictNode.optionalDocument(bytes, path: path) else { return [] }
    var corrections: [Correction] = []
    for entry in try root.sequence() { corrections.append(try correction(entry, gazetteer)) }
    return corrections
  }

  private static func correction(
    _ entry: StrictNode, _ gazetteer: Gazetteer
  ) throws(IngestionError) -> Correction {
    let values = try entry.mapping(allowing: keys)
    func text(_ key: String) throws(IngestionError) -> String {
      let text = try values[key]?.string() ?? ""
      guard !text.isEmpty else { throw (values[key] ?? entry).error("缺少 \(key)") }
      return text
    }
    let county = try text("county")
    let name = try text("cell")
    guard let cell = CellKey(name) else {
      let names = CellKey.all.map(\.description)
      let nearest = names.min {
        editDistance(Array(name), Array($0)) < editDistance(Array(name), Array($1))
      }
      throw (values["cell"] ?? entry).error("没有单元格 \(name)，是否指 \(nearest ?? "")")
    }
    guard let year = values["year"] else { throw entry.error("缺少 year") }
    let decision = try decision(values["decided"], of: cell, in: entry)
    return Correction(
      division: try division(county, gazetteer, values["county"] ?? entry),
      year: try year.integer(), document: try values["document"]?.string(), cell: cell,
      printed: try values["printed"]?.string() ?? "", decision: decision,
      reason: try text("reason"), who: try text("who"), when: try day(values["when"], in: entry),
      source: try text("source"), file: entry.path, line: entry.line ?? 1)
  }

  private static func division(
    _ county: String, _ gazetteer: Gazetteer, _ node: StrictNode
  ) throws(IngestionError) -> String {
    switch gazetteer.match(county) {
    case .one(let division): return division.code
    case .several(let divisions):
      let list = divisions.map(\.fullDescription).joined(separator: "、")
      throw node.error("“\(county)”有 \(divisions.count) 个：\(list)，请写代码")
    case .none: throw node.error("不认识“\(county)”，可用 stats counties 查代码")
    }
  }

  private static func day(
    _ node: StrictNode?, in entry: StrictNode
  ) throws(IngestionError) -> String {
    guard let node else { throw entry.error("缺少 when") }
    let day = try node.string()
    let parts = day.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard day.utf8.count == 10, parts.count == 3, parts[0] > 1990, (1...12).contains(parts[1]),
      (1...31).contains(parts[2])
    else { throw node.error("when 应为日期，如 2026-11-21，现为“\(day)”") }
    return day
  }

  /// "3363.378963 万元", "5", or a word for a state.
  private static func decision(
    _ node: StrictNode?, of cell: CellKey, in entry: StrictNode
  ) throws(IngestionError) -> Correction.Decision {
    let text = try node?.string() ?? ""
    guard let node, !text.isEmpty else {
      throw (node ?? entry).error("\(cell.title)尚未决定：请在 decided 后填写，或删去这一条")
    }
    switch text {
    case "blank", "空白": return .blank
    case "missing", "缺": return .missing
    case "illegible", "难辨": return .illegible
    default: break
    }
    let digits = text.prefix { "+-.0123456789".contains($0) }
    guard let number = ExactNumber(String(digits)) else {
      throw node.error("decided 应为数（金额带单位，如“3363.38 万元”）或 blank、missing、illegible，现为“\(text)”")
    }
    let unit = text.dropFirst(digits.count).filter { !$0.isWhitespace }
    return .value(number, unit: unit.isEmpty ? nil : String(unit))
  }
}
