/// The unit of a cell in one byte, since a report has hundreds of cells and nearly all units are these.
struct UnitCode: Hashable, Sendable {
  private let number: UInt8

  /// No unit.
  static let none = UnitCode(number: 0)

  private init(number: UInt8) { self.number = number }

  /// The code of a unit, or `nil` for one that is not among the usual.
  init?(_ unit: String) {
    guard let index = Self.units.firstIndex(of: unit) else { return nil }
    number = UInt8(index + 1)
  }

  /// The unit, or `nil` where there is none.
  var unit: String? { number == 0 ? nil : Self.units[Int(number) - 1] }

  private static let units = ["件", "项", "元", "万元", "万", "千元", "百万元", "亿元", "亿"]
}
