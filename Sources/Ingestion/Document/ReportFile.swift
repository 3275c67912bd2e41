public import Disclosure
import Fingerprint

/// Reads reports from a file of any supported format.
public enum ReportFile {
  /// The reports in a file: one of a document, all of a table of digitised figures.
  ///
  /// - Parameters:
  ///   - path: The file, or "-" for standard input.
  ///   - name: What to call the file; its own name unless given.
  ///   - gazetteer: The divisions that are known.
  ///   - options: How documents may be read.
  /// - Returns: The reports in the order of the file.
  /// - Throws: `IngestionError` when the file cannot be read or is no report.
  public static func reports(
    _ path: String, name: String? = nil, gazetteer: Gazetteer,
    options: ReadingOptions = ReadingOptions()
  ) throws(IngestionError) -> [AnnualReport] {
    let bytes = try FileBytes.read(path) { DocumentFormat($0).sizeLimit }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return try reports(
      bytes, name: name ?? file, path: path, gazetteer: gazetteer, options: options)
  }

  /// The reports in the bytes of a file.
  ///
  /// - Throws: `IngestionError` when the bytes are of no known format, damaged, or no report.
  public static func reports(
    _ bytes: [UInt8], name: String, path: String, gazetteer: Gazetteer,
    options: ReadingOptions = ReadingOptions()
  ) throws(IngestionError) -> [AnnualReport] {
    if let figures = try FigureTable.read(bytes, path: path) {
      let reader = FigureReader(
        gazetteer: gazetteer, name: name, digest: SHA256.hex(of: bytes), path: path)
      return try reader.reports(in: figures)
    }
    let document = try DocumentReader.document(bytes, name: name, path: path, options: options)
    return [try ReportRecognizer(gazetteer: gazetteer).report(in: document, path: path)]
  }
}
