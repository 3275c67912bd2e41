import Disclosure
import Testing

@Suite struct CellTests {
  /// A unit is told as it was given, usual or not, and two cells are equal just where all of it is.
  @Test(arguments: [nil, "件", "万元", "亿", "万美元", ""])
  func keepsItsUnit(unit: String?) {
    #expect(Cell(.value(1), unit: unit).unit == unit)
    for other in [nil, "元", "千克"] {
      var cell = Cell(.value(1), raw: "1", unit: other)
      cell.unit = unit
      #expect(cell.unit == unit && cell.raw == "1")
      #expect(cell == Cell(.value(1), raw: "1", unit: unit))
      var bare = Cell(.value(1), unit: other)
      bare.unit = unit
      #expect(bare == Cell(.value(1), unit: unit))
      #expect((bare == Cell(.value(1), unit: other)) == (unit == other))
    }
    #expect(Cell(plain: .blank, unitOf: Cell(.value(2), raw: "2", unit: unit)).unit == unit)
    #expect(Cell(plain: .blank, unitOf: Cell(.missing, unit: unit)) == Cell(.blank, unit: unit))
  }

  /// An amount without a unit that is money has no value in 元.
  @Test func onlyMoneyCountsInYuan() {
    #expect(Cell(.value(3), unit: "万元").yuan == 30_000)
    #expect(Cell(.value(3), unit: "万美元").yuan == nil && Cell(.value(3)).yuan == nil)
  }
}
