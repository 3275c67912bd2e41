/// The data of a chart: rows of named fields, nothing of how they are drawn.
public struct Frame: Equatable, Sendable {
  /// The rows in the order in which they are shown.
  public var rows: [Row]
  /// The categories in their fixed order, also those without a row; empty for those of the rows.
  public var categories: [String]
  /// Where a series of years breaks off because what is counted changed.
  public var breaks: [Break]
  /// Shorter names of words, for where the long ones have no room.
  public var shortNames: [String: String]

  public init(
    _ rows: [Row] = [], categories: [String] = [], breaks: [Break] = [],
    shortNames: [String: String] = [:]
  ) {
    self.rows = rows
    self.categories = categories
    self.breaks = breaks
    self.shortNames = shortNames
  }

  /// One row.
  public struct Row: Equatable, Sendable {
    /// The words of the row by field: "report", "county", "year", "category", "block", "part".
    public var words: [String: String]
    /// The number of the row.
    public var datum: Datum

    public init(_ words: [String: String], _ datum: Datum) {
      self.words = words
      self.datum = datum
    }
  }

  /// A break of a series.
  public struct Break: Hashable, Sendable {
    /// The first year that is counted anew.
    public let before: String
    /// What changed, in a word or two: "2021年新表式".
    public let word: String
    /// Whether lines end at it; else it is marked only.
    public let interrupts: Bool

    public init(before: String, word: String, interrupts: Bool) {
      self.before = before
      self.word = word
      self.interrupts = interrupts
    }
  }

  /// The distinct words of a field in order of appearance.
  public func distinct(_ field: String) -> [String] {
    var seen: Set<String> = []
    return rows.compactMap { $0.words[field] }.filter { seen.insert($0).inserted }
  }

  /// The rows of a part of the data; `nil` for the rows proper.
  func part(_ name: String?) -> [Row] { rows.filter { $0.words["part"] == name } }

  /// The same with other rows.
  func with(_ rows: [Row]) -> Frame {
    Frame(rows, categories: categories, breaks: breaks, shortNames: shortNames)
  }
}

/// A number to be drawn, or the word for why there is none, with what must stand beside it.
public struct Datum: Equatable, Sendable {
  /// The number, or `nil` when there is none.
  public var value: Double?
  /// The word for the state in place of a number: 缺, 不适用, 无基数; empty for a number.
  public var absence: String
  /// The bounds of its interval, or `nil`.
  public var low: Double?
  public var high: Double?
  /// How the number is written beside its mark; empty to leave it out.
  public var label: String
  /// Whether it is suspect: drawn hatched and never as plain fact.
  public var isSuspect: Bool
  /// The base of a share, or `nil`.
  public var base: Double?

  public init(
    value: Double?, absence: String = "", low: Double? = nil, high: Double? = nil,
    label: String = "", isSuspect: Bool = false, base: Double? = nil
  ) {
    self.value = value
    self.absence = absence
    self.low = low
    self.high = high
    self.label = label
    self.isSuspect = isSuspect
    self.base = base
  }
}
