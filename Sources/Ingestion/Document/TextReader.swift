import Disclosure
import Fingerprint

/// Reads plain text and Markdown.
///
/// A line with tabs or a row of a pipe table is a row of cells, every other line a paragraph. A table of comma-separated values is one, whatever the file is called.
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
    guard decoded.text.unicodeScalars.contains(where: { !$0.isSpace }) else {
      throw IngestionError(path: path, .empty)
    }
    let table = SeparatedValues.table(decoded.text)
    return Document(
      name: name, digest: SHA256.hex(of: bytes),
      blocks: table.map(SeparatedValues.blocks) ?? blocks(decoded.text), findings: decoded.findings)
  }

  private static func blocks(_ text: String) -> [Document.Block] {
    var blocks: [Document.Block] = []
    var number = 0
    var table = PipeTable()
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let place = Place(line: number)
      let trimmed = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if let cells = table.cells(trimmed) {
        if !cells.isEmpty { blocks.append(.row(cells.map { Quote($0, at: place) })) }
      } else if trimmed.contains(UInt8(ascii: "\t")) {
        let cells = trimmed.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        blocks.append(.row(cells.map { Quote(String(Substring($0)), at: place) }))
      } else if !trimmed.isEmpty {
        blocks.append(.paragraph(Quote(String(Substring(trimmed)), at: place)))
      }
    }
    return OneCellLines.joined(blocks)
  }
}
