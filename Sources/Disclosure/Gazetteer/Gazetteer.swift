/// The divisions that are known, and how to find one by what people write.
public struct Gazetteer: Sendable {
  /// All divisions, by code.
  public let divisions: [Division]

  /// The positions of the divisions with a name or short name.
  private let positions: [String: [Int]]

  /// A gazetteer of the given divisions.
  public init(_ divisions: [Division]) {
    self.divisions = divisions
    var positions: [String: [Int]] = [:]
    positions.reserveCapacity(divisions.count * 2)
    for (index, division) in divisions.enumerated() {
      positions[division.name, default: []].append(index)
      if division.shortName != division.name {
        positions[division.shortName, default: []].append(index)
      }
    }
    self.positions = positions
  }

  /// The divisions with exactly this name or short name.
  public func divisions(named name: String) -> [Division] {
    (positions[name] ?? []).map { divisions[$0] }
  }

  /// The division with this code, or `nil`; of two that had it one after the other, today's.
  public func division(code: String) -> Division? {
    let found = divisions.filter { $0.code == code }
    return found.first { $0.until == nil } ?? found.last
  }

  /// What a query names.
  public enum Match: Equatable, Sendable {
    case one(Division)
    /// Several divisions of the same name; the query must say more.
    case several([Division])
    /// Nothing; the nearest names, best first.
    case none(nearest: [Division])
  }

  /// The division that a query names: 泽州, 泽州县, 晋城泽州, 晋城市泽州县, 140525, zezhou.
  ///
  /// Full names win over short names, and county-level divisions over higher ones of the same name.
  public func match(_ query: String) -> Match {
    let text = query.filter { !$0.isWhitespace }
    if let byCode = division(code: text) { return .one(byCode) }
    guard let found = exactMatches(text) else { return .none(nearest: nearest(to: text)) }
    let counties = found.filter { $0.level == .county }
    let candidates = Self.current(counties.isEmpty ? found : counties)
    return candidates.count == 1 ? .one(candidates[0]) : .several(candidates)
  }

  /// The divisions whose name, short name, pinyin or code contains the words.
  public func search(_ words: String) -> [Division] {
    let text = words.filter { !$0.isWhitespace }
    return divisions.filter { division in
      division.name.contains(text) || division.code.hasPrefix(text)
        || division.pinyin.hasPrefix(text.lowercased())
        || (division.prefecture + division.name).contains(text)
    }
  }

  /// The divisions that are called exactly so, by the most formal kind of name that any has.
  private func exactMatches(_ text: String) -> [Division]? {
    let named = divisions(named: text)
    let full = named.filter { $0.name == text }
    if !full.isEmpty { return full }
    if !named.isEmpty { return named }
    let qualified = divisions.filter {
      (text.hasSuffix($0.name) || text.hasSuffix($0.shortName)) && qualifiedNames($0).contains(text)
    }
    if !qualified.isEmpty { return qualified }
    let letters = text.lowercased()
    let byPinyin = divisions.filter { $0.pinyin == letters }
    return byPinyin.isEmpty ? nil : byPinyin
  }

  /// The divisions in force, where there are any among those given.
  private static func current(_ divisions: [Division]) -> [Division] {
    let inForce = divisions.filter { $0.until == nil }
    return inForce.isEmpty ? divisions : inForce
  }

  /// Names with the places above written before them: 晋城泽州, 晋城市泽州县, 山西省晋城市泽州县.
  private func qualifiedNames(_ division: Division) -> [String] {
    let prefectures = Self.written(division.prefecture)
    let provinces = Self.written(division.province)
    let above =
      prefectures + provinces
      + provinces.flatMap { province in
        prefectures.map { province + $0 }
      }
    return above.flatMap { [$0 + division.name, $0 + division.shortName] }
  }

  /// A higher division as people write it, with and without its rank.
  private static func written(_ name: String) -> [String] {
    guard let last = name.last else { return [] }
    return "省市".contains(last) ? [name, String(name.dropLast())] : [name]
  }

  /// The five names that differ least, by characters of the name or letters of the pinyin.
  private func nearest(to text: String) -> [Division] {
    let isLetters = text.utf8.allSatisfy { $0 < 0x80 }
    let query = Array(text.lowercased())
    let scored = divisions.compactMap { division -> (distance: Int, division: Division)? in
      let distance =
        isLetters
        ? editDistance(query, Array(division.pinyin))
        : min(
          editDistance(query, Array(division.name)), editDistance(query, Array(division.shortName)))
      return distance <= max(1, query.count / 2) ? (distance, division) : nil
    }
    return scored.sorted { ($0.distance, $0.division.code) < ($1.distance, $1.division.code) }
      .prefix(5).map(\.division)
  }
}

/// The least number of insertions, deletions and substitutions between two sequences (Levenshtein).
public func editDistance<Element: Equatable>(_ first: [Element], _ second: [Element]) -> Int {
  var previous = Array(0...second.count)
  for (row, left) in first.enumerated() {
    var current = [row + 1]
    for (column, right) in second.enumerated() {
      current.append(
        min(
          previous[column] + (left == right ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
      )
    }
    previous = current
  }
  return previous.last ?? first.count
}
