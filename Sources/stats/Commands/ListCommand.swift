import Analytics
import ArgumentParser
import Disclosure
import Graphics
import Ingestion
import Storage

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "现有的报告：县、年度、表式、完整程度、发现。", usage: "stats list")

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let workspace = try Workspace(library)
    let stored = Dictionary(
      uniqueKeysWithValues: try workspace.store?.summaries().map { ($0.stored, $0) } ?? [])
    let lines = try workspace.entries(withAllOrgans: true).map { entry -> [String] in
      if case .store(let own) = entry.origin, let known = stored[own],
        !workspace.isAlone(entry, hasPrevious: known.hasPrevious)
      {
        return line(entry, form: own.form, known.summary, workspace)
      }
      let context = try workspace.context(entry)
      let summary = ReportSummary(context.report, findings: context.findings)
      return line(entry, form: context.report.form?.id, summary, workspace)
    }
    let head = ["县（市、区）", "代码", "年度", "表式", "单元格", "错误", "存疑", "文件"]
    try Console.put(Columns.text([head] + lines, rightAligned: [4, 5, 6]))
  }

  private func line(
    _ entry: ReportEntry, form: String?, _ summary: ReportSummary, _ workspace: Workspace
  ) -> [String] {
    [
      workspace.gazetteer.division(code: entry.division)?.name ?? entry.division, entry.division,
      String(entry.year), Form.all.first { $0.id == form }?.name ?? "表式不明",
      "\(summary.values)/\(summary.cells)", "\(summary.errors)", "\(summary.warnings)",
      entry.shownFile,
    ]
  }
}

/// Plain columns of text, aligned by what a terminal shows.
enum Columns {
  static func text(_ rows: [[String]], rightAligned: Set<Int> = []) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.compactMap { column < $0.count ? TerminalWidth.of($0[column]) : nil }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column == row.count - 1 && !rightAligned.contains(column)
          ? cell
          : TerminalWidth.padded(cell, to: widths[column], atStart: rightAligned.contains(column))
      }
      var line = cells.joined(separator: "  ")[...]
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
