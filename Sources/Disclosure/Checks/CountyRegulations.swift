extension Check {
  /// Only cities with districts and above can make "规章": a county has none.
  static let countyRegulations = Check("regulation.county", "县级不制定规章") { report in
    guard report.header.level == .county || report.header.level == .town
      || report.header.level == .office && report.division?.level == .county
    else { return [] }
    let columns: [DisclosureColumn] = [
      .newlyMade, .newlyDisclosed, .totalDisclosed, .issued, .repealed, .inForce,
    ]
    let keys = columns.compactMap { CellKey.disclosure(.regulation, $0) }.filter {
      report[$0].value.map { $0 > 0 } ?? false
    }
    guard !keys.isEmpty else { return [] }
    let numbers = keys.compactMap { key in report[key].value.map { "\(key.title) \($0)" } }
    return [
      Finding(
        check: "regulation.county", severity: .warning,
        message: "县级机关无权制定规章，表二规章行却填有 \(numbers.joined(separator: "、"))。",
        advice: "请核实是否把规范性文件填入了规章行，或转载了上级规章。", cells: keys,
        evidence: keys.compactMap(report.evidence), isOpenQuestion: true)
    ]
  }
}
