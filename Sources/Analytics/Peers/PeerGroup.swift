public import Disclosure

/// The counties that a county is held against: of its prefecture, its province, or all.
public struct PeerGroup: Sendable {
  /// What the group is called: 晋城市, 山西省, 全国.
  public let name: String
  /// The counties of the group that exist today, by code; the county itself among them.
  public let divisions: [Division]
  /// The codes of these counties.
  public let codes: Set<String>

  /// How far the group reaches.
  public enum Reach: String, Sendable, CaseIterable {
    case prefecture = "市"
    case province = "省"
    case all
  }

  /// The group of a county.
  public init(of county: Division, reach: Reach, in gazetteer: Gazetteer) {
    let counties = gazetteer.divisions.filter { $0.level == .county && $0.until == nil }
    switch reach {
    case .prefecture:
      name = county.prefecture.isEmpty ? county.province : county.prefecture
      divisions = counties.filter {
        $0.province == county.province && $0.prefecture == county.prefecture
      }
    case .province:
      name = county.province
      divisions = counties.filter { $0.province == county.province }
    case .all:
      name = "全国"
      divisions = counties
    }
    codes = Set(divisions.map(\.code))
  }

  /// The counties of the group whose codes are not among those of reports, as left out.
  public func without(_ reporting: Set<String>) -> [Exclusion] {
    divisions.filter { !reporting.contains($0.code) }.map {
      Exclusion(code: $0.code, name: $0.name, year: nil, reason: .noReport, observation: nil)
    }
  }
}
