/// A number that the narrative states, with the words it was read from.
///
/// Such numbers are the county's own account; they are never ranked with table data.
public struct ProseFact: Equatable, Sendable {
  /// What it counts: "website.posts", "applications.received".
  public let key: String
  public let value: ExactNumber
  /// The unit as printed: 条, 件, %, 人次.
  public let unit: String
  /// The clause it stands in, as printed.
  public let quote: Quote
  /// "余", "多", "以上", "+": at least this much.
  public let isAtLeast: Bool
  /// "累计": since the beginning, not of the year.
  public let isCumulative: Bool
  /// Whether the number is written in words: "百分百覆盖", "未…收取任何费用".
  public let isFromWords: Bool

  public init(
    key: String, value: ExactNumber, unit: String, quote: Quote, isAtLeast: Bool = false,
    isCumulative: Bool = false, isFromWords: Bool = false
  ) {
    self.key = key
    self.value = value
    self.unit = unit
    self.quote = quote
    self.isAtLeast = isAtLeast
    self.isCumulative = isCumulative
    self.isFromWords = isFromWords
  }
}

/// A total with the parts that the narrative lists behind it: "4891 条：其中…2908 条，…487 条".
public struct StatedSum: Equatable, Sendable {
  public let total: ExactNumber
  public let parts: [ExactNumber]
  public let unit: String
  /// The words from the total to the last part.
  public let quote: Quote

  public init(total: ExactNumber, parts: [ExactNumber], unit: String, quote: Quote) {
    self.total = total
    self.parts = parts
    self.unit = unit
    self.quote = quote
  }
}
