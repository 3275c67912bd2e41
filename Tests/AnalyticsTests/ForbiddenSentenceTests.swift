import Analytics
import Disclosure
import TestSupport
import Testing

/// Over random reports no sentence says more than its numbers allow.
@Suite struct ForbiddenSentenceTests {
  private static let superlatives = [
    "居首", "最高", "最低", "最多", "最少", "第一", "领先", "垫底", "最好", "最差", "显著", "名列",
  ]

  /// All sentences about some random reports, each with the reports it is about.
  private func sentences(seed: UInt64) -> [(sentence: Sentence, subjects: [ReportContext])] {
    var random = RandomReports(seed: seed)
    let most = [3, 12, 30][random.number(below: 3)]
    let subjects = (0..<(2 + random.number(below: 3))).map { index in
      ReportContext(
        random.damaged(110_101 + index, most: most),
        population: Population(
          code: "\(110_101 + index)", residents: 200_000 + random.number(below: 900_000),
          date: "2020-11-01", source: "test"))
    }
    var found = Comparison(subjects).sentences.map { ($0, subjects) }
    for subject in subjects {
      found += ReportSentences(subject).sentences().map { ($0, [subject]) }
    }
    found += CountGroup.all.flatMap { ChartSentences.of($0, subjects) }.map { ($0, subjects) }
    found += Indicator.headline.flatMap { ChartSentences.of($0, subjects) }.map { ($0, subjects) }
    for indicator in Indicator.headline where indicator.totalRefusal == nil {
      let candidates = subjects.map { Candidate($0, indicator) }
      found.append((Total(FairSelection(indicator, candidates, for: .sum)).sentence, subjects))
    }
    return found
  }

  @Test(arguments: 1...16)
  func noSuperlativeAndNoNumberFromAMissingCell(seed: UInt64) {
    for (sentence, subjects) in sentences(seed: seed) {
      for words in Self.superlatives { #expect(!sentence.text.contains(words), "\(sentence.text)") }
      for source in sentence.sources {
        #expect(subjects[source.subject].report[source.key].value != nil, "\(sentence.text)")
      }
      #expect(!sentence.text.contains("nan") && !sentence.text.contains("inf"))
    }
  }

  /// Every per cent of a share stands beside its fraction, whose base is ten or more.
  @Test(arguments: 1...16)
  func noPerCentOverABaseUnderTen(seed: UInt64) {
    let share = #/(?<whole>\d+\.\d)%(，|（)?(?<part>\d+)/(?<base>\d+)/#
    for (sentence, _) in sentences(seed: seed) {
      for match in sentence.text.matches(of: share) {
        #expect((Int(match.output.base) ?? 0) >= 10, "\(sentence.text)")
      }
      let rest = sentence.text.replacing("95%区间", with: "").replacing(share, with: "")
        .replacing(#/（\d+\.\d%）/#, with: "")
      #expect(!rest.contains("%"), "\(rest)")
      for match in sentence.text.matches(of: #/(?<base>\d+)（\d+\.\d%）/#) {
        #expect((Int(match.output.base) ?? 0) >= 10, "\(sentence.text)")
      }
    }
  }

  @Test(arguments: 1...16)
  func aTrendSaysNothingAcrossGapsAndNothingOfFewYears(seed: UInt64) throws {
    var random = RandomReports(seed: seed)
    let years = (2021...2027).filter { _ in random.number(below: 4) > 0 }
    let reports = years.map { ReportContext(random.damaged(110_101, year: $0, most: 20)) }
    guard !reports.isEmpty else { return }
    for indicator in Indicator.headline {
      let series = TrendSeries(indicator, reports)
      let text = series.sentence
      if series.assessment.years.count < TrendAssessment.fewestYears {
        #expect(!text.contains("趋势（"), "\(text)")
      }
      #expect(!text.contains("nan") && !text.contains("显著"))
      for words in Self.superlatives { #expect(!text.contains(words), "\(text)") }
    }
  }
}
