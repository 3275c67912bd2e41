import Disclosure
import Testing

/// The forms against the counts that their documents give.
@Suite struct FormTests {
  @Test(arguments: [(Form.trial2019, 22, 161, 198), (Form.binding2021, 10, 175, 200)])
  func tablesHaveTheirCells(form: Form, disclosure: Int, requests: Int, all: Int) {
    #expect(form[.disclosure].cells.count == disclosure)
    #expect(form[.requests].cells.count == requests)
    #expect(form[.reviews].cells.count == 15)
    #expect(form.keys.count == all)
  }

  /// 23 or 25 rows, twice seven columns, three blocks.
  @Test(arguments: [(Form.trial2019, 40), (Form.binding2021, 42)])
  func identitiesCoverRowsColumnsAndBlocks(form: Form, count: Int) {
    #expect(form.identities.count == count)
    #expect(Set(form.identities.map(\.id)).count == count)
  }

  @Test func everyKeyBelongsToAForm() {
    #expect(Form.all.reduce(into: Set<CellKey>()) { $0.formUnion($1.keys) }.count == 226)
  }

  @Test func onlyTheAmountOfProcurementHasNoUnitOfItsOwn() {
    let without = Form.all.flatMap(\.tables).flatMap(\.cells).filter { $0.unit == nil }
    #expect(without.map(\.key) == [CellKey.disclosure(.procurement, .amount)])
  }
}
