/// The data of a chart: rows of named fields, nothing of how they are drawn.
public struct Frame: Equatable, Sendable {
  /// The rows in the order in which they are shown.
  public var rows: [Row]

  public init(_ rows: [Row] = []) { self.rows = rows }

  /// One row.
  public struct Row: Equatable, Sendable {
    /// The words of the row by field: "report", "county", "year", "category", "block".
    public var words: [String: String]
    /// The number of the row.
    public var datum: Datum

    public init(_ words: [String: String], _ datum: Datum) {
      self.words = words
      self.datum = datum
    }
  }

  /// The distinct words of a field in order of appearance.
  public func distinct(_ field: String) -> [String] {
    var seen: Set<String> = []
    return rows.compactMap { $0.words[field] }.filter { seen.insert($0).inserted }
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
