import Disclosure
import TestSupport
import Testing

@testable import Ingestion

@Suite struct FigureReaderTests {
  private static let header = "division,year,level,key,state,value,unit,source\n"

  private func read(_ rows: String) throws -> [AnnualReport] {
    try ReportFile.reports(
      Array((Self.header + rows).utf8), name: "f.csv", path: "f.csv", gazetteer: Checkout.gazetteer)
  }

  private func problem(_ rows: String) -> String {
    do {
      _ = try read(rows)
      return "accepted"
    } catch let error as IngestionError {
      return error.description
    } catch { return "\(error)" }
  }

  /// Zero, blank, missing, not in this form and illegible are five things.
  @Test func statesStayApart() throws {
    let reports = try read(
      """
      140525,2022,,t2.licensing.decisions,value,0,,http://a.cn/1.html
      140525,2022,,t2.regulation.issued,blank,,,http://a.cn/1.html
      140525,2022,,t2.penalty.decisions,illegible,3|30,,http://a.cn/1.html
      140525,2022,,t2.regulation.newlyMade,notInForm,,,http://a.cn/1.html
      泽州,2020,office,t2.fee.prevYearItems,value,4,,
      """)
    try #require(reports.count == 2)
    let first = reports[0]
    let state = { (key: String) in CellKey(key).map { first[$0].state } }
    #expect(state("t2.licensing.decisions") == .value(0))
    #expect(state("t2.regulation.issued") == .blank)
    #expect(state("t2.penalty.decisions") == .illegible(candidates: [3, 30]))
    #expect(state("t2.regulation.newlyMade") == .notInForm)
    #expect(state("t2.coercion.decisions") == .missing)
    #expect(state("t3.granted.total") == .missing)
    #expect(first.form == .binding2021 && first.source.url == "http://a.cn/1.html")
    #expect(CellKey("t2.licensing.decisions").map { first[$0].place?.line } == 2)
    #expect(reports[1].form == .trial2019 && reports[1].header.level == .office)
    #expect(reports[1].source.url == nil && reports[1].division?.code == "140525")
    // What is wrong or not there is covered by a finding, and nothing is said of a text.
    let covered = Set(first.findings.flatMap(\.cells))
    for key in Form.binding2021.keys where first[key].value == nil && first[key].state != .blank {
      #expect(covered.contains(key), "\(key)")
    }
    let checks = first.findings.map(\.check)
    #expect(!checks.contains("report.signature") && !checks.contains("report.period"))
  }

  @Test func everyWrongRowIsNamedByItsLine() {
    let good = "140525,2022,,t2.regulation.issued,value,1,,\n"
    let wrong = [
      ("140525,2022,,t9.x,value,1,,", "没有单元格“t9.x”"),
      ("140525,2022,,t2.regulation.issued,value,2,,", "与第2行重复"),
      ("140525,2022,,t2.penalty.decisions,value,,,", "value 不是数：空"),
      ("140525,2022,,t2.penalty.decisions,blank,0,,", "blank 不应有 value：0"),
      ("140525,2022,,t2.penalty.decisions,zero,,,", "state 不认识：zero"),
      ("140525,22,,t2.penalty.decisions,value,1,,", "year 不是年份：22"),
      ("999999,2022,,t2.penalty.decisions,value,1,,", "不认识的行政区划“999999”"),
      ("140525,2022,king,t2.penalty.decisions,value,1,,", "level 不认识：king"),
      ("140525,2022,,t2.regulation.newlyMade,value,1,,", "混有两种表式"),
      ("140525,2022,,t2.penalty.decisions,value,1,,http://b.cn", "写了两个 source"),
    ]
    for (row, message) in wrong {
      let text = problem(good + row)
      #expect(text.contains(message) && text.contains("f.csv 第3行"), "\(text)")
    }
  }

  @Test func aWorkbookInTheSameShapeIsReadTheSame() throws {
    let fields = ["division", "year", "key", "state", "value", "source"]
    let row = ["140525", "2022", "t2.fee.amount", "value", "12.5", "http://a.cn"]
    let cells = { (texts: [String], number: Int) in
      "<row r=\"\(number)\">"
        + zip("ABCDEF", texts).map {
          "<c r=\"\($0)\(number)\" t=\"inlineStr\"><is><t>\($1)</t></is></c>"
        }.joined() + "</row>"
    }
    let bytes = try TestWorkbook.bytes(cells(fields, 1) + cells(row, 4))
    let report = try #require(
      try ReportFile.reports(
        bytes, name: "f.xlsx", path: "f.xlsx", gazetteer: Checkout.gazetteer
      ).first)
    let key = try #require(CellKey("t2.fee.amount"))
    #expect(report[key].yuan == 125_000)
    #expect(report[key].place?.description == "第1表第4行第1列")
  }
}

@Suite struct FigureDatasetTests {
  private func report(_ code: String, _ year: Int) throws -> AnnualReport {
    let entry = try Checkout.datasets.manifest().entries.first {
      $0.division == code && $0.year == year
    }
    return try Checkout.datasets.report(try #require(entry), gazetteer: Checkout.gazetteer)
  }

  private func value(_ report: AnnualReport, _ key: String) -> ExactNumber? {
    CellKey(key).flatMap { report[$0].value }
  }

  /// Read by eye from the reports.
  @Test func figuresAreThoseOfTheReports() throws {
    #expect(value(try report("350128", 2025), "t3.totalProcessed.total") == 148)
    #expect(
      value(try report("350128", 2019), "t2.procurement.amount") == ExactNumber("75394432.52"))
    #expect(value(try report("320800", 2024), "t3.newReceived.total") == 3119)
    #expect(value(try report("321300", 2024), "t3.carriedOver.total") == 121)
    #expect(value(try report("320813", 2023), "t2.fee.amount") == ExactNumber("7730.28"))
  }

  /// 平潭 2019 printed these cells run together; only other years suggest where they part.
  @Test func whatTheSourceLeavesOpenStaysOpen() throws {
    let report = try report("350128", 2019)
    let key = try #require(CellKey("t2.licensing.prevYearItems"))
    #expect(report[key].state == .illegible(candidates: [396]))
  }

  /// 洪泽 2023 printed 10 + 1 with the total 0: the numbers stay, the finding says so.
  @Test func aReportsOwnErrorsStayAndAreFound() throws {
    let report = try report("320813", 2023)
    #expect(value(report, "t4.reconsideration.total") == 0)
    #expect(value(report, "t4.reconsideration.upheld") == 10)
    #expect(report.findings.filter { $0.check == "identity.contradiction" }.count == 2)
    // Table 三 prints one row "其他处理" although table 二 is that of 2021.
    #expect(report.tableForms[.requests] == .trial2019 && report.form == .binding2021)
  }

  @Test func everyReportSaysWhereItComesFrom() throws {
    let entries = try Checkout.datasets.manifest().entries.filter { $0.folder == "figures" }
    #expect(entries.count == 9)
    for entry in entries {
      let report = try Checkout.datasets.report(entry, gazetteer: Checkout.gazetteer)
      let origin = report.readingFindings.first { $0.check == "source.figures" }
      #expect(
        report.source.url != nil || origin?.message.contains("网址") == true
          || origin?.message.contains("地址不详") == true, "\(entry.file) \(entry.year)")
      #expect(!report.readingFindings.contains { $0.check == "source.changed" })
    }
  }
}
