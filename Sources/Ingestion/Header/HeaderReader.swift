import Disclosure

/// Reads what a report says about itself: title, year, division, issuer, scope, period, signature.
struct HeaderReader {
  let gazetteer: Gazetteer

  /// - Parameters:
  ///   - texts: The narrative in folded form.
  ///   - report: The report with its narrative; its header, division and year are filled in.
  func read(_ texts: [FoldedPassage], into report: inout AnnualReport) {
    let lines = report.passages.flatMap(\.pieces).filter { !$0.text.isEmpty }
    let title = TitleReader.title(in: lines)
    report.header.title = title
    report.header.period = PeriodReader.period(in: texts)
    report.header.citedForm = CitationReader.citedForm(in: texts)
    let signature = SignatureReader(lines)
    report.header.signedOn = signature.date
    report.header.issuer = signature.issuer ?? title.flatMap(TitleReader.issuer)
    report.year =
      title.flatMap(TitleReader.year) ?? report.header.period.flatMap { Int($0.to.prefix(4)) }
    let names = [title, report.header.issuer].compactMap(\.self)
    let passages = report.passages
    report.division = division(of: names, isRecognised: title?.confidence != nil, in: passages)
    report.header.level = names.first.map {
      LevelReader.level(of: $0.text, division: report.division)
    }
    (report.header.scope, report.header.scopeQuote) = ScopeReader.scope(of: report, texts)
  }

  /// The division of the first name that tells one; behind a place whose county recognition mistook
  /// only one that lies there.
  private func division(
    of names: [Quote], isRecognised: Bool, in passages: [Passage]
  ) -> Division? {
    var above: Division?
    for name in names {
      guard let found = division(named: name.text, in: passages) else { continue }
      if isRecognised, Self.namesBelow(found, name.text) {
        above = above ?? found
        continue
      }
      guard let above else { return found }
      if [found.prefecture, found.province].contains(above.name) { return found }
    }
    return nil
  }

  /// Whether a name goes on below a division: 运城市新络县, where recognition mistook the county, is
  /// not the report of 运城市.
  private static func namesBelow(_ division: Division, _ text: String) -> Bool {
    guard division.level != .county else { return false }
    let name = text.withoutSpaces
    let own = [division.name, division.shortName].lazy.compactMap { name.firstRange(of: $0) }.first
    let rest = own.map { name[$0.upperBound...] } ?? name[...]
    return rest.prefix { !$0.isNumber }.prefix(8).contains { "县区市旗".contains($0) }
  }

  /// The division a title names; namesakes are told apart by the places named in the title, then in
  /// the text, prefectures before provinces: two of a name can lie in one province.
  func division(named text: String, in passages: [Passage]) -> Division? {
    let named = lowest(namedDivisions(in: text))
    guard named.count > 1 else { return named.first }
    let texts = [[text], passages.map(\.text)]
    let places: [@Sendable (Division) -> String] = [{ $0.prefecture }, { $0.province }]
    for texts in texts {
      for place in places {
        let found = named.filter { division in
          let above = place(division)
          return !above.isEmpty && texts.contains { $0.contains(above) }
        }
        if !found.isEmpty { return found.count == 1 ? found[0] : nil }
      }
    }
    return nil
  }

  /// The divisions with the longest full name in the title, else with the short name it begins with.
  private func namedDivisions(in text: String) -> [Division] {
    let name = Array(text.unicodeScalars.lazy.filter { !$0.isSpace }.prefix(60))
    // A full name ends in the word for its rank.
    let ends = name.indices.filter { Self.ranks.contains(name[$0]) }
    for length in stride(from: min(16, name.count), through: 2, by: -1) {
      let found = ends.filter { $0 + 1 >= length }.flatMap { end in
        // Names that have no shorter form, 涉县 and 城区, are words too: they stand behind a place.
        divisions(named: name[(end + 1 - length)...end]).filter {
          $0.name != $0.shortName || Self.isPlaced(name[..<(end + 1 - length)])
        }
      }.filter { $0.name.unicodeScalars.count == length }
      if found.contains(where: { $0.level == .county }) { return found }
    }
    return above(name) ?? beginning(name)
  }

  /// Whether the text before a name ends where a higher division ends, or there is none.
  private static func isPlaced(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    before.last.map { "省市州盟区团".unicodeScalars.contains($0) } ?? true
  }

  private static let ranks: Set<Unicode.Scalar> = Set("县区市旗特林".unicodeScalars)

  private func divisions(named scalars: ArraySlice<Unicode.Scalar>) -> [Division] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return gazetteer.divisions(named: String(view))
  }

  /// The prefecture or province named in full.
  private func above(_ name: [Unicode.Scalar]) -> [Division]? {
    for length in stride(from: min(12, name.count), through: 2, by: -1) {
      let found = divisions(named: name.prefix(length)).filter {
        $0.name.unicodeScalars.count == length
      }
      guard let higher = found.first else { continue }
      // 西藏自治区那曲市 names the city.
      let below = above(Array(name.dropFirst(length)))?.filter { $0.province == higher.name }
      return below.map { $0.isEmpty ? found : $0 } ?? found
    }
    return nil
  }

  /// The divisions whose short name the title begins with.
  private func beginning(_ name: [Unicode.Scalar]) -> [Division] {
    for length in stride(from: min(8, name.count), through: 2, by: -1) {
      let found = divisions(named: name.prefix(length))
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The divisions of the lowest rank; those in force before those that are not.
  private func lowest(_ divisions: [Division]) -> [Division] {
    let counties = divisions.filter { $0.level == .county }
    let ranked = counties.isEmpty ? divisions : counties
    let inForce = ranked.filter { $0.until == nil }
    return inForce.isEmpty ? ranked : inForce
  }
}
