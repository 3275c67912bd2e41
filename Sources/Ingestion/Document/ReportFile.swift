public import Disclosure

/// Reads a report from a file of any supported format.
public enum ReportFile {
  /// The report in a file, or on standard input for "-".
  ///
  /// - Throws: `IngestionError` when the file cannot be read or is no report.
  public static func report(
    _ path: String, gazetteer: Gazetteer, options: ReadingOptions = ReadingOptions()
  ) throws(IngestionError) -> AnnualReport {
    let document = try DocumentReader.document(path: path, options: options)
    return try ReportRecognizer(gazetteer: gazetteer).report(in: document, path: path)
  }
}
