import Analytics
import Disclosure
import Foundation
import Graphics
import Ingestion
import Publishing
import Rendering
import TestSupport
import Testing

/// The comparison of the real reports in all its forms.
@Suite struct ComparisonTests {
  private func comparison(_ names: [String]) throws -> Comparison {
    let populations = try Checkout.datasets.populations()
    return Comparison(
      try names.map { name in
        let report = try #require(Checkout.reports[name])
        return ReportContext(report, population: populations[report.division?.code ?? ""])
      })
  }

  private static let pair = ["140525-2020", "140825-2021"]
  private static let all = [
    "140525-2020", "140825-2021", "140802-2020", "640422-2020", "410326-2019",
  ]

  @Test func theHardCaseSaysWhatCannotBeCompared() throws {
    let limits = try comparison(Self.pair).comparability
    let prevented = limits.filter(\.isPrevented)
    #expect(prevented.map(\.about) == ["t2"])
    #expect(prevented[0].why.contains("表式不同"))
    #expect(prevented[0].why.contains("新绛县文本缺表二，第32行"))
    #expect(limits.contains { $0.about == "year" })
    #expect(limits.contains { $0.about == "scope" && $0.why.contains("第74行") })
  }

  /// R: `poisson.test(c(9, 2), c(414999, 282230))$p.value`.
  @Test func ratesAreComparedByTheExactTest() throws {
    let row = try #require(
      try comparison(Self.pair).indicators.first { $0.indicator.id == "application.per100k" })
    let difference = try #require(row.difference)
    #expect(abs(try #require(difference.pValue) - 0.218_015) < 1e-5)
    #expect(difference.words == "未见可靠差异")
  }

  @Test func sharesOverSmallBasesDecideNothing() throws {
    let row = try #require(
      try comparison(Self.pair).indicators.first { $0.indicator.id == "outcome.disclosureRate" })
    #expect(row.difference?.words == "数据不足以判断（基数不足10，只列件数）")
  }

  @Test(arguments: [40, 60, 72, 80, 100, 160])
  func linesFitTheTerminal(width: Int) throws {
    for names in [Self.pair, Self.all] {
      let text = ComparisonText(try comparison(names), width: width, isStyled: false).text
      for line in text.split(separator: "\n") where !line.contains("stats ") {
        #expect(TerminalWidth.of(String(line)) <= width, "\(line)")
      }
    }
  }

  @Test func styledTextIsTheSameTextWithControlSequences() throws {
    let plain = ComparisonText(try comparison(Self.pair), width: 80, isStyled: false).text
    let styled = ComparisonText(try comparison(Self.pair), width: 80, isStyled: true).text
    let stripped = styled.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "")
    #expect(stripped == plain)
  }

  @Test func numbersOfAColumnEndInTheSameColumn() throws {
    let text = ComparisonText(try comparison(Self.pair), width: 80, isStyled: false).text
    let rows = text.split(separator: "\n").map(String.init)
    let received = try #require(rows.first { $0.contains("  本年新收") })
    let licences = try #require(rows.first { $0.contains("行政处罚决定") })
    func end(_ row: String, _ word: String) -> Int? {
      row.range(of: word).map { TerminalWidth.of(String(row[..<$0.upperBound])) }
    }
    #expect(end(received, "9 件") == end(licences, "478 件"))
  }

  @Test func noForbiddenSentenceIsWritten() throws {
    for names in [Self.pair, Self.all] {
      let comparison = try comparison(names)
      let texts = [
        ComparisonText(comparison, width: 80, isStyled: false).text,
        ComparisonMarkdown.text(comparison),
      ]
      for text in texts {
        for words in ["居首", "最高", "最低", "第一", "五县平均", "采购为0", "纠错率0%", "复议0件"] {
          #expect(!text.contains(words), "\(words)")
        }
      }
    }
  }

  @Test func suspectAmountsAreMarkedEverywhere() throws {
    let csv = ComparisonCSV.text(try comparison(Self.all))
    let row = try #require(
      csv.split(separator: "\n").first {
        $0.contains("140802") && $0.contains(",procurement.amount,")
      })
    #expect(row.contains("3363.378963"))
    #expect(row.contains("suspect"))
  }

  @Test func everyIndicatorOfTheCatalogueIsInTheJSON() throws {
    let json = try JSONText.of(ComparisonRecord(try comparison(Self.pair)))
    for indicator in Indicator.all { #expect(json.contains("\"\(indicator.id)\"")) }
    #expect(json.contains("\"schema\" : \"stats-comparison/1\""))
    #expect(!json.contains("\\u"))
  }
}

/// The sheet, laid out with the real fonts.
@Suite struct ComparisonSheetTests {
  private static let figures = [
    "request-outcomes", "refusal-grounds", "dispute-outcomes", "procurement-amount",
  ]

  private func sheet(_ names: [String], _ renderer: Renderer) throws -> Scene {
    let populations = try Checkout.datasets.populations()
    let folder = ChartFolder(path: Checkout.root + "/Charts")
    let comparison = Comparison(
      try names.map { name in
        let report = try #require(Checkout.reports[name])
        return ReportContext(report, population: populations[report.division?.code ?? ""])
      })
    return try ComparisonSheet(
      comparison, charts: try Self.figures.map { try folder.spec($0) }, measurer: renderer
    ).scene()
  }

  @Test(arguments: [
    ["140525-2020", "140825-2021"], ["140802-2020", "640422-2020", "410326-2019"],
    ["140525-2020", "140825-2021", "140802-2020", "640422-2020", "410326-2019"],
  ])
  func everythingFitsOnOnePageAndNothingOverlaps(names: [String]) throws {
    let renderer = Renderer(theme: .screen)
    let scene = try sheet(names, renderer)
    #expect(scene.size == Size(width: 595.28, height: 841.89))
    let page = Rect(x: 20, y: 20, width: scene.size.width - 40, height: scene.size.height - 40)
    let texts = scene.texts.filter { !$0.string.isEmpty }
    for (index, text) in texts.enumerated() {
      #expect(page.contains(text.bounds, tolerance: 2), "\(text.string)")
      for other in texts[(index + 1)...] {
        #expect(
          !text.bounds.overlaps(other.bounds, tolerance: 1.2), "\(text.string) / \(other.string)")
      }
    }
  }

  @Test func textIsLargeEnoughForPrint() throws {
    let scene = try sheet(["140525-2020", "140825-2021"], Renderer(theme: .screen))
    #expect(scene.texts.allSatisfy { $0.font.size >= 6 })
  }

  @Test func statesAreWords() throws {
    let texts = try sheet(["140525-2020", "140825-2021"], Renderer(theme: .screen)).texts.map(
      \.string)
    for word in ["缺", "不适用", "无基数"] { #expect(texts.contains(word)) }
    #expect(texts.contains("不适用（2021年表式无此项）"))
  }

  @Test func sheetsAreTheSameBytesTwice() throws {
    let first = Renderer(theme: .screen)
    let second = Renderer(theme: .screen)
    let names = ["140525-2020", "140825-2021"]
    #expect(
      try first.png(try sheet(names, first), dpi: 96)
        == second.png(try sheet(names, second), dpi: 96))
    #expect(try first.svg(try sheet(names, first)) == second.svg(try sheet(names, second)))
    #expect(try first.pdf(try sheet(names, first)) == second.pdf(try sheet(names, second)))
  }
}
