import Disclosure
import TestSupport
import Testing

@testable import Ingestion

/// Whose report it is, by its title.
@Suite struct HeaderReaderTests {
  private func division(_ title: String, confidence: Double? = nil) -> Division? {
    var report = AnnualReport(source: .init(file: "a.txt", sha256: "0"))
    report.passages = [
      Passage(pieces: [Quote(title, at: Place(line: 1), confidence: confidence)], section: nil)
    ]
    HeaderReader(gazetteer: Checkout.gazetteer).read(
      report.passages.map(FoldedPassage.init), into: &report)
    return report.division
  }

  /// All of them: namesakes, names of two characters, names without a short form.
  @Test func everyCountyIsFoundByItsFullTitle() {
    let counties = Checkout.gazetteer.divisions.filter { $0.level == .county && $0.until == nil }
    let wrong = counties.filter { county in
      let prefecture = county.prefecture == county.province ? "" : county.prefecture
      let place = county.province + prefecture + county.name
      return division(place + "2023年政府信息公开工作年度报告")?.code != county.code
    }
    #expect(counties.count > 2800)
    #expect(wrong.map { "\($0.province)\($0.prefecture)\($0.name) \($0.code)" } == [])
  }

  @Test func everyPrefectureBehindItsProvinceIsTheOneMeant() {
    let prefectures = Checkout.gazetteer.divisions.filter {
      $0.level == .prefecture && $0.until == nil
    }
    let wrong = prefectures.filter {
      division($0.province + $0.name + "2023年政府信息公开工作年度报告")?.code != $0.code
    }
    #expect(wrong.map(\.fullDescription) == [])
  }

  /// Where recognition mistook 新绛县 the report is not that of its prefecture.
  @Test func aMistakenCountyIsNotItsPrefecture() {
    let title = "人民政府2021年政府信息公开工作年度报告"
    #expect(division("山西省运城市新络县" + title, confidence: 0.9) == nil)
    #expect(division("山西省运城市新绛县" + title, confidence: 0.9)?.code == "140825")
    #expect(division("山西省运城市" + title, confidence: 0.9)?.code == "140800")
  }
}
