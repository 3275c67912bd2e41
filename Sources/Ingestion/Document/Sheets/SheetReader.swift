import Disclosure
import Fingerprint

/// Reads the statutory tables from an Excel workbook: every visible sheet, one after the other.
enum SheetReader {
  /// - Throws: `IngestionError` when the workbook is damaged, encrypted, empty or beyond measure.
  static func document(
    _ bytes: [UInt8], _ archive: ZipArchive, name: String, path: String
  ) throws(IngestionError) -> Document {
    let workbook = try Workbook(archive, path: path)
    var blocks: [Document.Block] = []
    for (index, sheet) in workbook.sheets.enumerated() {
      guard let rows = SheetBlocks(sheet, number: index + 1).blocks() else {
        throw IngestionError(
          path: path,
          .tooComplex(format: "XLSX", what: "的工作表“\(sheet.name)”有超过 \(SheetBlocks.limit) 格"))
      }
      blocks += rows
    }
    guard !blocks.isEmpty else { throw IngestionError(path: path, .empty) }
    return Document(
      name: name, digest: SHA256.hex(of: bytes), blocks: blocks,
      findings: findings(workbook.errors))
  }

  private static func findings(_ errors: [Quote]) -> [Finding] {
    guard let first = errors.first else { return [] }
    return [
      Finding(
        check: "document.formula", severity: .warning,
        message: "有 \(errors.count) 格是公式错误（首见\(first.place) \(first.text)），没有当作数读入。",
        advice: "请在原表中改正公式，或填入数值后重新读取。", evidence: Array(errors.prefix(5)))
    ]
  }
}
