public import Analytics
public import Disclosure

/// A county against its peers as JSON of the schema "stats-peers/1".
public struct PeerRecord: Encodable, Sendable {
  private let schema = "stats-peers/1"
  private let county: String
  private let group: String
  private let size: Int
  private let indicators: [Row]
  private let findings: [FindingRecord]

  private struct Row: Encodable {
    let id: String
    let name: String
    let unit: String
    let state: String
    let value: JSONDecimal?
    let usable: Int
    let lowerQuartile: JSONDecimal?
    let median: JSONDecimal?
    let upperQuartile: JSONDecimal?
    let lower: Int?
    let equal: Int?
    let higher: Int?
    let funnel: Funnel?
    let excluded: [Left]
  }

  private struct Funnel: Encodable {
    let target: JSONDecimal
    let overdispersion: JSONDecimal
    let zone: String
  }

  private struct Left: Encodable {
    let code: String
    let name: String
    let reason: String
  }

  public init(
    _ county: String, in group: PeerGroup, _ comparisons: [PeerComparison], findings: [Finding]
  ) {
    self.county = county
    self.group = group.name
    size = group.divisions.count
    indicators = comparisons.map(Self.row)
    self.findings = findings.map(FindingRecord.init)
  }

  private static func row(_ comparison: PeerComparison) -> Row {
    let (observation, quartiles, place) = (
      comparison.observation, comparison.quartiles, comparison.place
    )
    return Row(
      id: comparison.indicator.id, name: comparison.indicator.name,
      unit: comparison.indicator.unit, state: observation.state.rawValue,
      value: observation.exact.map { JSONDecimal(exact: $0) }
        ?? observation.value.map(JSONDecimal.init),
      usable: comparison.usable, lowerQuartile: quartiles.map { JSONDecimal($0.lower) },
      median: quartiles.map { JSONDecimal($0.median) },
      upperQuartile: quartiles.map { JSONDecimal($0.upper) }, lower: place?.lower,
      equal: place?.equal, higher: place?.higher,
      funnel: comparison.funnel.map {
        Funnel(
          target: JSONDecimal($0.target), overdispersion: JSONDecimal($0.overdispersion),
          zone: $0.zone.rawValue)
      },
      excluded: comparison.excluded.map {
        Left(code: $0.code, name: $0.name, reason: $0.reason.words)
      })
  }
}
