/// Whether the unit printed with an amount can be right.
///
/// A county whose procurement exceeds one per cent of the nation's is taken for a slip of the unit;
/// the most probable unit is the only one that makes an item cost between 2 and 2 000 万元.
public enum AmountPlausibility {
  /// The nation's centralised government procurement in 亿元, as published by the Ministry of Finance.
  public static let nationalProcurement: [Int: ExactNumber] = [
    2019: ExactNumber(130_424, scale: 1), 2020: ExactNumber(123_851, scale: 1),
  ]
  /// What one procured item plausibly costs, in 万元.
  public static let plausibleAverage = 2.0...2_000.0

  /// The cells of a report, with a doubt at the procurement amount where its unit cannot be right.
  public static func assessed(_ report: AnnualReport) -> CellTable {
    var cells = report.cells
    guard let key = CellKey.disclosure(.procurement, .amount) else { return cells }
    cells[key].doubt = doubt(of: report[key], in: report)
    return cells
  }

  private static func doubt(of cell: Cell, in report: AnnualReport) -> UnitDoubt? {
    guard let printed = cell.value, let yuan = cell.yuan, let year = report.year,
      let items = report.count(.procurement, .items), items > 0,
      let national = nationalProcurement[year] ?? nationalProcurement[2020],
      report.header.level != .province, report.header.level != .prefecture
    else { return nil }
    let share = yuan.double / (national.double * 1e8)
    guard share > 0.01 else { return nil }
    let probable = [("元", 0), ("千元", 3), ("万元", 4)].filter { unit in
      unit.0 != cell.unit
        && (printed.timesPowerOfTen(unit.1).map {
          isPlausible($0, items: items, national: national)
        }
          ?? false)
    }
    guard probable.count == 1, let unit = probable.first,
      let amount = printed.timesPowerOfTen(unit.1)
    else { return nil }
    let average = amount.double / 1e4 / Double(items)
    return UnitDoubt(
      mostProbableYuan: amount, mostProbableUnit: unit.0,
      reason: "按原文单位为 \(rounded(yuan.double / 1e8)) 亿元，占\(year)年全国政府集中采购 "
        + "\(national) 亿元的 \(rounded(share * 100))%；按“\(unit.0)”则每项平均 \(rounded(average)) 万元"
        + (printed.scale == 2 && unit.0 == "元" ? "，两位小数也与元角分相符" : ""))
  }

  private static func isPlausible(
    _ yuan: ExactNumber, items: Int, national: ExactNumber
  ) -> Bool {
    plausibleAverage.contains(yuan.double / 1e4 / Double(items))
      && yuan.double / (national.double * 1e8) <= 0.01
  }
}

/// A number rounded half up to so many decimals, as plain digits: 27.2, 168.17.
func rounded(_ number: Double, to decimals: Int = 2) -> String {
  let factor = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
  let scaled = (number * factor).rounded(.toNearestOrAwayFromZero)
  guard scaled.magnitude < 1e15 else { return "\(number)" }
  return ExactNumber(Int(scaled), scale: decimals).description
}
