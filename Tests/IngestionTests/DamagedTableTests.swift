import Disclosure
import TestSupport
import Testing

@testable import Ingestion

/// Tables that extraction has taken apart, through the whole recogniser.
@Suite struct DamagedTableTests {
  private func report(_ lines: String) throws -> AnnualReport {
    let text = "泽州县2023年政府信息公开工作年度报告\n\n一、总体情况\n\n工作正常开展。\n\n" + lines
    let document = try TextReader.document(Array(text.utf8), name: "a.txt", path: "a.txt")
    return try ReportRecognizer(gazetteer: Checkout.gazetteer).report(in: document, path: "a.txt")
  }

  /// Table 三 of the 2021 form with rows by key, all others zeros.
  private func requests(
    _ rows: [RequestRow: String], line: (FormRow) -> String = { $0.fullLabel }
  ) throws -> AnnualReport {
    let lines = Form.binding2021[.requests].rows.map { row in
      let given = rows.first { CellKey.requests($0.key, .total) == row.cells.last?.key }?.value
      return given ?? line(row) + "\t0\t0\t0\t0\t0\t0\t0"
    }
    return try report(
      "三、收到和处理政府信息公开申请情况\n" + lines.joined(separator: "\n")
        + "\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题\n无。\n")
  }

  private func values(_ report: AnnualReport, _ row: RequestRow) -> [Int?] {
    Applicant.allCases.map { report.count(row, $0) }
  }

  @Test(arguments: [
    "行政复议 行政诉讼\n结果\n维持\n结果\n纠正\n其他\n结果\n尚未\n审结\n总 计\n未经复议直接起诉 复议后起诉\n结果\n维持\n结果\n纠正\n其他\n结果\n尚未\n审结\n总 计\n结果\n维持\n结果\n纠正\n其他\n结果\n尚未\n审结\n总 计\n",
    "行政复议                              行政诉讼\n    未经复议直接起诉                  复议后起诉\n结果   结果     其他   尚未\n        总 计 结果 结果 其他 尚未     结果 结果 其他 尚未\n维持   纠正     结果   审结                               总计\n                       总 计\n     维持 纠正 结果 审结     维持 纠正 结果 审结\n",
  ])
  func theHeaderOfTableFourIsKnownInWhateverOrderItsLinesCome(header: String) throws {
    let report = try report(
      "四、政府信息公开行政复议、行政诉讼情况\n" + header
        + "1 1 0 0 2 1 0 0 0 1 2 0 1 0 3\n五、存在的主要问题\n2024 年，仍存在不足。\n")
    let blocks = ReviewBlock.allCases.map { block in
      ReviewResult.allCases.map { report[.reviews(block, $0)].value?.integer }
    }
    #expect(blocks == [[1, 1, 0, 0, 2], [1, 0, 0, 0, 1], [2, 0, 1, 0, 3]])
  }

  @Test func aPageWithoutAnyBreaksIsReadByLabelsAndSums() throws {
    let table = """
      本年工作有序。二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000\
      行政规范性文件5845546第二十条第（五）项信息内容本年处理决定数量行政许可2418第二十条第（六）项信息内容\
      本年处理决定数量行政处罚644行政强制64第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费41.5
      """
    let rows = Form.binding2021[.requests].rows.map { row in
      row.fullLabel + (["一、", "（一）", "（七）"].contains(row.number) ? "120000012" : "0000000")
    }
    let report = try report(
      table + "三、收到和处理政府信息公开申请情况" + rows.joined()
        + "四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉"
        + "结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计110024001510102五、存在的主要问题2023年，"
        + "仍有不足。六、其他需要报告的事项无。")
    #expect(values(report, .granted) == [12, 0, 0, 0, 0, 0, 12])
    #expect(values(report, .carriedForward) == [0, 0, 0, 0, 0, 0, 0])
    let licensing = try #require(CellKey("t2.licensing.decisions"))
    #expect(report[licensing].value == 2418)
    #expect(report[.reviews(.reconsideration, .total)].value?.integer == 2)
    // 5845546 can be cut in several ways and nothing decides between them.
    let document = try #require(CellKey("t2.normativeDocument.issued"))
    guard case .illegible(let candidates) = report[document].state else {
      Issue.record("\(report[document].state)")
      return
    }
    #expect(candidates.contains(58))
    #expect(report.readingFindings.contains { $0.cells.contains(document) })
  }

  @Test(arguments: [
    "5. 属子三类內部亊务信息\t3\t0\t0\t0\t0\t0\t3", "5.属于三类内内部事务信信息\t3\t0\t0\t0\t0\t0\t3",
    "属于三内部事信息\t3\t0\t0\t0\t0\t0\t3", "属于三类内部\t3\t0\t0\t0\t0\t0\t3",
  ])
  func aDamagedLabelIsKnownByLikenessAndOrder(line: String) throws {
    let report = try requests([.internalAffairs: line])
    #expect(values(report, .internalAffairs) == [3, 0, 0, 0, 0, 0, 3])
    #expect(values(report, .thirdParty) == [0, 0, 0, 0, 0, 0, 0])
  }

  @Test func aLabelThatResemblesNothingIsPlacedByOrderAndSaidSo() throws {
    let report = try requests([.internalAffairs: "□□□□□□情况说明\t3\t0\t0\t0\t0\t0\t3"])
    #expect(values(report, .internalAffairs) == [3, 0, 0, 0, 0, 0, 3])
    let finding = try #require(report.readingFindings.first { $0.check == "row.label" })
    #expect(finding.cells.contains(.requests(.internalAffairs)))
  }

  @Test func anAddedRowBelongsToNoCell() throws {
    let report = try requests([
      .thirdParty: "4.保护第三方合法权益\t1\t0\t0\t0\t0\t0\t1\n其中：涉及商业秘密\t2\t0\t0\t0\t0\t0\t2"
    ])
    #expect(values(report, .thirdParty) == [1, 0, 0, 0, 0, 0, 1])
    #expect(values(report, .internalAffairs) == [0, 0, 0, 0, 0, 0, 0])
    #expect(report.readingFindings.contains { $0.check == "row.unknown" })
  }

  @Test func aLabelWithoutItsNumberIsKnownWhereItStandsAlone() throws {
    let report = try requests([:]) { row in row.label }
    for row in [RequestRow.granted, .duplicate, .totalProcessed, .misc] {
      #expect(values(report, row) == [0, 0, 0, 0, 0, 0, 0], "\(row)")
    }
  }

  @Test func blanksInAlignedTextAreFoundByTheirColumns() throws {
    let lines = Form.binding2021[.requests].rows.map { row -> String in
      let cells =
        row.number == "一、" || row.number == "（一）" || row.number == "（七）"
        ? "  4                   1         5" : "  0    0    0    0    0    0    0"
      let width = row.fullLabel.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
      return row.fullLabel + String(repeating: " ", count: max(0, 100 - width)) + cells
    }
    let report = try report("三、收到和处理政府信息公开申请情况\n" + lines.joined(separator: "\n"))
    #expect(values(report, .granted).map { $0 ?? -1 } == [4, -1, -1, -1, 1, -1, 5])
    #expect(report[.requests(.granted, .enterprise)].state == .blank)
  }
}

/// Table 三 as a grid whose cells say in which column they stand.
@Suite struct ColumnMapTests {
  private func report(
    headers: [String], rows: (FormRow) -> [(column: Int, text: String)]
  ) throws -> AnnualReport {
    var blocks: [Document.Block] = [
      .paragraph(Quote("泽州县2023年政府信息公开工作年度报告", at: Place())),
      .paragraph(Quote("三、收到和处理政府信息公开申请情况", at: Place())),
    ]
    func row(_ index: Int, _ cells: [(column: Int, text: String)]) -> Document.Block {
      .row(
        cells.map {
          Quote(
            $0.text,
            at: Place(tableCell: Place.TableCell(table: 1, row: index, column: $0.column)))
        })
    }
    blocks.append(row(1, headers.enumerated().map { (column: $0.offset + 3, text: $0.element) }))
    for (index, formRow) in Form.binding2021[.requests].rows.enumerated() {
      blocks.append(row(index + 2, [(column: 2, text: formRow.fullLabel)] + rows(formRow)))
    }
    let document = Document(name: "a.html", digest: "", blocks: blocks)
    return try ReportRecognizer(gazetteer: Checkout.gazetteer).report(in: document, path: "a.html")
  }

  private static let headers = Applicant.allCases.map(\.name)

  @Test func columnsInAnotherOrderAreReadByTheirHeaders() throws {
    let order = [6, 0, 1, 2, 3, 4, 5]
    let report = try report(headers: order.map { Self.headers[$0] }) { row in
      let values =
        ["一、", "（一）", "（七）"].contains(row.number) ? [4, 0, 0, 0, 1, 0, 5] : [0, 0, 0, 0, 0, 0, 0]
      return order.enumerated().map { (column: $0.offset + 3, text: String(values[$0.element])) }
    }
    let granted = Applicant.allCases.map { report.count(.granted, $0) }
    #expect(granted == [4, 0, 0, 0, 1, 0, 5])
  }

  @Test func aCellThatIsNotThereLeavesItsColumnBlank() throws {
    let report = try report(headers: Self.headers) { row in
      row.number == "（一）"
        ? [(3, "4"), (7, "1"), (9, "5")]
        : (3...9).map {
          (
            $0,
            ["一、", "（七）"].contains(row.number) ? ["4", "0", "0", "0", "1", "0", "5"][$0 - 3] : "0"
          )
        }
    }
    let granted = Applicant.allCases.map { report[.requests(.granted, $0)] }
    #expect(granted.map { $0.value?.integer } == [4, nil, nil, nil, 1, nil, 5])
    #expect(granted[1].state == .blank)
  }

  @Test func aRowWhoseSumIsWrongIsReadWhereItIsPrinted() throws {
    let report = try report(headers: Self.headers) { row in
      row.number == "（一）"
        ? [(3, "4"), (7, "1"), (9, "6")] : (3...9).map { ($0, "0") }
    }
    let granted = Applicant.allCases.map { report.count(.granted, $0) }
    #expect(granted == [4, nil, nil, nil, 1, nil, 6])
    #expect(report.findings.contains { $0.cells.contains(.requests(.granted)) })
  }
}

@Suite struct EditDistanceTests {
  // The classic pairs of the literature: kitten/sitting 3, saturday/sunday 3 as whole texts.
  @Test(arguments: [
    ("kitten", "sitting", 2), ("abc", "abcdef", 0), ("abd", "abcdef", 1), ("", "abc", 0),
    ("xyz", "", 3),
  ])
  func theBeginningNeedsThatManyEdits(text: String, whole: String, distance: Int) {
    let scalars = { (text: String) in text.unicodeScalars.map(\.value) }
    #expect(EditDistance.ofPrefix(scalars(text), scalars(whole)) == distance)
  }
}
