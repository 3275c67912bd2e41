public import Disclosure

/// Makes an annual report of a document, whatever format it came in.
public struct ReportRecognizer: Sendable {
  private let gazetteer: Gazetteer

  public init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// The report in a document.
  ///
  /// - Throws: `IngestionError` when the document shows neither a title nor a table of a report.
  public func report(
    in document: Document, path: String
  ) throws(IngestionError) -> AnnualReport {
    let stream = GlyphStream(document)
    let tables = TableReader(stream)
    let readings = StatutoryTable.allCases.map(tables.read)
    var report = AnnualReport(source: .init(file: document.name, sha256: document.digest))
    let narrative = Narrative(stream: stream, tables: tables, readings: readings)
    report.passages = narrative.passages
    guard ReportSigns.arePresent(in: report.passages, readings: readings) else {
      throw IngestionError(path: path, .noReport)
    }
    let texts = report.passages.map(FoldedPassage.init)
    let header = HeaderReader(gazetteer: gazetteer)
    header.read(texts, into: &report)
    let margins = header.complete(&report, from: document.margins)
    report.form = tables.recognition.report ?? Form.prescribed(for: report.year)
    for reading in readings where reading.extent != nil {
      report.tableForms[reading.table.id] = tables.recognition.form(for: reading.table.id)
    }
    report.cells = CellAssembly.cells(readings, forms: report.tableForms, report: report.form)
    let repetition = RepeatedTables(readings, remainder: tables.remainder(outside: readings))
    repetition.apply(to: &report.cells)
    report.sections = SectionSurvey.sections(
      tables: tables, readings: readings, narrative: narrative)
    (report.prose, report.statedSums) = ProseReader.read(texts)
    report.cells = AmountPlausibility.assessed(report)
    report.readingFindings =
      document.findings + margins + ReadingFindings.findings(readings, in: report)
      + repetition.findings + FormRecognition.findings(tables.recognition, in: report)
    return report
  }
}

/// Whether a document is an annual report at all.
enum ReportSigns {
  static func arePresent(in passages: [Passage], readings: [TableReading]) -> Bool {
    if readings.contains(where: { $0.rows.count > 3 }) { return true }
    return passages.prefix(30).contains { passage in
      passage.text.count < 200 && passage.text.contains("公开") && passage.text.contains("报告")
        && passage.text.contains("年")
    }
  }
}

/// Puts what was read of each table into the cells of a report.
enum CellAssembly {
  /// Cells of forms that a table does not follow are `notInForm`, the rest is as read or `missing`.
  static func cells(
    _ readings: [TableReading], forms: [StatutoryTable: Form], report: Form?
  ) -> CellTable {
    var cells = CellTable(repeating: .missing)
    for key in CellKey.all {
      guard let form = forms[key.table] ?? report else { continue }
      if !form.keys.contains(key) { cells[key] = Cell(.notInForm) }
    }
    for resolution in readings.flatMap(\.rows) {
      for (expected, cell) in zip(resolution.reading.formRow.cells, resolution.cells) {
        cells[expected.key] = cell
      }
    }
    return cells
  }
}
