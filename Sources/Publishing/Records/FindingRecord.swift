import Disclosure

/// A finding as JSON.
struct FindingRecord: Encodable {
  let id: String
  let severity: String
  let message: String
  let advice: String
  let cells: [String]
  let evidence: [QuoteRecord]
  let proposal: Proposal?
  let openQuestion: Bool?

  struct Proposal: Encodable {
    let cell: String
    let value: JSONNumber
    let unit: String
    let reason: String
  }

  init(_ finding: Finding) {
    id = finding.check
    severity = finding.severity.rawValue
    message = finding.message
    advice = finding.advice
    cells = finding.cells.map(\.description)
    evidence = finding.evidence.map(QuoteRecord.init)
    openQuestion = finding.isOpenQuestion ? true : nil
    proposal = finding.proposal.map {
      Proposal(
        cell: $0.cell.description, value: JSONNumber($0.value), unit: $0.unit, reason: $0.reason)
    }
  }
}

/// Words of a document with their place as JSON.
struct QuoteRecord: Encodable {
  let raw: String
  /// The file, where it is not the report's own.
  let file: String?
  let line: Int?
  let page: Int?
  let paragraph: Int?
  let table: Int?
  let row: Int?
  let column: Int?

  init(_ quote: Quote) {
    raw = quote.text
    file = quote.file
    line = quote.place.line
    page = quote.place.page
    paragraph = quote.place.paragraph
    table = quote.place.tableCell?.table
    row = quote.place.tableCell?.row
    column = quote.place.tableCell?.column
  }
}

/// A number of the narrative as JSON.
struct ProseRecord: Encodable {
  let key: String
  let value: JSONNumber
  let unit: String
  let quote: String
  let line: Int?
  let page: Int?
  let paragraph: Int?
  let qualifier: String?
  let cumulative: Bool?
  let valueFromWords: Bool?

  init(_ fact: ProseFact) {
    key = fact.key
    value = JSONNumber(fact.value)
    unit = fact.unit
    quote = fact.quote.text
    line = fact.quote.place.line
    page = fact.quote.place.page
    paragraph = fact.quote.place.paragraph
    qualifier = fact.isAtLeast ? "atLeast" : nil
    cumulative = fact.isCumulative ? true : nil
    valueFromWords = fact.isFromWords ? true : nil
  }
}
