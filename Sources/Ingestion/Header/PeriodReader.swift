import Disclosure

/// Finds the period that the numbers cover.
enum PeriodReader {
  /// The first clause with two dates that speaks of statistics or of data.
  static func period(in texts: [FoldedPassage]) -> AnnualReport.Period? {
    for text in texts where (text.passage.section ?? .overview) == .overview {
      let dates = ChineseDate.dates(in: text.glyphs)
      for (first, second) in zip(dates, dates.dropFirst())
      where second.range.lowerBound - first.range.upperBound <= 6 {
        let clause = text.clause(around: first.range.lowerBound..<second.range.upperBound)
        guard words.contains(where: { text.contains($0, in: clause) }) else { continue }
        return AnnualReport.Period(from: first.iso, to: second.iso, quote: text.quote(clause))
      }
    }
    return nil
  }

  private static let words = ["统计", "数据", "期限", "时限"].map(Normalization.folded)
}

/// Finds the document that a report cites as its form.
enum CitationReader {
  static func citedForm(in texts: [FoldedPassage]) -> Quote? {
    for text in texts {
      guard let start = text.firstIndex(of: office, in: 0..<text.glyphs.count) else { continue }
      let rest = text.glyphs[start...].prefix(30)
      guard let end = rest.firstIndex(of: number) else { continue }
      return text.quote(start..<(end + 1))
    }
    return nil
  }

  private static let office = Normalization.folded("国办公开办函")
  private static let number = Normalization.folded("号")[0]
}

/// Finds who signed a report and when.
struct SignatureReader {
  private(set) var date: AnnualReport.DatedQuote?
  private(set) var issuer: Quote?

  /// Looks at the last lines: a line that is a date, and above it one that is an organ.
  init(_ lines: [Quote]) {
    for line in lines.suffix(6).reversed() {
      let glyphs = Normalization.folded(line.text)
      if date == nil, let found = ChineseDate.dates(in: glyphs).last,
        glyphs.count - found.range.count <= 24, found.range.upperBound >= glyphs.count - 1
      {
        date = AnnualReport.DatedQuote(
          date: found.iso, quote: Quote(line.text.trimmed, at: line.place))
      }
      let name = line.text.withoutSpaces
      if issuer == nil, name.count <= 24, TitleReader.organEndings.contains(where: name.hasSuffix) {
        issuer = Quote(name, at: line.place)
      }
    }
  }
}
