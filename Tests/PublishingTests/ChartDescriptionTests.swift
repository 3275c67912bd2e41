import Analytics
import Disclosure
import Graphics
import Ingestion
import Publishing
import Rendering
import TestSupport
import Testing

/// What is said of a chart to those who cannot see it.
@Suite struct ChartDescriptionTests {
  private static let folder = ChartFolder(path: Checkout.root + "/Charts")
  private static let superlatives = [
    "居首", "最高", "最低", "最多", "最少", "第一名", "领先", "垫底", "最好", "最差", "显著", "名列",
  ]

  private func description(_ name: String, _ subjects: [ReportContext]) throws -> String? {
    let spec = try Self.folder.spec(name)
    guard let data = ChartData(spec.data, subjects, selection: spec.selection),
      !data.frame.rows.isEmpty
    else { return nil }
    let chart = try data.chart(spec)
    return chart.scene(
      width: 448, metrics: ChartMetrics(fontSize: 9.5), measurer: Renderer(theme: .screen)
    ).description
  }

  /// The same sentences as in `compare`, `show` and `trend`.
  @Test func theSentencesAreThoseOfTheOneGenerator() throws {
    let pair = try ["140525-2020", "140825-2021"].map {
      ReportContext(try #require(Checkout.reports[$0]))
    }
    let outcomes = try #require(try description("request-outcomes", pair))
    #expect(outcomes.contains(Comparison(pair).sentences[0].text.prefix { $0 != "；" }))
    #expect(outcomes.contains("新绛县2021年度新收2件，均予以公开。"))
    let disputes = try #require(try description("dispute-outcomes", pair))
    #expect(disputes.contains("新绛县2021年度未经复议直接起诉1件（其他结果）、复议后起诉1件（尚未审结）。"))
  }

  /// Random reports, few and many requests: nothing that must not be said, for any chart.
  @Test(arguments: folder.names(), 1...4)
  func nothingForbiddenIsSaid(name: String, seed: UInt64) throws {
    var random = RandomReports(seed: seed)
    let most = [3, 12, 30][random.number(below: 3)]
    let subjects = (0..<(2 + random.number(below: 3))).map { index in
      ReportContext(random.damaged(110_101 + index, most: most))
    }
    guard let text = try? description(name, subjects) else { return }
    for words in Self.superlatives { #expect(!text.contains(words), "\(text)") }
    #expect(!text.contains("nan") && !text.contains("inf"))
    for match in text.matches(of: #/(\d+\.\d)%(，|（)?(?<part>\d+)/(?<base>\d+)/#) {
      #expect((Int(match.output.base) ?? 0) >= 10, "\(text)")
    }
    for match in text.matches(of: #/%（基数 (?<base>\d+)）/#) {
      #expect((Int(match.output.base) ?? 0) >= 10, "\(text)")
    }
  }

  /// Two shares over six and two answers: fractions, and no range of per cent.
  @Test func aFunnelOfSmallBasesShowsFractions() throws {
    let pair = try ["140525-2020", "140825-2021"].map {
      ReportContext(try #require(Checkout.reports[$0]))
    }
    let text = try #require(try description("share-funnel", pair))
    #expect(text.contains("共 2 点，基数不足10的 2 点不计比例；其中 泽州 2/6，新绛 2/2"))
    #expect(text.contains("公开率：两县合计4/8；没有一个在99.8%界限之外，差别可以只是偶然。"))
  }
}
