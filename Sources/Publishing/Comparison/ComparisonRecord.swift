public import Analytics
import Disclosure
import Statistics

/// A comparison as JSON of the schema "stats-comparison/1".
public struct ComparisonRecord: Encodable, Sendable {
  private let schema = "stats-comparison/1"
  private let counties: [County]
  private let comparability: [Limit]
  private let sentences: [Words]
  private let indicators: [Row]
  private let compositions: [CompositionRecord]
  private let findings: [Note]

  /// All indicators of the catalogue over all reports, with what limits the comparison.
  public init(_ comparison: Comparison) {
    let subjects = comparison.subjects
    counties = subjects.map { County($0.report) }
    comparability = comparison.comparability.map { Limit(about: $0.about, why: $0.why) }
    sentences = comparison.sentences.map { sentence in
      Words(
        text: sentence.text,
        sources: sentence.sources.map { source in
          SourceRecord(source.key, in: subjects[source.subject].report)
        })
    }
    indicators = comparison.indicators.map { Row($0, subjects) }
    compositions = comparison.compositions.map { CompositionRecord($0, subjects) }
    findings = comparison.footnotes.map { note in
      Note(
        county: subjects[note.subject].report.division?.code,
        file: subjects[note.subject].report.source.file, finding: FindingRecord(note.finding))
    }
  }

  private struct County: Encodable {
    let name: String?
    let code: String?
    let year: Int?
    let form: String?
    let file: String
    let sha256: String

    init(_ report: AnnualReport) {
      name = report.division?.name
      code = report.division?.code
      year = report.year
      form = report.form?.id
      file = report.source.file
      sha256 = report.source.sha256
    }
  }

  private struct Limit: Encodable {
    let about: String
    let why: String
  }

  private struct Words: Encodable {
    let text: String
    let sources: [SourceRecord]
  }

  private struct Row: Encodable {
    let id: String
    let name: String
    let unit: String
    let base: String?
    let forms: String
    let direction: String
    let caveat: String?
    let values: [ObservationRecord]
    let difference: DifferenceRecord?
    let remarks: [String]?

    init(_ row: Comparison.Row, _ subjects: [ReportContext]) {
      id = row.indicator.id
      name = row.indicator.name
      unit = row.indicator.unit
      base = row.indicator.base
      forms = row.indicator.forms.rawValue
      direction = row.indicator.direction.rawValue
      caveat = row.indicator.caveat.isEmpty ? nil : row.indicator.caveat
      values = zip(row.observations, subjects).map { ObservationRecord($0, $1.report) }
      difference = row.difference.map(DifferenceRecord.init)
      remarks = row.remarks.isEmpty ? nil : row.remarks
    }
  }

  private struct Note: Encodable {
    let county: String?
    let file: String
    let finding: FindingRecord

    private enum Key: String, CodingKey { case county, file }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encodeIfPresent(county, forKey: .county)
      try container.encode(file, forKey: .file)
      try finding.encode(to: encoder)
    }
  }
}

/// The cell behind a number as JSON.
struct SourceRecord: Encodable {
  let key: String
  let county: String?
  let line: Int?
  let page: Int?
  let raw: String?

  init(_ key: CellKey, in report: AnnualReport) {
    self.key = key.description
    county = report.division?.code
    line = report[key].place?.line
    page = report[key].place?.page
    raw = report[key].raw
  }
}

/// An observation as JSON.
struct ObservationRecord: Encodable {
  let county: String?
  let year: Int?
  let state: String
  let value: JSONDecimal?
  let numerator: JSONNumber?
  let denominator: JSONNumber?
  let interval: Interval?
  let marks: [String]?
  let text: String?
  let sources: [SourceRecord]

  struct Interval: Encodable {
    let method: String
    let level: Double
    let low: JSONDecimal
    let high: JSONDecimal
  }

  init(_ observation: Observation, _ report: AnnualReport) {
    county = observation.division
    year = observation.year
    state = observation.state.rawValue
    value =
      observation.exact.map { JSONDecimal(exact: $0) } ?? observation.value.map(JSONDecimal.init)
    numerator = observation.numerator.map(JSONNumber.init)
    denominator = observation.denominator.map(JSONNumber.init)
    interval = observation.interval.map {
      Interval(
        method: $0.method, level: $0.level, low: JSONDecimal($0.bounds.lower),
        high: JSONDecimal($0.bounds.upper))
    }
    let names = observation.marks.map(\.rawValue).sorted()
    marks = names.isEmpty ? nil : names
    text = observation.text
    sources = observation.sources.map { SourceRecord($0, in: report) }
  }
}

/// A difference as JSON.
struct DifferenceRecord: Encodable {
  let test: String
  let p: JSONDecimal?
  let adjustedP: JSONDecimal?
  let verdict: String
  let words: String
  let effect: Effect?

  /// The ratio or difference with its interval; a bound that is infinite is left out.
  struct Effect: Encodable {
    let kind: String
    let value: JSONDecimal?
    let low: JSONDecimal
    let high: JSONDecimal?
  }

  init(_ difference: Difference) {
    test = difference.test.rawValue
    p = difference.pValue.map(JSONDecimal.init)
    adjustedP = difference.adjusted.map(JSONDecimal.init)
    verdict = difference.verdict.rawValue
    words = difference.words
    effect = difference.effect.map { effect in
      Effect(
        kind: effect.kind.rawValue,
        value: effect.value.flatMap { $0.isFinite ? JSONDecimal($0) : nil },
        low: JSONDecimal(effect.interval.lower),
        high: effect.interval.upper.isFinite ? JSONDecimal(effect.interval.upper) : nil)
    }
  }
}

/// A composition as JSON.
struct CompositionRecord: Encodable {
  let name: String
  let base: String
  let categories: [String]
  let counts: [[Int]?]
  let difference: DifferenceRecord?
  let cramersV: JSONDecimal?
  let cells: [DifferingCell]

  struct DifferingCell: Encodable {
    let county: String?
    let category: String
    let count: Int
    let base: Int
    let more: Bool
    let adjustedP: JSONDecimal
  }

  init(_ composition: Composition, _ subjects: [ReportContext]) {
    name = composition.name
    base = composition.base
    categories = composition.categories
    counts = composition.counts
    difference = composition.difference.map(DifferenceRecord.init)
    cramersV = composition.strength.map(JSONDecimal.init)
    cells = composition.cells.map { cell in
      DifferingCell(
        county: subjects[cell.subject].report.division?.code, category: cell.category,
        count: cell.count, base: cell.base, more: cell.isMore,
        adjustedP: JSONDecimal(cell.adjusted))
    }
  }
}

/// A computed number as a JSON number, rounded to twelve significant digits.
struct JSONDecimal: Encodable {
  private let value: Double
  private let exact: ExactNumber?

  init(_ value: Double) {
    self.value = value
    exact = nil
  }

  init(exact: ExactNumber) {
    value = exact.double
    self.exact = exact
  }

  func encode(to encoder: any Encoder) throws {
    if let exact { return try JSONNumber(exact).encode(to: encoder) }
    var container = encoder.singleValueContainer()
    if value == value.rounded(), value.magnitude < 1e15 {
      try container.encode(Int(value))
    } else {
      try container.encode(Self.shortened(value))
    }
  }

  /// Twelve significant digits: enough for any use, and the same on every machine.
  private static func shortened(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return 0 }
    var scale = 1.0
    while value.magnitude * scale < 1e11, scale < 1e15 { scale *= 10 }
    return (value * scale).rounded() / scale
  }
}
