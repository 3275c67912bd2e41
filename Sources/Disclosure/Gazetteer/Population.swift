/// The resident population of a division on a day, with its source.
public struct Population: Hashable, Sendable {
  /// The division's code.
  public let code: String
  /// Residents, "常住人口".
  public let residents: Int
  /// The day it was counted, "2020-11-01".
  public let date: String
  /// The publication it is taken from.
  public let source: String

  public init(code: String, residents: Int, date: String, source: String) {
    self.code = code
    self.residents = residents
    self.date = date
    self.source = source
  }
}
