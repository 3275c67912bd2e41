import Disclosure
import TestSupport
import Testing

@testable import SyntheticCorpus

/// The synthetic figures obey the form they are printed in, within a year and from year to year.
@Suite struct CountySeriesTests {
  static let codes = ["110000", "140500", "140525", "320813", "410326", "640422"]

  @Test(arguments: codes)
  func everyIdentityOfTheFormHolds(code: String) throws {
    let division = try #require(Checkout.gazetteer.division(code: code))
    for year in CountySeries(division: division, seed: 3).figures() {
      for identity in year.requestForm[.requests].identities + year.form[.reviews].identities {
        let (left, right) = (sum(identity.left, year), sum(identity.right, year))
        #expect(left == right, "\(identity.id) \(year.year)")
      }
      let expected = year.form.keys.filter { $0.table != .requests }
        .union(year.requestForm.keys.filter { $0.table == .requests })
      #expect(Set(year.values.keys) == expected)
    }
  }

  @Test(arguments: codes)
  func whatIsCarriedForwardIsCarriedOver(code: String) throws {
    let division = try #require(Checkout.gazetteer.division(code: code))
    let years = CountySeries(division: division, seed: 3).figures()
    #expect(years.map(\.year) == Array(2019...2025))
    for (last, next) in zip(years, years.dropFirst()) {
      for applicant in Applicant.allCases {
        #expect(next[.carriedOver, applicant] == last[.carriedForward, applicant])
      }
      guard last.form == next.form else { continue }
      if next.form == .binding2021 {
        let stock = last[.normativeDocument, .inForce] + next[.normativeDocument, .issued]
        #expect(next[.normativeDocument, .inForce] == stock - next[.normativeDocument, .repealed])
      } else {
        let items = last[.licensing, .prevYearItems] + last[.licensing, .change]
        #expect(next[.licensing, .prevYearItems] == items)
      }
    }
  }

  /// Digits without separators are decided exactly where one split satisfies the sums.
  @Test func splitsOfRunTogetherDigits() {
    let unique = GluedSplits.splits(of: [151, 3, 0, 0, 0, 0, 154], text: "15130000154")
    #expect(unique == [[151, 3, 0, 0, 0, 0, 154]])
    let open = GluedSplits.splits(of: [3, 50, 0], text: "3500")
    #expect(Set(open ?? []) == [[3, 50, 0], [35, 0, 0]])
    #expect(GluedSplits.splits(of: [0, 0, 0], text: "000") == [[0, 0, 0]])
  }

  private func sum(_ keys: [CellKey], _ figures: Figures) -> Int {
    keys.map { figures[$0] }.reduce(0, +)
  }
}
