import Disclosure
import Fingerprint

/// Reads web pages as saved from government sites.
///
/// The encoding is told by the byte-order mark, else by the bytes themselves; what the page declares
/// is often wrong and decides nothing. Nothing is loaded and no script runs.
enum HTMLReader {
  /// - Throws: `IngestionError` when the page is empty, in no known encoding, or beyond all measure.
  static func document(
    _ bytes: [UInt8], name: String, path: String
  ) throws(IngestionError) -> Document {
    let limit = DocumentFormat.html.sizeLimit
    guard bytes.count <= limit else {
      throw IngestionError(path: path, .tooLarge(bytes: bytes.count, limit: limit))
    }
    guard let decoded = DecodedText(bytes) else {
      throw IngestionError(path: path, .unknownEncoding)
    }
    let page = HTMLPage()
    let text = Array(decoded.text.utf8)
    HTMLEvents.parse(text.contains(0) ? text.filter { $0 != 0 } : text, into: page)
    if let excess = page.excess {
      throw IngestionError(path: path, .tooComplex(format: DocumentFormat.html.name, what: excess))
    }
    let assembly = DocumentAssembly(page.finish())
    guard !assembly.blocks.isEmpty || !assembly.pictures.isEmpty else {
      throw IngestionError(path: path, .empty)
    }
    return Document(
      name: name, digest: SHA256.hex(of: bytes),
      blocks: page.missingTitle(in: assembly.blocks) + assembly.blocks,
      pictures: assembly.pictures,
      findings: decoded.findings + PictureFindings.findings(in: assembly))
  }
}
