import Disclosure
import Ingestion
import TestSupport
import Testing

/// Rows of the tables in all the ways they are printed, through the whole recogniser.
@Suite struct RowReadingTests {
  /// A report whose table 二 and 三 are given line by line.
  private func report(_ lines: String) throws -> AnnualReport {
    let text = "泽州县2020年政府信息公开工作年度报告\n\n一、总体情况\n\n工作正常开展。\n\n" + lines
    let document = try TextReader.document(Array(text.utf8), name: "a.txt", path: "a.txt")
    return try ReportRecognizer(gazetteer: Checkout.gazetteer).report(in: document, path: "a.txt")
  }

  private static let disclosure = """
    二、主动公开政府信息情况
    第二十条第（一）项\t\t\t
    信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量
    规章\t0\t0\t0
    规范性文件\t10\t10\t12

    """

  private func value(_ report: AnnualReport, _ key: String) throws -> Cell {
    report[try #require(CellKey(key))]
  }

  @Test(arguments: [
    ("行政许可\t705\t-397\t5210", [705, -397, 5210]), ("行政许可\t705\t－397\t5210", [705, -397, 5210]),
    ("行政许可\t７０５\t+179\t5,210", [705, 179, 5210]), ("行政许可\t305\t428\t29.45 万", [305, 428, 294_500]),
    ("行 政 许 可\t1\t2\t3", [1, 2, 3]), ("行政许可 705 -397 5210", [705, -397, 5210]),
    ("行政许可\n705\n-397\n5210", [705, -397, 5210]),
  ])
  func numbersAreReadAsPrinted(line: String, expected: [Int]) throws {
    let report = try report(
      Self.disclosure + "第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n" + line + "\n")
    let keys = ["prevYearItems", "change", "decisions"].map { "t2.licensing.\($0)" }
    #expect(try keys.map { try value(report, $0).value?.integer } == expected)
  }

  @Test func aCountInWanIsMarkedAsRounded() throws {
    let report = try report(
      Self.disclosure + "第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t305\t428\t29.45 万\n")
    #expect(try value(report, "t2.licensing.decisions").precision == .rounded(to: 100))
  }

  @Test(arguments: ["/", "-", "—", "——", "无"])
  func declaredNothingIsBlankAndKeepsItsMark(mark: String) throws {
    let report = try report(
      Self.disclosure
        + "第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t705\t\(mark)\t5210\n")
    let cell = try value(report, "t2.licensing.change")
    #expect(cell.state == .blank)
    #expect(cell.raw == mark)
    #expect(try value(report, "t2.licensing.decisions").value == 5210)
  }

  @Test func anEmptyCellBetweenNumbersIsBlank() throws {
    let report = try report(
      Self.disclosure
        + "第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t705\t\t5210\n")
    #expect(try value(report, "t2.licensing.prevYearItems").value == 705)
    #expect(try value(report, "t2.licensing.change").state == .blank)
    #expect(try value(report, "t2.licensing.decisions").value == 5210)
  }

  @Test(arguments: [
    ("采购总金额", "2517.92 万元", "万元", "25179200"),
    ("采购总金额(单位:万元,保留4位小数)", "94544.318", "万元", "945443180"),
    ("采购总金额", "251000元", "元", "251000"), ("采购总金额（元）", "251000", "元", "251000"),
  ])
  func theUnitOfAnAmountIsInTheCellOrItsHeader(
    header: String, cell: String, unit: String, yuan: String
  ) throws {
    let report = try report(
      Self.disclosure + "第二十条第（九）项\n信息内容\t采购项目数量\t\(header)\n政府集中采购\t6\t\(cell)\n")
    let amount = try value(report, "t2.procurement.amount")
    #expect(amount.unit == unit)
    #expect(amount.yuan?.description == yuan)
  }

  @Test func anAmountWithoutUnitHasNone() throws {
    let report = try report(
      Self.disclosure + "第二十条第（九）项\n信息内容\t采购项目数量\t采购总金额\n政府集中采购\t6\t6944.93\n")
    let amount = try value(report, "t2.procurement.amount")
    #expect(amount.value?.description == "6944.93")
    #expect(amount.unit == nil)
    #expect(report.findings.contains { $0.check == "amount.unit" })
  }

  @Test func lostRowsAreMissingAndNeverZero() throws {
    let report = try report(Self.disclosure)
    #expect(try value(report, "t2.licensing.decisions").state == .missing)
    #expect(try value(report, "t3.newReceived.total").state == .missing)
    #expect(report.readingFindings.contains { $0.check == "table.truncated" })
    #expect(report.readingFindings.count { $0.check == "table.missing" } == 2)
  }

  @Test func whatTheFormLacksIsNotInIt() throws {
    let report = try report(Self.disclosure)
    #expect(try value(report, "t2.fee.amount").state == .notInForm)
    #expect(try value(report, "t2.normativeDocument.inForce").state == .notInForm)
  }

  @Test func numbersOfTheNarrativeAreNoRowsOfALostTable() throws {
    let report = try report("全年作出行政处罚 12 件，行政许可 705 件。\n\n五、存在的主要问题及改进情况\n\n无。\n")
    #expect(try value(report, "t2.penalty.decisions").state == .missing)
    #expect(try value(report, "t2.licensing.decisions").state == .missing)
  }
}

/// Rows of table 三 that lost something.
@Suite struct RequestRestorationTests {
  /// A table 三 of the 2019 form, rows given by label; all others are seven zeros.
  private func report(_ rows: [String: String], behind gap: String = "\t") throws -> AnnualReport {
    let labels = Form.trial2019[.requests].rows.map(\.fullLabel)
    let lines = labels.map { label in
      let key = rows.keys.first { label.contains($0) }
      return key.flatMap { rows[$0] }.map { label + gap + $0 } ?? label + "\t0\t0\t0\t0\t0\t0\t0"
    }
    let text = """
      泽州县2020年政府信息公开工作年度报告

      三、收到和处理政府信息公开申请情况
      \(lines.joined(separator: "\n"))

      四、政府信息公开行政复议、行政诉讼情况
      """
    let document = try TextReader.document(Array(text.utf8), name: "a.txt", path: "a.txt")
    return try ReportRecognizer(gazetteer: Checkout.gazetteer).report(in: document, path: "a.txt")
  }

  private func values(_ report: AnnualReport, _ row: RequestRow) -> [Int?] {
    Applicant.allCases.map { report.count(row, $0) }
  }

  /// Narrow columns of a PDF may leave no gap behind the label; too few digits are cut from nothing.
  @Test(arguments: ["\t", ""])
  func aLostColumnIsRestoredWhereTheIdentitiesLeaveOneSolution(gap: String) throws {
    let report = try report(
      [
        "本年新收": "3\t0\t0\t0\t0\t0\t3", "本机关不掌握": "3\t0\t0\t0\t0\t3",
        "（七）总计": "3\t0\t0\t0\t0\t0\t3",
      ], behind: gap)
    #expect(values(report, .notHeld) == [3, 0, 0, 0, 0, 0, 3])
    let cell = report[.requests(.notHeld, .naturalPerson)]
    #expect(cell.raw == nil)
    guard case .restored = cell.reading else {
      Issue.record("not marked as restored")
      return
    }
    let finding = try #require(report.readingFindings.first { $0.check == "cells.restored" })
    #expect(finding.severity == .note)
    #expect(finding.cells.count == 7)
  }

  @Test func severalSolutionsLeaveTheCellsIllegibleWithCandidates() throws {
    // Both rows lost a column: 3 may be the natural person's or an enterprise's throughout.
    let report = try report([
      "本年新收": "3\t0\t0\t0\t0\t3", "予以公开": "3\t0\t0\t0\t0\t3", "（七）总计": "3\t0\t0\t0\t0\t3",
    ])
    let cell = report[.requests(.granted, .naturalPerson)]
    #expect(cell.state == .illegible(candidates: [0, 3]))
    // The total may be what was lost: then the last 3 printed is another organisation's.
    #expect(report[.requests(.granted)].state == .illegible(candidates: [3, 6]))
    let finding = try #require(report.readingFindings.first { $0.check == "cells.illegible" })
    #expect(finding.cells.contains(.requests(.newReceived, .naturalPerson)))
  }

  @Test func gluedDigitsAreCutWhereOnlyOneWayAddsUp() throws {
    let report = try report(["本年新收": "230000023", "（七）总计": "230000023", "予以公开": "230000023"])
    #expect(values(report, .newReceived) == [23, 0, 0, 0, 0, 0, 23])
  }

  @Test func printedNumbersAreNeverChangedToSatisfyAnIdentity() throws {
    let report = try report(["本年新收": "9\t0\t0\t0\t0\t0\t9", "（七）总计": "6\t0\t0\t0\t0\t0\t6"])
    #expect(values(report, .newReceived) == [9, 0, 0, 0, 0, 0, 9])
    #expect(values(report, .totalProcessed) == [6, 0, 0, 0, 0, 0, 6])
    #expect(report.findings.contains { $0.check == "identity.contradiction" })
  }

  @Test func aPageNumberAmongTheValuesIsLeftOut() throws {
    let report = try report(["本机关不掌握": "5\t0\t0\t0\t0\t0\t5\n- 3 -"])
    #expect(values(report, .notHeld) == [5, 0, 0, 0, 0, 0, 5])
  }

  @Test func emptyRowsAreBlank() throws {
    let report = try report(["重复申请": "\t\t\t\t\t\t"])
    #expect(report[.requests(.duplicate)].state == .blank)
  }
}
