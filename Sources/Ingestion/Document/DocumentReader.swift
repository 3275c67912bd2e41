/// How documents may be read.
public struct ReadingOptions: Equatable, Sendable {
  /// Whether scans and pictures may be read by optical character recognition.
  public var allowsOCR: Bool

  public init(allowsOCR: Bool = false) { self.allowsOCR = allowsOCR }
}

/// Reads a document of any format; the format is told by its bytes, never by the name of the file.
public enum DocumentReader {
  /// The document in a file, or on standard input for "-"; its name is that of the file unless given.
  ///
  /// - Throws: `IngestionError` when the file cannot be read.
  public static func document(
    path: String, name: String? = nil, options: ReadingOptions = ReadingOptions()
  ) throws(IngestionError) -> Document {
    let bytes = try FileBytes.read(path) { DocumentFormat($0).sizeLimit }
    let file = path == "-" ? "-" : path.split(separator: "/").last.map(String.init) ?? path
    return try document(bytes, name: name ?? file, path: path, options: options)
  }

  /// The document in the bytes of a file.
  ///
  /// - Throws: `IngestionError` when the bytes are of no known format, or of one that is damaged.
  public static func document(
    _ bytes: [UInt8], name: String, path: String, options: ReadingOptions = ReadingOptions()
  ) throws(IngestionError) -> Document {
    switch DocumentFormat(bytes) {
    case .text: try TextReader.document(bytes, name: name, path: path)
    case .html: try HTMLReader.document(bytes, name: name, path: path)
    case .pdf: try PDFReader.document(bytes, name: name, path: path, options: options)
    case .picture:
      try PictureReader.document(bytes, name: name, path: path, options: options)
    case .compoundFile:
      try OfficeReader.document(
        bytes, extension: "doc", name: name, path: path, options: options)
    case .rtf:
      try OfficeReader.document(
        bytes, extension: "rtf", name: name, path: path, options: options)
    case .zip where OfficeReader.isOpenDocument(bytes):
      try OfficeReader.document(
        bytes, extension: "odt", name: name, path: path, options: options)
    case .zip: try ArchiveReader.document(bytes, name: name, path: path)
    }
  }
}
