public import Analytics
import Disclosure
import Statistics

/// A ranking as JSON of the schema "stats-ranking/1".
public struct RankingRecord: Encodable, Sendable {
  private let schema = "stats-ranking/1"
  private let indicator: String
  private let name: String
  private let unit: String
  private let year: Int?
  private let sentences: [String]
  private let spread: Spread?
  private let places: [Place]
  private let small: [Value]
  private let excluded: [Left]

  private struct Spread: Encodable {
    let pooled: JSONDecimal
    let p: JSONDecimal
  }

  private struct Value: Encodable {
    let code: String
    let name: String
    let file: String
    let value: JSONDecimal?
    let numerator: JSONNumber?
    let denominator: JSONNumber?
    let low: JSONDecimal?
    let high: JSONDecimal?

    init(_ candidate: Candidate) {
      let observation = candidate.observation
      code = candidate.code
      name = candidate.name
      file = candidate.file
      value =
        observation.exact.map { JSONDecimal(exact: $0) } ?? observation.value.map(JSONDecimal.init)
      numerator = observation.numerator.map(JSONNumber.init)
      denominator = observation.denominator.map(JSONNumber.init)
      low = observation.interval.map { JSONDecimal($0.bounds.lower) }
      high = observation.interval.map { JSONDecimal($0.bounds.upper) }
    }
  }

  private struct Place: Encodable {
    let rank: Int
    let tied: Bool
    let rankLow: Int?
    let rankHigh: Int?
    let county: Value
  }

  private struct Left: Encodable {
    let code: String
    let name: String
    let reason: String
  }

  public init(_ ranking: Ranking) {
    indicator = ranking.indicator.id
    name = ranking.indicator.name
    unit = ranking.indicator.unit
    year = ranking.year
    sentences = ranking.sentences
    spread = ranking.spread.map {
      Spread(pooled: JSONDecimal($0.pooled), p: JSONDecimal($0.pValue))
    }
    places = ranking.places.map {
      Place(
        rank: $0.rank, tied: $0.isTied, rankLow: $0.range?.lowerBound,
        rankHigh: $0.range?.upperBound, county: Value($0.candidate))
    }
    small = ranking.small.map(Value.init)
    excluded = ranking.excluded.map { Left(code: $0.code, name: $0.name, reason: $0.reason.words) }
  }
}

/// A ranking as CSV: ranked, set apart and left out, one row for each county.
public enum RankingCSV {
  /// The text with a header line.
  public static func text(_ ranking: Ranking) -> String {
    var rows: [[String]] = [
      ["rank", "code", "county", "value", "numerator", "denominator", "low", "high", "note"]
    ]
    rows += ranking.places.map { place in
      ["\(place.rank)"] + fields(place.candidate) + [place.isTied ? "并列" : ""]
    }
    rows += ranking.small.map { [""] + fields($0) + [ranking.indicator.smallnessWords ?? ""] }
    rows += ranking.excluded.map {
      ["", $0.code, $0.name, "", "", "", "", "", $0.reason.words]
    }
    return rows.map { $0.map(CSVField.quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func fields(_ candidate: Candidate) -> [String] {
    let observation = candidate.observation
    let bounds = observation.interval?.bounds
    return [
      candidate.code, candidate.name,
      observation.exact?.description ?? observation.value.map { "\($0)" } ?? "",
      observation.numerator?.description ?? "", observation.denominator?.description ?? "",
      bounds.map { "\($0.lower)" } ?? "", bounds.map { "\($0.upper)" } ?? "",
    ]
  }
}
