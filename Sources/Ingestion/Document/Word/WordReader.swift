import Disclosure
import Fingerprint

/// Reads Word documents (DOCX), as Word, WPS and LibreOffice write them.
enum WordReader {
  static let format = "DOCX"

  /// What stands in a document, what was left out of it, and what its pages repeat.
  struct Content {
    let items: [Flow.Item]
    /// The embedded parts that were not read.
    let unread: [String]
    /// The lines of the headers and footers, each once.
    var margins: [String] = []
  }

  /// - Throws: `IngestionError` when the document is damaged, encrypted, empty or beyond measure.
  static func document(
    _ bytes: [UInt8], _ archive: ZipArchive, name: String, path: String
  ) throws(IngestionError) -> Document {
    let package = OfficePackage(archive, format: format, path: path)
    let content = try content(of: package, path: path, depth: 0)
    let assembly = DocumentAssembly(content.items)
    guard !assembly.blocks.isEmpty || !assembly.pictures.isEmpty else {
      throw package.error(
        content.unread.first.map {
          .damaged(format: format, reason: "正文只在嵌入的部分（\($0)）中，该部分读不了")
        } ?? .empty)
    }
    return Document(
      name: name, digest: SHA256.hex(of: bytes), blocks: assembly.blocks,
      pictures: assembly.pictures, margins: content.margins.map { Quote($0, at: Place()) },
      findings: PictureFindings.findings(in: assembly) + WordChunks.findings(content.unread))
  }

  /// What stands in a document that is embedded so deep in others.
  static func content(
    of package: OfficePackage, path: String, depth: Int
  ) throws(IngestionError) -> Content {
    let main =
      try package.related(to: "") { $0.kind == "officeDocument" }.first?.target
      ?? "word/document.xml"
    let chunks = try WordChunks(package, main: main, path: path, depth: depth)
    let body = WordBody(numbering: try numbering(of: package, main: main), chunks: chunks)
    guard try package.parse(main, into: body) else {
      throw package.error(.unsupportedFormat(name: DocumentFormat.zip.name))
    }
    if let excess = body.excess {
      throw package.error(.tooComplex(format: format, what: excess))
    }
    let items = body.finish()
    return Content(
      items: items, unread: chunks.unread,
      margins: depth == 0 ? try margins(of: package, main: main) : [])
  }

  /// More headers and footers than any report has sections for.
  private static let marginLimit = 60

  /// The lines of headers and footers; one that is damaged says nothing, and holds no numbers.
  private static func margins(
    of package: OfficePackage, main: String
  ) throws(IngestionError) -> [String] {
    let relations = try package.related(to: main) { $0.kind == "header" || $0.kind == "footer" }
    var lines: [String] = []
    for relation in relations.prefix(marginLimit) {
      let body = WordBody(numbering: WordNumbering(WordLists(), styles: [:]))
      _ = try? package.parse(relation.target, into: body)
      for case .paragraph(let quote) in DocumentAssembly(body.finish()).blocks
      where !lines.contains(quote.text) {
        lines.append(quote.text)
      }
    }
    return lines
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
