/// One annual report: who, which year, every cell with its origin, and what the prose says.
public struct AnnualReport: Equatable, Sendable {
  public var source: Source
  public var header: Header
  /// The division the report belongs to, or `nil` when the text names none that is known.
  public var division: Division?
  /// The year reported on, or `nil` when the text names none.
  public var year: Int?
  /// The form the report follows, recognised from its tables; `nil` when no table is there.
  public var form: Form?
  /// The form each table follows, where a table is there; they can differ within a report.
  public var tableForms: [StatutoryTable: Form]
  public var cells: CellTable
  /// The sections of the form, in order, with what is there of each.
  public var sections: [Section]
  /// The narrative in reading order, sentences cut by page breaks joined again.
  public var passages: [Passage]
  /// The numbers that the narrative states.
  public var prose: [ProseFact]
  /// The totals that the narrative breaks down into parts.
  public var statedSums: [StatedSum]
  /// What reading had to restore, leave open or could not find.
  public var readingFindings: [Finding]

  public init(source: Source) {
    self.source = source
    header = Header()
    tableForms = [:]
    cells = .empty
    sections = []
    passages = []
    prose = []
    statedSums = []
    readingFindings = []
  }

  /// The file a report was read from.
  public struct Source: Hashable, Sendable {
    /// The name of the file, without folders.
    public var file: String
    /// The SHA-256 of its bytes, in hexadecimal.
    public var sha256: String
    /// The address it was published at, where that is known.
    public var url: String?
    /// Whether the report's text was read; of figures digitised elsewhere there is none.
    public var holdsText: Bool

    public init(file: String, sha256: String, url: String? = nil, holdsText: Bool = true) {
      self.file = file
      self.sha256 = sha256
      self.url = url
      self.holdsText = holdsText
    }
  }

  /// What a report says about itself.
  public struct Header: Equatable, Sendable {
    /// The title as printed, lines joined by a line feed.
    public var title: Quote?
    /// The organ that issued it.
    public var issuer: Quote?
    public var level: Level?
    public var scope: Scope
    /// The sentence the scope was concluded from.
    public var scopeQuote: Quote?
    public var period: Period?
    /// The date it was signed, "2021-02-28".
    public var signedOn: DatedQuote?
    /// The number of the document the text cites as its form, "国办公开办函〔2019〕60号".
    public var citedForm: Quote?

    public init() { scope = .unclear }
  }

  /// The rank of the organ that reports.
  public enum Level: String, Sendable {
    case province
    case prefecture
    case county
    case town
    case office
  }

  /// Whose work the numbers cover.
  public enum Scope: String, Sendable {
    /// The government with all its departments.
    case wholeCounty
    /// One office or department only.
    case office
    /// The text does not say, or says both.
    case unclear
  }

  /// The period the numbers cover, both days included, as ISO dates.
  public struct Period: Equatable, Sendable {
    public let from: String
    public let to: String
    public let quote: Quote

    public init(from: String, to: String, quote: Quote) {
      self.from = from
      self.to = to
      self.quote = quote
    }
  }

  /// A date with the text it was read from.
  public struct DatedQuote: Equatable, Sendable {
    /// The date, "2021-02-28".
    public let date: String
    public let quote: Quote

    public init(date: String, quote: Quote) {
      self.date = date
      self.quote = quote
    }
  }

  /// The cell with this key.
  public subscript(key: CellKey) -> Cell { _read { yield cells[key] } }

  /// The number in a cell of table 三, or `nil` when there is none.
  public func count(_ row: RequestRow, _ applicant: Applicant = .total) -> Int? {
    cells[.requests(row, applicant)].value?.integer
  }

  /// The number in a cell of table 四, or `nil` when there is none.
  public func count(_ block: ReviewBlock, _ result: ReviewResult) -> Int? {
    cells[.reviews(block, result)].value?.integer
  }

  /// The number in a cell of table 二, or `nil` when there is none.
  public func count(_ item: DisclosureItem, _ column: DisclosureColumn) -> Int? {
    CellKey.disclosure(item, column).flatMap { cells[$0].value?.integer }
  }

  /// The facts of the narrative with this key.
  public func facts(_ key: String) -> [ProseFact] { prose.filter { $0.key == key } }

  /// A cell as evidence: its printed text and place; `nil` when it is not printed.
  public func evidence(_ key: CellKey) -> Quote? {
    let cell = cells[key]
    guard let place = cell.place else { return nil }
    return Quote("\(key.title) \(cell.raw ?? cell.value?.description ?? "")", at: place)
  }

  /// Whether the report is of a government rather than of one office.
  public var isOfGovernment: Bool {
    header.level == .county || header.level == .prefecture || header.level == .province
  }
}
