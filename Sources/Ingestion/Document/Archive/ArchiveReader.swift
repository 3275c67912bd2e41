import Disclosure

/// Reads what comes as a ZIP archive: Word and Excel documents, by what is in them.
enum ArchiveReader {
  /// - Throws: `IngestionError` when the archive is damaged, beyond measure, or of another kind.
  static func document(
    _ bytes: [UInt8], name: String, path: String
  ) throws(IngestionError) -> Document {
    let archive = try ZipArchive(bytes, format: DocumentFormat.zip.name, path: path)
    if archive.contains("xl/workbook.xml") {
      return try SheetReader.document(bytes, archive, name: name, path: path)
    }
    guard archive.contains("[Content_Types].xml") else {
      throw IngestionError(path: path, .unsupportedFormat(name: DocumentFormat.zip.name))
    }
    return try WordReader.document(bytes, archive, name: name, path: path)
  }
}
