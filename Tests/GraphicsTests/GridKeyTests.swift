import Graphics
import TestSupport
import Testing

/// Grids of signs on a narrow page.
@Suite struct GridKeyTests {
  private static let reports = (1...7).map { "第\($0)县 2020" }
  private static let checks = ["金额单位", "落款日期", "统计期限"]

  private func scene(width: Double) throws -> Scene {
    let spec = ChartSpec(
      name: "map", title: "数据质量", summary: "", data: .checks,
      marks: [
        .init(
          .cell,
          encode: [
            .y: .init("block"), .x: .init("report"), .color: .init("category", palette: "checks"),
          ])
      ])
    let rows = Self.reports.flatMap { report in
      Self.checks.map { check in
        let isWrong = check == "金额单位" && report == "第3县 2020"
        return Frame.Row(
          ["report": report, "block": check, "category": isWrong ? "错误" : "未见问题"],
          Datum(value: isWrong ? 1 : 0, label: isWrong ? "×" : "○"))
      }
    }
    return try spec.resolved(over: Frame(rows, categories: ["未见问题", "错误"]))
      .scene(width: width, measurer: AdvanceTable())
  }

  @Test func aNarrowPageNumbersItsColumnsAndSaysWhoTheyAre() throws {
    let texts = try scene(width: 160).texts.map(\.string)
    #expect((1...7).allSatisfy { texts.contains("\($0)") })
    let words = texts.joined().filter { $0 != " " }
    for (index, report) in Self.reports.enumerated() {
      #expect(words.contains("\(index + 1)" + report.filter { $0 != " " }))
    }
    #expect(texts.filter { $0 == "×" }.count == 1)
  }

  @Test func rowsThatSayTheSameEverywhereAreNamedInPlaceOfBeingDrawn() throws {
    let texts = try scene(width: 160).texts.map(\.string)
    #expect(texts.contains("金额单位") && !texts.contains("落款日期"))
    #expect(texts.joined().contains("另有 2 行各列都为“未见问题”，未画：落款日期、统计期限。"))
  }

  @Test func aWidePageHasNamesAndAllRows() throws {
    let texts = try scene(width: 500).texts.map(\.string)
    #expect(Self.checks.allSatisfy(texts.contains))
    #expect(!texts.contains("1") && !texts.joined().contains("未画"))
  }
}
