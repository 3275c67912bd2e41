import Analytics
import Disclosure
import TestSupport
import Testing

/// The model sentences for officers come out word for word; quotation marks are the Chinese ones.
@Suite struct ModelSentenceTests {
  private func sentences(_ name: String) throws -> ReportSentences {
    ReportSentences(ReportContext(try #require(Checkout.reports[name])))
  }

  @Test func requestsWithANarrativeThatContradictsThem() throws {
    #expect(
      try sentences("140525-2020").text(on: [.requests, .narrative])
        == "2020年，泽州县新收政府信息公开申请9件，办结6件，结转下年3件；办结的6件中予以公开和部分公开2件（2/6），"
        + "无法提供3件（3/6）、不予处理1件（1/6，无正当理由大量反复申请）。（注：正文称“共收到…6件”，与表格不符，本处采用表格数。）")
  }

  @Test func requestsDisputesAndALostTable() throws {
    #expect(
      try sentences("140825-2021").text(on: [.requests, .disputes, .absences])
        == "新绛县2021年度新收2件，均予以公开；未经复议直接起诉1件（其他结果）、复议后起诉1件（尚未审结）。"
        + "主动公开情况表（表二）在文本中缺失；政府集中采购不属于2021年格式内容。")
  }

  @Test func oneGroundForAllAndARestoredColumn() throws {
    #expect(
      try sentences("410326-2019").text(on: [.requests, .restoration])
        == "汝阳县2019年度办结14件，全部为“本机关不掌握相关政府信息”。（原文列错位，自然人列据勾稽关系唯一还原。）")
  }

  @Test func anAmountWhoseUnitCannotBeRight() throws {
    #expect(
      try sentences("140802-2020").text(on: [.procurement])
        == "盐湖区2020年度集中采购20项；总金额原文“33633789.63万”，疑为元（折3363.38万元），待核实，未计入合计。")
  }

  @Test func aSumSaysWhoIsNotInItAndWhy() throws {
    let names = ["140525-2020", "640422-2020", "140802-2020", "410326-2019", "140825-2021"]
    let indicator = try #require(Indicator.named("procurement.amount"))
    let candidates = try names.map {
      Candidate(ReportContext(try #require(Checkout.reports[$0])), indicator)
    }
    let total = Total(FairSelection(indicator, candidates, for: .sum))
    #expect(total.sum == ExactNumber(1_688_078, scale: 2))
    #expect(
      total.sentence.text
        == "2020年度集中采购总金额：泽州县2517.92万元、西吉县14362.86万元，两县合计16880.78万元；盐湖区待核实，未计入；"
        + "汝阳县94544.318万元为2019年度数，不与2020年度相加；新绛县2021年度不适用。")
  }

  /// What must never be written of these reports.
  @Test(arguments: ["140525-2020", "140802-2020", "140825-2021", "410326-2019", "640422-2020"])
  func whatIsMissingIsNeverTakenForNought(name: String) throws {
    let text = try sentences(name).text()
    for words in ["居首", "集中采购0", "采购为0", "行政复议0件", "纠错率0", "平均公开率"] {
      #expect(!text.contains(words), "\(words)")
    }
  }

  @Test func aLostTableIsNamed() throws {
    #expect(try sentences("640422-2020").text().contains("办理结果在文本中缺失"))
    #expect(try sentences("640422-2020").text().contains("表四）在文本中缺失"))
  }
}
