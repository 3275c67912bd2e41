import Disclosure
import TestSupport
import Testing

@testable import Ingestion

@Suite struct PipeTableTests {
  private func cells(_ lines: String...) -> [[String]?] {
    var table = PipeTable()
    return lines.map { table.cells($0[...].utf8) }
  }

  @Test func outerPipesAreOptionalAndEmptyCellsStay() {
    #expect(cells("|规章|0||5|") == [["规章", "0", "", "5"]])
    #expect(cells("规章 | 0 | 5") == [["规章", "0", "5"]])
    #expect(cells("0 |") == [["0"]])
    #expect(cells("||  |") == [["", ""]])
    #expect(cells("a<br>b | c\\|d |") == [["a\nb", "c|d"]])
  }

  @Test func proseIsNoRow() {
    #expect(cells("a|b", "没有表格", "") == [nil, nil, nil])
  }

  /// A rule stands below a header; a row of dashes anywhere else is a row of blanks.
  @Test func onlyRulesOfThreeHyphensAreDropped() {
    #expect(cells("|a|b|", "|---|:--:|", "|:---|---:|") == [["a", "b"], ["---", ":--:"], []])
    #expect(cells("|a|b|", "|-|-|") == [["a", "b"], ["-", "-"]])
    #expect(cells("|---|---|") == [["---", "---"]])
  }

  @Test(arguments: [Form.trial2019, .binding2021])
  func theTablesOfAFormComeOutCellByCell(form: Form) throws {
    let printed = PrintedForm(form)
    let report = try #require(
      try ReportFile.reports(
        Array(printed.markdown.utf8), name: "a.md", path: "a.md", gazetteer: Checkout.gazetteer
      ).first)
    #expect(printed.differences(from: report) == [])
  }
}
