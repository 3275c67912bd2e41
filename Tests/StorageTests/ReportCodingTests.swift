import Disclosure
import TestSupport
import Testing

@testable import Storage

/// Reports to bytes and back, beyond what the real ones hold.
@Suite struct ReportCodingTests {
  @Test func everyKindOfCellAndPlaceComesBack() throws {
    var report = AnnualReport.blank(.trial2019)
    report.source.holdsText = false
    let box = Place.Box(left: 72.024, top: 1.0 / 3, right: -0.0, bottom: 1e300)
    let cells = [
      Cell(
        .illegible(candidates: [12, ExactNumber(-345, scale: 2)]), raw: "1Z",
        place: Place(page: 3, box: box)),
      Cell(
        .value(ExactNumber(999_999_999_999_999_999)), raw: "９９", unit: "万", unitSource: .cell,
        reading: .restored(note: "唯一解"), precision: .rounded(to: 100), confidence: 0.1,
        doubt: UnitDoubt(
          mostProbableYuan: ExactNumber(1, scale: 18), mostProbableUnit: "元", reason: "")),
      Cell(.value(-3), raw: "-3", place: Place(tableCell: .init(table: 1, row: 2, column: 3))),
      Cell(.blank, raw: ""), Cell(.blank, raw: "/", precision: .atLeast), Cell(.notInForm),
      Cell(.missing, unit: "件"), Cell(.value(2), raw: "2", unit: "万美元"), Cell(.value(3), unit: "亿"),
    ]
    for (key, cell) in zip(CellKey.all, cells) { report.cells[key] = cell }
    report.readingFindings = [
      Finding(
        check: "a", severity: .error, message: "甲", advice: "乙", cells: [CellKey.all[5]],
        evidence: [Quote("丙", at: Place(line: 9), confidence: 0.5)],
        proposal: .init(cell: CellKey.all[6], value: 7, unit: "件", reason: "丁"),
        isOpenQuestion: true)
    ]
    report.statedSums = [
      StatedSum(total: 3, parts: [1, 2], unit: "条", quote: Quote("戊", at: Place(paragraph: 4)))
    ]
    let bytes = ReportCoding.bytes(of: report)
    #expect(
      try ReportCoding.report(from: try Compression.expanded(Compression.compressed(bytes)))
        == report)
  }

  /// Units that are not the usual ones, and usual ones after them, reach whoever needs figures alone.
  @Test func figuresKeepEveryUnit() throws {
    var report = AnnualReport.blank(.trial2019)
    let units = ["件", "万美元", "万美元", nil, "亿", "千克", "元"]
    for (key, unit) in zip(CellKey.all, units) { report.cells[key] = Cell(.value(7), unit: unit) }
    let bytes = FigureCoding.bytes(of: report, findings: [])
    let read = try bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      return try FigureCoding.figures(from: &reader, source: report.source).0
    }
    #expect(zip(CellKey.all, units).map { read[$0.0].unit } == units)
    #expect(zip(CellKey.all, units).allSatisfy { read[$0.0].value == 7 })
  }

  /// Every cut and every changed byte gives an error or some report, and never a crash.
  @Test func damagedBytesAreErrorsAndNoCrashes() throws {
    let report = try #require(Checkout.reports["140825-2021"])
    let bytes = ReportCoding.bytes(of: report)
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: CodingFailure.self) {
        try ReportCoding.report(from: Array(bytes.prefix(length)))
      }
    }
    for position in stride(from: 0, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[position] ^= 0xFF
      _ = try? ReportCoding.report(from: damaged)
    }
    let packed = Compression.compressed(bytes)
    for length in stride(from: 0, to: packed.count, by: 11) {
      #expect(throws: CodingFailure.self) { try Compression.expanded(Array(packed.prefix(length))) }
    }
  }
}
