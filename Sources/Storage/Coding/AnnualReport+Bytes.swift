import Disclosure

/// A report as bytes, complete: what is read from them equals what was written.
///
/// The decisions of people are no part of it: they lie in files of their own and are applied to what
/// was loaded.
enum ReportCoding {
  /// The layout of the bytes; a change gets a new number and keeps the old reader.
  private static let layout: UInt8 = 1

  static func bytes(of report: AnnualReport) -> [UInt8] {
    var writer = ByteWriter()
    writer.put(byte: layout)
    writer.put(report.source.file)
    writer.put(report.source.sha256)
    writer.put(report.source.url) { $0.put($1) }
    writer.put(report.source.holdsText)
    writer.put(report.header)
    writer.put(report.division) { $0.put($1) }
    writer.put(report.year) { $0.put($1) }
    writer.put(report.form) { $0.put($1.id) }
    writer.put(report.tableForms.sorted { $0.key < $1.key }) { writer, entry in
      writer.put(entry.key.rawValue)
      writer.put(entry.value.id)
    }
    writer.put(report.cells)
    writer.put(report.sections) { $0.put($1) }
    writer.put(report.passages) { $0.put($1) }
    writer.put(report.prose) { $0.put($1) }
    writer.put(report.statedSums) { $0.put($1) }
    writer.put(report.readingFindings) { $0.put($1) }
    return writer.bytes
  }

  static func report(from bytes: [UInt8]) throws -> AnnualReport {
    try bytes.withUnsafeBytes { pointer in
      var reader = ByteReader(pointer)
      let report = try report(from: &reader)
      guard reader.isAtEnd else { throw CodingFailure.damaged }
      return report
    }
  }

  private static func report(
    from reader: inout ByteReader
  ) throws -> AnnualReport {
    guard try reader.byte() == layout else { throw CodingFailure.newer }
    var report = AnnualReport(
      source: .init(
        file: try reader.text(), sha256: try reader.text(),
        url: try reader.optional { try $0.text() }, holdsText: try reader.flag()))
    report.header = try reader.header()
    report.division = try reader.optional { try $0.division() }
    report.year = try reader.optional { try $0.integer() }
    report.form = try reader.optional { try $0.form() }
    report.tableForms = try reader.tableForms()
    report.cells = try reader.cells()
    report.sections = try reader.array { try $0.section() }
    report.passages = try reader.array { try $0.passage() }
    report.prose = try reader.array { try $0.fact() }
    report.statedSums = try reader.array { try $0.statedSum() }
    report.readingFindings = try reader.array { try $0.finding() }
    return report
  }
}
