import Disclosure
import Fingerprint

/// Reads plain text and Markdown: a line with tabs is a row of cells, every other line a paragraph.
public enum TextReader {
  /// The largest text that can be a report; real ones have up to 0.2 MB.
  public static let sizeLimit = 8_000_000

  /// The document in the bytes of a file.
  ///
  /// - Throws: `IngestionError` when the bytes are empty, too many, or no text in a known encoding.
  public static func document(
    _ bytes: [UInt8], name: String, path: String
  ) throws(IngestionError) -> Document {
    guard bytes.count <= sizeLimit else {
      throw IngestionError(path: path, .tooLarge(bytes: bytes.count, limit: sizeLimit))
    }
    guard !bytes.isEmpty else { throw IngestionError(path: path, .empty) }
    guard let decoded = DecodedText(bytes) else {
      throw IngestionError(path: path, .unknownEncoding)
    }
    guard decoded.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw IngestionError(path: path, .empty)
    }
    return Document(
      name: name, digest: SHA256.hex(of: bytes), blocks: blocks(decoded.text),
      findings: damage(decoded.damagedLines))
  }

  private static func blocks(_ text: String) -> [Document.Block] {
    var blocks: [Document.Block] = []
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let place = Place(line: number)
      let trimmed = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if trimmed.contains(UInt8(ascii: "\t")) {
        let cells = trimmed.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        blocks.append(.row(cells.map { Quote(String(Substring($0)), at: place) }))
      } else if !trimmed.isEmpty {
        blocks.append(.paragraph(Quote(String(Substring(trimmed)), at: place)))
      }
    }
    return blocks
  }

  private static func damage(_ lines: [Int]) -> [Finding] {
    guard let first = lines.first else { return [] }
    return [
      Finding(
        check: "document.encoding", severity: .warning,
        message: "有 \(lines.count) 行含无法识别的字符（首见第\(first)行），文件可能混用了几种编码。",
        advice: "请用原文件重新导出，或核对这些行。",
        evidence: lines.prefix(5).map { Quote("\u{FFFD}", at: Place(line: $0)) })
    ]
  }
}
