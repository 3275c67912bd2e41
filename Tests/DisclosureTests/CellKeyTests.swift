import Disclosure
import Testing

@Suite struct CellKeyTests {
  @Test func thereAre226KeysOverBothForms() {
    #expect(CellKey.all.count == 226)
    #expect(Set(CellKey.all.map(\.description)).count == 226)
  }

  @Test func namesAndKeysAreOneToOne() {
    for key in CellKey.all { #expect(CellKey(key.description) == key) }
    #expect(CellKey("t3.granted") == nil)
  }

  @Test(arguments: [
    ("t2.procurement.amount", CellKey.disclosure(.procurement, .amount)),
    ("t3.denied.stateSecret.naturalPerson", .requests(.stateSecret, .naturalPerson)),
    ("t3.carriedForward.total", .requests(.carriedForward)),
    ("t3.other.misc.legalService", .requests(.misc, .legalService)),
    (
      "t4.litigationAfterReconsideration.pending",
      .reviews(.litigationAfterReconsideration, .pending)
    ),
  ])
  func typedAddressesGiveTheSameKey(name: String, key: CellKey?) {
    #expect(CellKey(name) == key)
  }

  @Test func combinationsThatNoFormHasAreNoKeys() {
    #expect(CellKey.disclosure(.fee, .decisions) == nil)
  }

  @Test func keysKnowTheirTable() {
    #expect(CellKey("t2.fee.amount")?.table == .disclosure)
    #expect(CellKey("t3.newReceived.naturalPerson")?.table == .requests)
    #expect(CellKey("t4.reconsideration.upheld")?.table == .reviews)
  }
}
