import Disclosure

extension Indicator {
  /// F 文件与权力运行.
  static let powers: [Indicator] = documents + decisions + items

  private static let documents: [Indicator] = [
    Indicator(
      "document.new", "新制发规范性文件", "normative documents issued", "件", forms: .nearPair,
      caveat: "2019年表式为新制作数，2021年表式为制发数，序列有断点",
      .total(
        Sum(
          "新制发规范性文件", either: [.disclosure(.normativeDocument, .newlyMade)],
          or: [.disclosure(.normativeDocument, .issued)]))),
    Indicator(
      "document.stock", "规范性文件存量", "normative documents in stock", "件", forms: .nearPair,
      caveat: "2019年表式为对外公开总数，2021年表式为现行有效数，不可相连",
      .total(
        Sum(
          "规范性文件存量", either: [.disclosure(.normativeDocument, .totalDisclosed)],
          or: [.disclosure(.normativeDocument, .inForce)]))),
    Indicator(
      "document.repealed", "废止规范性文件", "normative documents repealed", "件", forms: .only2021,
      .total(.item(.normativeDocument, .repealed))),
    Indicator(
      "document.publicityRate", "新制文件公开率", "share of new documents disclosed", "%",
      forms: .only2019, direction: .higherIsBetter,
      .share(.item(.normativeDocument, .newlyDisclosed), of: .item(.normativeDocument, .newlyMade))),
    Indicator(
      "document.turnover", "文件更新率", "turnover of documents", "%", forms: .only2021,
      .ratio(
        .item(.normativeDocument, .issued, .repealed, name: "制发与废止"),
        to: .item(.normativeDocument, .inForce), times: 1)),
    Indicator(
      "document.stockLink", "存量衔接差", "stock link gap", "件", forms: .only2021, direction: .zero,
      caveat: "现行有效减（上年现行有效+制发−废止），清理和失效会造成差额",
      .link(
        .item(.normativeDocument, .inForce), lastYear: .item(.normativeDocument, .inForce),
        adding: Sum(
          "制发减废止", [.disclosure(.normativeDocument, .issued)],
          minus: [.disclosure(.normativeDocument, .repealed)]))),
  ]

  private static let decisions: [Indicator] =
    [
      (DisclosureItem.licensing, "licensing", "licensing decisions"),
      (.penalty, "penalty", "penalty decisions"), (.coercion, "coercion", "coercion decisions"),
    ].flatMap { item, id, english in
      [
        Indicator(
          "power.\(id)Decisions", "\(item.name)处理决定数", english, "件", caveat: "各地统计范围差别很大",
          .total(.item(item, .decisions))),
        Indicator(
          "power.\(id)Per10k", "每万人\(item.name)决定", "\(english) per 10 000 residents", "件/万人",
          caveat: "人口为2020年普查数，与报告年度不同", .perResidents(.item(item, .decisions), 10_000)),
      ]
    } + [
      Indicator(
        "power.otherDecisions", "其他管理服务事项办件", "other services handled", "件", forms: .only2019,
        .total(.item(.otherService, .decisions))),
      Indicator(
        "power.licensingPenaltyRatio", "许可处罚比", "licences per penalty", "倍", caveat: "不是营商环境的评分",
        .ratio(.item(.licensing, .decisions), to: .item(.penalty, .decisions), times: 1)),
    ]

  private static let items: [Indicator] =
    [
      (DisclosureItem.licensing, "licensing"), (.otherService, "otherService"),
      (.penalty, "penalty"), (.coercion, "coercion"), (.fee, "fee"),
    ].flatMap { item, id in
      let current = Sum.item(item, .prevYearItems, .change, name: "\(item.name)上一年项目数加增减")
      return [
        Indicator(
          "power.items.\(id)", "\(item.name)现有事项数", "items of \(id)", "项", forms: .only2019,
          .total(current)),
        Indicator(
          "power.itemsChange.\(id)", "\(item.name)事项增减率", "change of items of \(id)", "%",
          forms: .only2019, .change(.item(item, .change), from: .item(item, .prevYearItems))),
      ]
        + (item == .fee
          ? []
          : [
            Indicator(
              "power.decisionsPerItem.\(id)", "\(item.name)平均每项办件", "decisions per item of \(id)",
              "件/项", forms: .only2019, .ratio(.item(item, .decisions), to: current, times: 1))
          ])
    }
}
