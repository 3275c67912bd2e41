import TestSupport
import Testing

@testable import Publishing

/// The language of marks.
@Suite struct MarkTests {
  @Test(arguments: [
    "图 denial-reasons 泽州 新绛 | 宽=15cm", "figure denial-reasons 泽州 新绛|width=15cm",
    "图　denial-reasons　泽州　新绛｜宽＝15cm",
  ])
  func chineseEnglishAndWideSignsSayTheSame(text: String) throws {
    let mark = try Mark(text)
    #expect(mark.kind == .figure)
    #expect(mark.words == ["denial-reasons", "泽州", "新绛"])
    #expect(mark.options == [.width: "15cm"])
    #expect(mark.name == "denial-reasons")
  }

  @Test(arguments: [
    ("valeu 泽州", "没有“valeu”这种标记，是否指“value”"), ("图 a | 宽度=3cm", "“图”没有选项“宽度”，是否指“宽”"),
    ("图 a | 15cm", "选项“15cm”应写成 名=值，如 宽=15cm"), ("", "标记是空的"),
  ])
  func whatIsNotUnderstoodNamesTheNearest(text: String, message: String) {
    #expect(throws: Mark.Refusal(message)) { try Mark(text) }
  }

  @Test func aLoopPutsItsCountyIntoMarksOnly() throws {
    let extent = { (bytes: [UInt8], start: Range<Int>, end: Range<Int>) in
      LoopExpansion.Extent(
        whole: start.lowerBound..<end.upperBound, body: [start.upperBound..<end.lowerBound])
    }
    let text = "{{每 泽州 新绛}}县{{县}}：{{每 年 2019 2020}}{{值 县.年.x}} {{完}}；{{完}}"
    let expanded = LoopExpansion(
      extent: extent, session: BriefingSession(CheckoutLibrary(), isForced: false),
      keeper: MarkupLoops([])
    ).expanded(Array(text.utf8))
    #expect(
      String(decoding: expanded, as: UTF8.self)
        == "县泽州：{{值 泽州.2019.x}} {{值 泽州.2020.x}} ；县新绛：{{值 新绛.2019.x}} {{值 新绛.2020.x}} ；")
  }
}
