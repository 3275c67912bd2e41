extension Form {
  /// The trial form of 国办公开办函〔2019〕60号: 198 cells, report years 2019 (encouraged) and 2020.
  ///
  /// The form prints no unit for 采购总金额: it must be in the cell or in the column header.
  public static let trial2019 = Form(
    id: "2019", document: "国办公开办函〔2019〕60号", years: 2019...2020,
    tables: [
      .disclosure([
        FormBlock(
          "第二十条第（一）项",
          rows: [.item(.regulation, documents), .item(.normativeDocument, documents)]),
        FormBlock(
          "第二十条第（五）项", rows: [.item(.licensing, powers), .item(.otherService, powers)]),
        FormBlock("第二十条第（六）项", rows: [.item(.penalty, powers), .item(.coercion, powers)]),
        FormBlock("第二十条第（八）项", rows: [.item(.fee, Array(powers.dropLast()))]),
        FormBlock(
          "第二十条第（九）项",
          rows: [
            .item(
              .procurement,
              [
                FormColumn(.items, "采购项目数量", unit: "项"),
                FormColumn(.amount, "采购总金额", unit: nil, kind: .amount),
              ])
          ]),
      ]),
      .requests(
        other: FormBlock(rows: [
          .request(.other, "（六）", "其他处理", stems: ["其他处理"], needsNumber: true)
        ])),
      .reviews,
    ])

  private static let documents = [
    FormColumn(.newlyMade, "本年新制作数量", unit: "件"),
    FormColumn(.newlyDisclosed, "本年新公开数量", unit: "件"),
    FormColumn(.totalDisclosed, "对外公开总数量", unit: "件"),
  ]

  private static let powers = [
    FormColumn(.prevYearItems, "上一年项目数量", unit: "项"),
    FormColumn(.change, "本年增/减", unit: "项", kind: .signedCount),
    FormColumn(.decisions, "处理决定数量", unit: "件"),
  ]
}
