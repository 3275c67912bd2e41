import Disclosure
import Fingerprint

/// Reads Word documents (DOCX), as Word, WPS and LibreOffice write them.
enum WordReader {
  private static let format = "DOCX"

  /// - Throws: `IngestionError` when the document is damaged, encrypted, empty or beyond measure.
  static func document(
    _ bytes: [UInt8], _ archive: ZipArchive, name: String, path: String
  ) throws(IngestionError) -> Document {
    let package = OfficePackage(archive, format: format, path: path)
    let main =
      try package.related(to: "") { $0.kind == "officeDocument" }.first?.target
      ?? "word/document.xml"
    let body = WordBody(numbering: try numbering(of: package, main: main))
    guard try package.parse(main, into: body) else {
      throw package.error(.unsupportedFormat(name: DocumentFormat.zip.name))
    }
    if let excess = body.excess {
      throw package.error(.tooComplex(format: format, what: excess))
    }
    let assembly = DocumentAssembly(body.finish())
    guard !assembly.blocks.isEmpty || !assembly.pictures.isEmpty else {
      throw package.error(.empty)
    }
    return Document(
      name: name, digest: SHA256.hex(of: bytes), blocks: assembly.blocks,
      pictures: assembly.pictures, findings: PictureFindings.findings(in: assembly))
  }

  private static func numbering(
    of package: OfficePackage, main: String
  ) throws(IngestionError) -> WordNumbering {
    let reader = WordListReader()
    let wanted = ["numbering", "styles"]
    for relation in try package.related(to: main, where: { wanted.contains($0.kind) }) {
      try package.parse(relation.target, into: reader)
    }
    return WordNumbering(reader.lists, styles: reader.styles)
  }
}
