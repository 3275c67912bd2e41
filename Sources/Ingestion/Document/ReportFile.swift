public import Disclosure

/// Reads a report from a file of any supported format.
public enum ReportFile {
  /// The report in a file, or on standard input for "-".
  ///
  /// - Throws: `IngestionError` when the file cannot be read or is no report.
  public static func report(
    _ path: String, gazetteer: Gazetteer
  ) throws(IngestionError) -> AnnualReport {
    let bytes = try FileBytes.read(path, limit: TextReader.sizeLimit)
    let name = path == "-" ? "-" : path.split(separator: "/").last.map(String.init) ?? path
    let document = try TextReader.document(bytes, name: name, path: path)
    return try ReportRecognizer(gazetteer: gazetteer).report(in: document, path: path)
  }
}
