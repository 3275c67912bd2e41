import ArgumentParser
import Disclosure
import Graphics
import Ingestion

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "现有的报告：县、年度、表式、完整程度、发现。", usage: "stats list")

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let workspace = try Workspace(library)
    let entries = workspace.manifest.entries
    let reports = try entries.map(workspace.report)
    let found = Library.findings(in: reports)
    let lines = entries.indices.map { index -> [String] in
      let (entry, report, findings) = (entries[index], reports[index], found[index])
      let inForm = report.cells.count { $0 != .notInForm }
      let values = report.cells.count { if case .value = $0 { true } else { false } }
      let errors = findings.count { $0.severity == .error }
      let warnings = findings.count { $0.severity == .warning }
      return [
        report.division?.name ?? entry.division, entry.division, String(entry.year),
        report.form?.name ?? "表式不明", "\(values)/\(inForm)", "\(errors)", "\(warnings)", entry.file,
      ]
    }
    let head = ["县（市、区）", "代码", "年度", "表式", "单元格", "错误", "存疑", "文件"]
    try Console.put(Columns.text([head] + lines, rightAligned: [4, 5, 6]))
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
