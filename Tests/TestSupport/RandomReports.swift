public import Disclosure

/// Reports with random counts that keep the form's identities, with random cells lost: always the same
/// for the same seed.
public struct RandomReports: Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number below a limit.
  public mutating func number(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(truncatingIfNeeded: state >> 11) % max(limit, 1)
  }

  /// A report of a county with requests by natural persons only.
  public mutating func report(_ code: Int, year: Int = 2022, most: Int = 60) -> AnnualReport {
    var report = AnnualReport.blank(.binding2021, year: year)
    report.division = Division(
      code: "\(code)", level: .county, name: "甲\(code)县", shortName: "甲\(code)", pinyin: "jia",
      prefecture: "乙市", province: "丙省")
    report.source.file = "\(code).txt"
    var closed = 0
    let rows =
      [RequestRow.granted, .partiallyGranted] + RequestRow.denied + RequestRow.unable
      + RequestRow.notProcessed + RequestRow.otherDetails
    for row in rows where number(below: 3) == 0 {
      let count = number(below: most)
      put(count, in: row, of: &report)
      closed += count
    }
    let forward = number(below: 4)
    put(closed, in: .totalProcessed, of: &report)
    put(forward, in: .carriedForward, of: &report)
    put(closed + forward, in: .newReceived, of: &report)
    for block in ReviewBlock.allCases {
      let (upheld, corrected) = (number(below: 4), number(below: 3))
      report.cells[.reviews(block, .upheld)].state = .value(ExactNumber(upheld))
      report.cells[.reviews(block, .corrected)].state = .value(ExactNumber(corrected))
      report.cells[.reviews(block, .total)].state = .value(ExactNumber(upheld + corrected))
    }
    for item in [DisclosureItem.licensing, .penalty, .coercion] {
      if let key = CellKey.disclosure(item, .decisions) {
        report.cells[key].state = .value(ExactNumber(number(below: 100_000)))
      }
    }
    return report
  }

  /// A report some of whose cells are lost or printed empty.
  public mutating func damaged(_ code: Int, year: Int = 2022, most: Int = 60) -> AnnualReport {
    var report = report(code, year: year, most: most)
    let lost = number(below: 40)
    for _ in 0..<lost {
      let key = CellKey.all[number(below: CellKey.all.count)]
      guard report[key].state != .notInForm else { continue }
      report.cells[key] = Cell(number(below: 2) == 0 ? .missing : .blank)
    }
    return report
  }

  private func put(_ count: Int, in row: RequestRow, of report: inout AnnualReport) {
    report.cells[.requests(row, .naturalPerson)].state = .value(ExactNumber(count))
    report.cells[.requests(row, .total)].state = .value(ExactNumber(count))
  }
}
