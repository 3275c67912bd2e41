public import Disclosure

/// A report as JSON of the schema "stats-report/1".
///
/// Members that say nothing are left out; cells hold all keys of all forms.
public struct ReportRecord: Encodable, Sendable {
  private let report: AnnualReport
  private let findings: [Finding]

  /// The record of a report with the findings of reading and of the checks.
  public init(_ report: AnnualReport, findings: [Finding]) {
    self.report = report
    self.findings = findings
  }

  private enum Key: String, CodingKey {
    case schema, file, sha256, url, form, tableForms, county, year, report, cells, prose, findings
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode("stats-report/1", forKey: .schema)
    try container.encode(report.source.file, forKey: .file)
    try container.encode(report.source.sha256, forKey: .sha256)
    try container.encodeIfPresent(report.source.url, forKey: .url)
    try container.encode(report.form?.id, forKey: .form)
    let tableForms = report.tableForms.map { ($0.key.rawValue, $0.value.id) }
    try container.encode(Dictionary(uniqueKeysWithValues: tableForms), forKey: .tableForms)
    try container.encode(report.division.map(DivisionRecord.init), forKey: .county)
    try container.encode(report.year, forKey: .year)
    try container.encode(HeaderRecord(report), forKey: .report)
    let cells = CellKey.all.map { ($0.description, CellRecord(report[$0])) }
    try container.encode(Dictionary(uniqueKeysWithValues: cells), forKey: .cells)
    try container.encode(report.prose.map(ProseRecord.init), forKey: .prose)
    try container.encode(findings.map(FindingRecord.init), forKey: .findings)
  }
}

/// A division as JSON.
struct DivisionRecord: Encodable {
  let name: String
  let code: String

  init(_ division: Division) {
    name = division.name
    code = division.code
  }
}

/// What a report says about itself as JSON.
struct HeaderRecord: Encodable {
  let titleRaw: String?
  let issuerRaw: String?
  let level: String?
  let scope: String
  let scopeQuote: String?
  let statPeriod: Period?
  let signedOn: Signature?
  let citedForm: String?
  let sections: [String: String]

  struct Period: Encodable {
    let from: String
    let to: String
    let raw: String
  }

  struct Signature: Encodable {
    let value: String
    let raw: String
  }

  init(_ report: AnnualReport) {
    let header = report.header
    titleRaw = header.title?.text
    issuerRaw = header.issuer?.text
    level = header.level?.rawValue
    scope = header.scope.rawValue
    scopeQuote = header.scopeQuote?.text
    statPeriod = header.period.map { Period(from: $0.from, to: $0.to, raw: $0.quote.text) }
    signedOn = header.signedOn.map { Signature(value: $0.date, raw: $0.quote.text) }
    citedForm = header.citedForm?.text
    sections = Dictionary(
      uniqueKeysWithValues: report.sections.map { ($0.number.numeral, $0.state.rawValue) })
  }
}
