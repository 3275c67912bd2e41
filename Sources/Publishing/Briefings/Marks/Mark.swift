/// What a template asks for at one place: a value, a sentence, a table, a figure.
///
/// Written `{{图 denial-reasons 泽州 新绛 | 宽=15cm}}` in every kind of document; the text between the
/// braces is kept with the object that takes its place, so that the object can be made again.
public struct Mark: Hashable, Sendable {
  public let kind: Kind
  /// The words behind the kind, in order.
  public let words: [String]
  public let options: [Option: String]
  /// The mark without its braces, as it was written.
  public let text: String

  /// What takes the place of a mark.
  public enum Kind: String, Sendable, CaseIterable {
    case value = "值"
    case sentence = "文"
    case table = "表"
    case figure = "图"
    case reference = "见"
    case findings = "清单"
    /// The beginning of a part that is repeated for counties or years.
    case loop = "每"
    case end = "完"
    /// The county of the loop.
    case county = "县"
    /// The year of the loop.
    case year = "年"

    /// The English name.
    public var english: String {
      switch self {
      case .value: "value"
      case .sentence: "text"
      case .table: "table"
      case .figure: "figure"
      case .reference: "ref"
      case .findings: "findings"
      case .loop: "for"
      case .end: "end"
      case .county: "county"
      case .year: "year"
      }
    }

    /// Whether what it becomes is paragraphs of its own rather than words within one.
    public var isBlock: Bool { self == .table || self == .figure || self == .findings }

    /// The options it understands.
    var options: Set<Option> {
      switch self {
      case .value: [.unit]
      case .sentence: [.sentence, .year]
      case .table: [.title, .note, .name, .rows, .columns, .year]
      case .figure: [.title, .note, .name, .width, .year]
      case .findings: [.title, .note, .name, .level, .limit, .year]
      case .reference, .loop, .end, .county, .year: []
      }
    }
  }

  /// The name of an option.
  public enum Option: String, Sendable, CaseIterable {
    case width = "宽"
    case title = "题"
    case note = "注"
    case name = "名"
    case rows = "行"
    case columns = "列"
    case sentence = "句"
    case level = "级"
    case limit = "限"
    case unit = "单位"
    case year = "年"

    /// The English name.
    public var english: String {
      switch self {
      case .width: "width"
      case .title: "title"
      case .note: "note"
      case .name: "name"
      case .rows: "rows"
      case .columns: "columns"
      case .sentence: "sentence"
      case .level: "level"
      case .limit: "limit"
      case .unit: "unit"
      case .year: "year"
      }
    }
  }

  /// Whether a text is the mark of paragraphs of their own.
  static func isBlock(_ text: String) -> Bool { (try? Mark(text))?.kind.isBlock ?? false }

  /// The name that references use: as given, else the first word.
  public var name: String {
    options[.name] ?? (kind == .findings ? Kind.findings.rawValue : words.first ?? kind.rawValue)
  }
}
