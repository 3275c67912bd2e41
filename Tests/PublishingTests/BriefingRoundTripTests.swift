import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Fill, edit by hand, change the data, refresh: nothing that a person wrote is lost.
@Suite struct BriefingRoundTripTests {
  private static let marks = [
    "泽州收到{{值 泽州.2020.application.received}}件，办结{{值 泽州.2020.t3.totalProcessed.total}}件，见{{见 图:request-outcomes}}。",
    "{{文 申请 新绛}}", "{{图 request-outcomes 泽州 新绛 | 宽=12cm}}",
    "{{表 compare 泽州 新绛 | 行=application.received outcome.disclosureRate}}", "{{清单 新绛 | 限=2}}",
  ]

  private func template(
    _ format: Briefing.Format, _ marks: [String] = marks
  ) throws -> [UInt8] {
    switch format {
    case .markdown: Array(marks.joined(separator: "\n\n").utf8)
    case .html: Array(marks.map { "<p>\($0)</p>" }.joined(separator: "\n").utf8)
    case .docx: try WordTemplate.bytes(marks.map { WordXML.paragraph($0) }.joined())
    }
  }

  @Test(arguments: Briefing.Format.allCases)
  func onlyWhatTheDataChangedIsWrittenAgain(format: Briefing.Format) throws {
    let library = CheckoutLibrary()
    let first = try Briefing.filled(try template(format), format, library: library)
    #expect(first.entries.map(\.change) == Array(repeating: .filled, count: 7))
    #expect(first.entries.allSatisfy { $0.gaps.isEmpty })

    let same = try Briefing.filled(first.bytes, format, library: library)
    #expect(same.bytes == first.bytes)
    #expect(same.entries.allSatisfy { $0.change == .unchanged })

    let human = try format.edited(first.bytes) { text in
      text.replacing("泽州收到", with: "今年泽州一共收到").replacing("件，见", with: "件（已电话核实），见")
        .replacing(">6<", with: ">7<")
    }
    library.set("140525-2020", "t3.newReceived.total", 12)
    let second = try Briefing.filled(human, format, library: library)
    let result = try format.text(second.bytes)
    #expect(result.contains("今年泽州一共收到") && result.contains("件（已电话核实），见"))
    #expect(result.contains(">12#<") && !result.contains(">9<"))
    let kept = second.entries.filter { $0.change == .kept }
    #expect(kept.map(\.old) == ["7"] && kept.map(\.new) == ["6"])
    #expect(result.contains(">7<"))

    let forced = try Briefing.filled(second.bytes, format, library: library, isForced: true)
    #expect(try format.text(forced.bytes).contains(">6<"))
    #expect(
      try Briefing.filled(forced.bytes, format, library: library).bytes == forced.bytes)
  }

  @Test(arguments: Briefing.Format.allCases)
  func referencesAndCaptionsHaveTheirNumbers(format: Briefing.Format) throws {
    let library = CheckoutLibrary()
    let result = try Briefing.filled(try template(format), format, library: library)
    let text = try format.text(result.bytes)
    #expect(text.contains(">图1<"))
    for title in ["办理结果", "主要指标对比", "数据问题清单"] { #expect(text.contains(title)) }
  }

  @Test(arguments: [
    ("{{值 泽州.2020.application.recieved}}", "是否指“application.received”"),
    ("{{图 request-outcome 泽州}}", "是否指“request-outcomes”"), ("{{值 泽州.2020", "缺“}}”"),
    ("{{见 图:没有}}", "没有“图:没有”"), ("{{完}}", "前面没有对应的"), ("{{每 泽州}}a", "循环没有结束"),
    ("字{{表 compare 泽州 新绛}}", "要单独成段"), ("{{值 泽洲.2020.application.received}}", "不认识县名"),
  ])
  func wrongMarksStopTheRunWithTheirPlace(mark: String, message: String) throws {
    for format in Briefing.Format.allCases {
      let bytes =
        switch format {
        case .markdown: Array("首行\n\(mark)\n".utf8)
        case .html: Array("<p>首行</p>\n<p>\(mark)</p>".utf8)
        case .docx:
          try WordTemplate.bytes(WordXML.paragraph("首行") + WordXML.paragraph(mark))
        }
      let problems = #expect(throws: BriefingProblems.self) {
        try Briefing.filled(bytes, format, library: CheckoutLibrary())
      }
      let text = problems?.description ?? ""
      #expect(text.contains(message) && text.contains("第2"), "\(format) \(text)")
    }
  }

  /// Only the loop that does not close is wrong, not those within it.
  @Test(arguments: Briefing.Format.allCases)
  func ofNestedLoopsTheOneThatDoesNotCloseIsNamed(format: Briefing.Format) throws {
    let bytes = try template(format, ["{{每 泽州 新绛}}", "{{每 年 2020 2021}}", "文", "{{完}}"])
    let problems = #expect(throws: BriefingProblems.self) {
      try Briefing.filled(bytes, format, library: CheckoutLibrary())
    }
    #expect(problems?.all.map(\.mark) == ["每 泽州 新绛"])
  }

  @Test(arguments: Briefing.Format.allCases)
  func aFigureWithoutAnyReportSaysSoUntilThereIsOne(format: Briefing.Format) throws {
    let library = CheckoutLibrary()
    let marks = [
      "见{{见 图:a}}、{{见 图:b}}、{{见 表:c}}。", "{{图 request-outcomes 新绛 | 名=a}}",
      "{{图 request-outcomes 泽州 | 名=b}}", "{{表 compare 新绛 | 名=c | 行=application.received}}",
    ]
    func counts(_ bytes: [UInt8]) throws -> [Int] {
      let text = try format.text(bytes)
      return ["缺（新绛没有报告，无法画图）", "缺（新绛没有报告，无法列表）", ">缺<", ">图2<", ">表1<"].map {
        text.components(separatedBy: $0).count - 1
      }
    }
    library.hidden = ["140825-2021"]
    let first = try Briefing.filled(
      try template(format, marks), format, library: library)
    #expect(try counts(first.bytes) == [1, 1, 2, 0, 0])
    #expect(first.entries.flatMap(\.gaps) == ["新绛没有报告", "新绛没有报告"])
    #expect(try Briefing.filled(first.bytes, format, library: library).bytes == first.bytes)
    library.hidden = []
    let second = try Briefing.filled(first.bytes, format, library: library)
    #expect(try counts(second.bytes).prefix(3) == [0, 0, 0])
    #expect(try format.text(second.bytes).contains(format == .docx ? ">图2<" : "图2"))
    #expect(second.entries.allSatisfy { $0.gaps.isEmpty })
    library.hidden = ["140825-2021"]
    let third = try Briefing.filled(second.bytes, format, library: library)
    #expect(try counts(third.bytes) == [1, 1, 2, 0, 0])
  }

  /// One county without data must not stop a template made for many.
  @Test func aFigureWithoutAnyNumberSaysWhy() throws {
    let result = try Briefing.filled(
      Array("{{图 indicator-trend 西吉 litigation.lossRate}}".utf8), .markdown,
      library: CheckoutLibrary())
    let reason = "要画的 1 处都没有数（缺 1）"
    #expect(String(decoding: result.bytes, as: UTF8.self).contains("缺（\(reason)，无法画图）"))
    #expect(result.entries.flatMap(\.gaps) == [reason])
  }

  @Test func aYearWithoutReportShowsThatItIsMissing() throws {
    let result = try Briefing.filled(
      Array("{{值 泽州.2019.application.received}}件".utf8), .markdown,
      library: CheckoutLibrary())
    #expect(String(decoding: result.bytes, as: UTF8.self).contains("-->缺<!--/stats-->件"))
    #expect(result.entries.flatMap(\.gaps) == ["泽州没有 2019 年的报告"])
  }
}
