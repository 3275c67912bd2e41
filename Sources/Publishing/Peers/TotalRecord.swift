public import Analytics
import Disclosure

/// A sum over counties as JSON of the schema "stats-total/1".
public struct TotalRecord: Encodable, Sendable {
  private let schema = "stats-total/1"
  private let indicator: String
  private let unit: String
  private let year: Int?
  private let sum: JSONNumber?
  private let base: JSONNumber?
  private let complete: Bool
  private let sentence: String
  private let included: [String]
  private let excluded: [Left]

  private struct Left: Encodable {
    let code: String
    let name: String
    let reason: String
  }

  public init(_ total: Total) {
    indicator = total.indicator.id
    unit = total.indicator.unit
    year = total.year
    sum = total.sum.map(JSONNumber.init)
    base = total.base.map(JSONNumber.init)
    complete = total.isComplete
    sentence = total.sentence.text
    included = total.included.map(\.code)
    excluded = total.excluded.map { Left(code: $0.code, name: $0.name, reason: $0.reason.words) }
  }
}
