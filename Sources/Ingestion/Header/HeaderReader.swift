import Disclosure

/// Reads what a report says about itself: title, year, division, issuer, scope, period, signature.
struct HeaderReader {
  let gazetteer: Gazetteer

  func read(into report: inout AnnualReport) {
    let lines = report.passages.flatMap(\.pieces).filter { !$0.text.isEmpty }
    let title = TitleReader.title(in: lines)
    report.header.title = title
    report.header.period = PeriodReader.period(in: report.passages)
    report.header.citedForm = CitationReader.citedForm(in: report.passages)
    let signature = SignatureReader(lines)
    report.header.signedOn = signature.date
    report.header.issuer = signature.issuer ?? title.flatMap(TitleReader.issuer)
    report.year = title.flatMap(TitleReader.year) ?? report.header.period.flatMap { Int($0.to.prefix(4)) }
    let names = [title, report.header.issuer].compactMap(\.self)
    let passages = report.passages
    report.division = names.lazy.compactMap { division(named: $0.text, in: passages) }.first
    report.header.level = names.first.map { LevelReader.level(of: $0.text, division: report.division) }
    (report.header.scope, report.header.scopeQuote) = ScopeReader.scope(of: report)
  }

  /// The division a title names; namesakes are told apart by the places named in the text.
  private func division(named text: String, in passages: [Passage]) -> Division? {
    let named = lowest(namedDivisions(in: text))
    guard named.count > 1 else { return named.first }
    let above = named.filter { division in
      passages.contains { passage in
        !division.prefecture.isEmpty && passage.text.contains(division.prefecture)
          || passage.text.contains(division.province)
      }
    }
    return above.count == 1 ? above.first : nil
  }

  /// The divisions with the longest full name in the title, else with the short name it begins with.
  private func namedDivisions(in text: String) -> [Division] {
    let name = Array(text.filter { !$0.isWhitespace }.prefix(60))
    for length in stride(from: min(12, name.count), through: 2, by: -1) {
      let found = (0...(name.count - length)).flatMap { start in
        let part = String(name[start..<(start + length)])
        return gazetteer.divisions(named: part).filter { $0.name == part }
      }
      if found.contains(where: { $0.level == .county }) || (length == 2 && !found.isEmpty) {
        return found
      }
    }
    return above(name) ?? beginning(name)
  }

  /// The prefecture or province named in full.
  private func above(_ name: [Character]) -> [Division]? {
    for length in stride(from: min(12, name.count), through: 2, by: -1) {
      let found = gazetteer.divisions(named: String(name.prefix(length))).filter {
        $0.name.count == length
      }
      if !found.isEmpty { return found }
    }
    return nil
  }

  /// The divisions whose short name the title begins with.
  private func beginning(_ name: [Character]) -> [Division] {
    for length in stride(from: min(8, name.count), through: 2, by: -1) {
      let found = gazetteer.divisions(named: String(name.prefix(length)))
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
