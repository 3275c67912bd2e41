import Disclosure

/// What must be known of a report of which only the figures are here.
enum FigureFindings {
  static func findings(in report: AnnualReport, source: String, _ place: Place) -> [Finding] {
    [origin(source, place)] + StatutoryTable.allCases.compactMap { missing($0, in: report) }
      + [illegible(in: report)].compactMap(\.self)
  }

  private static func origin(_ source: String, _ place: Place) -> Finding {
    Finding(
      check: "source.figures", severity: .note,
      message: "只有数字，没有报告文字；来源：\(source.isEmpty ? "未注明" : source)。",
      advice: "引用前请对照报告原件；要检查文字，请导入原件。", evidence: [Quote(source, at: place)])
  }

  private static func missing(_ table: StatutoryTable, in report: AnnualReport) -> Finding? {
    let keys = CellKey.all.filter { $0.table == table && report[$0].state == .missing }
    guard !keys.isEmpty else { return nil }
    return Finding(
      check: "table.missing", severity: .error,
      message: "\(table.name)有 \(keys.count) 格在数据文件中没有（不是 0）。", advice: "请从报告原件补录。",
      cells: keys)
  }

  private static func illegible(in report: AnnualReport) -> Finding? {
    let keys = CellKey.all.filter {
      if case .illegible = report[$0].state { true } else { false }
    }
    guard !keys.isEmpty else { return nil }
    let names = keys.prefix(6).map(\.title).joined(separator: "、")
    return Finding(
      check: "cells.illegible", severity: .warning,
      message: "有 \(keys.count) 格在数据文件中注明不能确定：\(names)\(keys.count > 6 ? " 等" : "")。",
      advice: "请对照原件填入正确的数。", cells: keys,
      evidence: keys.prefix(5).compactMap(report.evidence))
  }
}
