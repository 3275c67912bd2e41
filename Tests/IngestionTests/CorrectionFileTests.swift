import Disclosure
import TestSupport
import Testing

@testable import Ingestion

/// Decisions in YAML: taken as written, or refused with file and line.
@Suite struct CorrectionFileTests {
  private static let amount = """
    # decided after a call
    - county: 盐湖
      year: 2020
      cell: t2.procurement.amount
      printed: "33633789.63万"
      decided: 33633789.63 元
      reason: 单位误写
      who: 统计岗
      when: 2026-11-21
      source: 电话核实
    """

  private func corrections(_ yaml: String) throws(IngestionError) -> [Correction] {
    try CorrectionFile.corrections(
      yaml: Array(yaml.utf8), path: "c.yaml", gazetteer: Checkout.gazetteer)
  }

  private func applied(_ yaml: String, to name: String = "140802-2020") throws -> AnnualReport {
    try CorrectionSet(try corrections(yaml)).applied(to: try #require(Checkout.reports[name]))
  }

  @Test func theDecidedNumberStandsBesideThePrintedText() throws {
    let report = try applied(Self.amount)
    let cell = report[try #require(CellKey("t2.procurement.amount"))]
    #expect(cell.raw == "33633789.63万")
    #expect(cell.wanYuan == ExactNumber(3_363_378_963, scale: 6))
    #expect(cell.doubt == nil)
    #expect(cell.correction?.line == 2)
    #expect(!report.findings.contains { $0.check == "amount.unit" })
    #expect(report.findings.contains { $0.check == "cell.corrected" && $0.severity == .note })
  }

  @Test func otherReportsAreLeftAsTheyAre() throws {
    #expect(try applied(Self.amount, to: "140525-2020") == Checkout.reports["140525-2020"])
    var office = try #require(Checkout.reports["140802-2020"])
    office.header.level = .office
    let untouched = try CorrectionSet(try corrections(Self.amount)).applied(to: office)
    #expect(untouched == office)
  }

  @Test(arguments: [("decided: blank", CellState.blank), ("decided: 缺", .missing)])
  func aStateCanBeDecided(line: String, state: CellState) throws {
    let yaml = Self.amount.replacing("decided: 33633789.63 元", with: line)
    #expect(try applied(yaml)[try #require(CellKey("t2.procurement.amount"))].state == state)
  }

  @Test(arguments: [
    ("decided: 33633789.63 元", "decided:", 6, "尚未决定"),
    ("t2.procurement.amount", "t2.procurement.sum", 4, "没有单元格 t2.procurement.sum"),
    ("county: 盐湖", "county: 鼓楼", 2, "请写代码"), ("county: 盐湖", "county: 无此县", 2, "不认识"),
    ("who: 统计岗", "who:", 8, "缺少 who"), ("2026-11-21", "昨天", 9, "应为日期"),
    ("decided: 33633789.63 元", "decided: 很多", 6, "decided 应为数"),
    ("  reason: 单位误写\n", "", 2, "缺少 reason"), ("reason:", "reasons:", 7, "不认识的键 reasons"),
  ])
  func entriesThatAreNotUnderstoodAreNamedByLine(
    part: String, change: String, line: Int, words: String
  ) throws {
    let error = #expect(throws: IngestionError.self) {
      try corrections(Self.amount.replacing(part, with: change))
    }
    #expect(
      try #require(error).description.contains("c.yaml 第\(line)行"), "\(error?.description ?? "")")
    #expect(try #require(error).description.contains(words), "\(error?.description ?? "")")
  }

  @Test(arguments: [
    ("33633789.63万\"", "33633789.63万元\"", "不符，没有采用"),
    ("decided: 33633789.63 元", "decided: 33633789.63", "写明单位"),
    ("decided: 33633789.63 元", "decided: 3 件", "写明单位"),
    ("t2.procurement.amount", "t2.fee.amount", "表式中没有"),
    ("decided: 33633789.63 元", "decided: -1 元", "不小于 0"),
  ])
  func decisionsThatDoNotFitTheReportAreRefused(part: String, change: String, words: String) throws
  {
    let error = #expect(throws: IngestionError.self) {
      try applied(Self.amount.replacing(part, with: change))
    }
    #expect(try #require(error).description.contains("c.yaml 第2行"))
    #expect(try #require(error).description.contains(words), "\(error?.description ?? "")")
  }

  @Test func aCellIsDecidedOnce() throws {
    let entries = Self.amount + "\n" + Self.amount
    let error = #expect(throws: IngestionError.self) {
      try CorrectionSet(try corrections(entries))
    }
    #expect(try #require(error).description.contains("重复更正，已在 c.yaml 第2行"))
  }

  @Test func commentsAloneDecideNothing() throws {
    #expect(try corrections("# nothing yet\n").isEmpty)
    #expect(throws: IngestionError.self) { try corrections("county: 盐湖\n") }
  }
}
