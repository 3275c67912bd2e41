public import Analytics
import Disclosure
public import Office

/// A comparison as a workbook: the table, native charts, tidy rows, sources, findings.
public enum ComparisonWorkbook {
  /// The workbook, its sheets in the order they are read.
  public static func workbook(_ comparison: Comparison) -> Workbook {
    let names = comparison.subjects.map { $0.report.label }
    return Workbook(
      title: "\(names.joined(separator: "、"))政府信息公开年报对比",
      sheets: [
        ComparisonTableSheet(comparison).sheet, ComparisonChartSheet(comparison).sheet,
        ComparisonRowSheet.sheet(comparison), ComparisonSourceSheet.sheet(comparison),
        ComparisonFindingSheet.sheet(comparison),
      ])
  }
}

/// The styles that all sheets share.
enum WorkbookStyle {
  static let body = CellStyle()
  static let muted = CellStyle().with(\.color, 0x5A6170)
  static let title = CellStyle().with(\.isBold, true).with(\.size, 16)
  static let header = CellStyle().with(\.isBold, true).with(\.fill, 0xEEF1F6).with(\.isRuled, true)
    .with(\.wraps, true)
  static let group = CellStyle().with(\.isBold, true).with(\.color, 0x1F3864).with(\.isRuled, true)
  static let wrapped = CellStyle().with(\.wraps, true)
  static let note = CellStyle().with(\.wraps, true).with(\.color, 0x5A6170).with(\.size, 9)
}

/// How high a row must be for words that wrap.
enum RowHeight {
  /// The height in points for a text in a cell so many characters wide, at least one line.
  static func of(_ text: String, width: Double, size: Double = 10.5) -> Double {
    let needed = text.reduce(0.0) { $0 + ($1.isASCII ? 1 : 2) } * size / 10.5
    return max(1, (needed * 1.04 / width).rounded(.up)) * size * 1.6
  }
}

extension AnnualReport {
  /// The name of the county, or of the file where the report names none.
  var countyName: String { division?.name ?? source.file }
}
