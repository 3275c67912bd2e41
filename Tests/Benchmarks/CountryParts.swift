import Analytics
import Disclosure
import Statistics

/// The statistics of the whole country in one process: 2 850 counties with random requests.
enum CountryParts {
  /// The reports, the same every time.
  static let contexts: [ReportContext] = (0..<2850).map { index in
    ReportContext(
      report(index), findings: [],
      population: Population(
        code: "\(110_000 + index)", residents: 100_000 + index * 331 % 900_000, date: "2020-11-01",
        source: ""))
  }

  /// Ranking, funnel and peers of one indicator and of all headline indicators; the exact test.
  static var all: [Part] {
    [
      Part(name: "rank", items: contexts.count) {
        guard let indicator = Indicator.named("outcome.disclosureRate") else { return }
        _ = Ranking(selection(indicator))
      },
      Part(name: "group-all", items: contexts.count) {
        let group = PeerGroup(
          of: division(0), reach: .all, in: Gazetteer((0..<2850).map(division)))
        for indicator in Indicator.headline {
          let candidates = contexts.map { Candidate($0, indicator) }
          _ = PeerComparison(indicator, of: candidates[0], among: candidates, in: group)
        }
        let survey = PeerSurvey(contexts.map(PeerAmounts.init))
        for (index, context) in contexts.enumerated() {
          _ = survey.findings(about: context, at: index)
        }
      },
      Part(name: "freeman-halton", items: 1) { _ = reasons?.freemanHaltonTest() },
    ]
  }

  /// Eight reasons of two counties, 200 cases.
  private static let reasons = ContingencyTable([
    [31, 22, 17, 12, 9, 5, 3, 1], [14, 25, 11, 21, 13, 4, 6, 6],
  ])

  private static func selection(_ indicator: Indicator) -> FairSelection {
    FairSelection(indicator, contexts.map { Candidate($0, indicator) }, for: .ranking)
  }

  private static func division(_ index: Int) -> Division {
    Division(
      code: "\(110_000 + index)", level: .county, name: "第\(index)县", shortName: "第\(index)",
      pinyin: "di", prefecture: "甲市", province: "乙省")
  }

  private static func report(_ index: Int) -> AnnualReport {
    var report = AnnualReport(source: .init(file: "\(index).txt", sha256: "0"))
    report.form = .binding2021
    report.year = 2022
    report.division = division(index)
    report.header.level = .county
    report.header.scope = .wholeCounty
    for table in Form.binding2021.tables { report.tableForms[table.id] = .binding2021 }
    for key in CellKey.all {
      report.cells[key] = Cell(Form.binding2021.keys.contains(key) ? .value(0) : .notInForm)
    }
    let (granted, unable) = (index * 7 % 90, index * 13 % 40)
    for (row, count) in [
      (RequestRow.granted, granted), (.notHeld, unable), (.totalProcessed, granted + unable),
      (.newReceived, granted + unable),
    ] {
      report.cells[.requests(row, .naturalPerson)].state = .value(ExactNumber(count))
      report.cells[.requests(row)].state = .value(ExactNumber(count))
    }
    return report
  }
}
