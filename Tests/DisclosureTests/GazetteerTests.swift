import Disclosure
import TestSupport
import Testing

@Suite struct GazetteerTests {
  @Test(arguments: [
    "泽州", "泽州县", "晋城泽州", "晋城市泽州县", "山西泽州", "山西省晋城市泽州县", "140525", "zezhou", "ZeZhou",
  ])
  func allWaysToWriteACountyFindIt(query: String) {
    #expect(
      Checkout.gazetteer.match(query)
        == Checkout.gazetteer.division(code: "140525").map { .one($0) })
  }

  @Test func anAmbiguousNameListsItsCandidates() throws {
    guard case .several(let divisions) = Checkout.gazetteer.match("鼓楼") else {
      Issue.record("鼓楼 is not ambiguous")
      return
    }
    #expect(divisions.map(\.code) == ["320106", "320302", "350102", "410204"])
    #expect(divisions[0].fullDescription == "鼓楼区（江苏省南京市，320106）")
  }

  @Test(arguments: [("泽周", "泽州县"), ("zezou", "泽州县"), ("新降县", "新绛县")])
  func anUnknownNameProposesTheNearest(query: String, expected: String) {
    guard case .none(let nearest) = Checkout.gazetteer.match(query) else {
      Issue.record("\(query) is known")
      return
    }
    #expect(nearest.contains { $0.name == expected })
  }

  @Test func nothingIsProposedForNonsense() {
    #expect(Checkout.gazetteer.match("xyzxyzxyzxyz") == .none(nearest: []))
  }

  /// GB/T 2260: 34 provinces; about 2 850 county-level divisions.
  @Test func theCountryIsComplete() {
    let current = Checkout.gazetteer.divisions.filter { $0.until == nil }
    #expect(current.count { $0.level == .province } == 34)
    #expect((2800...2900).contains(current.count { $0.level == .county }))
    #expect(current.allSatisfy { !$0.pinyin.isEmpty && $0.pinyin.allSatisfy(\.isLetter) })
  }

  @Test(arguments: [
    ("140825", "新绛县"), ("140802", "盐湖区"), ("640422", "西吉县"), ("410326", "汝阳县"), ("320813", "洪泽区"),
    ("321322", "沭阳县"), ("350128", "平潭县"), ("370215", "即墨区"), ("410307", "偃师区"),
  ])
  func codesHaveTheirNames(code: String, name: String) {
    #expect(Checkout.gazetteer.division(code: code)?.name == name)
  }

  @Test(arguments: [("", "", 0), ("kitten", "sitting", 3), ("泽州", "泽周", 1), ("abc", "", 3)])
  func editDistanceIsLevenshteins(first: String, second: String, expected: Int) {
    #expect(editDistance(Array(first), Array(second)) == expected)
    #expect(editDistance(Array(second), Array(first)) == expected)
  }
}
