extension Form {
  /// The binding form of 国办公开办函〔2021〕30号: 200 cells, report years from 2021 on.
  public static let binding2021 = Form(
    id: "2021", document: "国办公开办函〔2021〕30号", years: 2021...2099,
    tables: [
      .disclosure([
        FormBlock(
          "第二十条第（一）项",
          rows: [
            .item(.regulation, documents),
            .item(.normativeDocument, label: "行政规范性文件", documents),
          ]),
        FormBlock("第二十条第（五）项", rows: [.item(.licensing, decisions)]),
        FormBlock(
          "第二十条第（六）项", rows: [.item(.penalty, decisions), .item(.coercion, decisions)]),
        FormBlock(
          "第二十条第（八）项",
          rows: [
            .item(
              .fee, [FormColumn(.amount, "本年收费金额（单位：万元）", unit: "万元", kind: .amount)])
          ]),
      ]),
      .requests(
        other: FormBlock(
          "（六）其他处理",
          rows: [
            .request(
              .noCorrection, "1.", "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
              stems: ["申请人无正当理由逾期", "逾期不补正"]),
            .request(
              .feeUnpaid, "2.", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
              stems: ["申请人逾期未按收费", "逾期不缴费"]),
            .request(.misc, "3.", "其他", stems: ["其他"], needsNumber: true),
          ])),
      .reviews,
    ])

  private static let documents = [
    FormColumn(.issued, "本年制发件数", unit: "件"),
    FormColumn(.repealed, "本年废止件数", unit: "件"),
    FormColumn(.inForce, "现行有效件数", unit: "件"),
  ]

  private static let decisions = [FormColumn(.decisions, "本年处理决定数量", unit: "件")]
}
