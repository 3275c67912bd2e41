extension Check {
  /// Only cities with districts and above can make "规章": a county has none.
  static let countyRegulations = Check("regulation.county", "县级不制定规章") { report in
    guard isBelowCity(report) else { return [] }
    let columns: [DisclosureColumn] = [
      .newlyMade, .newlyDisclosed, .totalDisclosed, .issued, .repealed, .inForce,
    ]
    let keys = columns.filter { report.count(.regulation, $0) ?? 0 > 0 }.compactMap {
      CellKey.disclosure(.regulation, $0)
    }
    guard !keys.isEmpty else { return [] }
    let numbers = keys.map { "\($0.title) \(report[$0].value?.description ?? "")" }
    return [
      Finding(
        check: "regulation.county", severity: .warning,
        message: "县级机关无权制定规章，表二规章行却填有 \(numbers.joined(separator: "、"))。",
        advice: "请核实是否把规范性文件填入了规章行，或转载了上级规章。", cells: keys,
        evidence: keys.compactMap(report.evidence), isOpenQuestion: true)
    ]
  }

  /// Whether the report is of a county, a town, or an office of a county.
  private static func isBelowCity(_ report: AnnualReport) -> Bool {
    switch report.header.level {
    case .county, .town: true
    case .office: report.division?.level == .county
    default: false
    }
  }
}
