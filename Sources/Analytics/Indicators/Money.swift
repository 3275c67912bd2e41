import Disclosure

extension Indicator {
  /// G 收费与采购.
  static let money: [Indicator] = [
    Indicator(
      "fee.items", "收费项目数", "fee items", "项", forms: .only2019,
      .total(.item(.fee, .prevYearItems, .change, name: "收费项目上一年数加增减"))),
    Indicator(
      "fee.amount", "行政事业性收费金额", "fee income", "万元", forms: .only2021, .total(.item(.fee, .amount))),
    Indicator(
      "fee.perCapita", "人均行政事业性收费", "fee income per resident", "元/人", forms: .only2021,
      caveat: "人口为2020年普查数，与报告年度不同", .moneyPerResident(.item(.fee, .amount))),
    Indicator(
      "procurement.items", "集中采购项目数", "procurement items", "项", forms: .only2019,
      caveat: "可能是订单数，也可能是项目数", .total(.item(.procurement, .items))),
    Indicator(
      "procurement.amount", "集中采购总金额", "procurement amount", "万元", forms: .only2019,
      caveat: "先核单位；存疑的不计入合计和排序", .total(procurement)),
    Indicator(
      "procurement.avg", "单项平均采购金额", "average per item", "万元/项", forms: .only2019,
      caveat: "低于2或高于2000万元时应核实", .ratio(procurement, to: .item(.procurement, .items), times: 1)),
    Indicator(
      "procurement.perCapita", "人均集中采购额", "procurement per resident", "元/人", forms: .only2019,
      caveat: "人口为2020年普查数，与报告年度不同", .moneyPerResident(procurement)),
    Indicator(
      "procurement.nationalShare", "占全国集中采购比重", "share of national procurement", "%",
      forms: .only2019, caveat: "仅用于核对数量级", .nationalShare(procurement)),
    Indicator(
      "fee.infoProcessing", "信息处理费收入", "information processing fees", "元", forms: .only2021,
      caveat: "正文第六部分自报", .narrative("fee.infoProcessing")),
  ]

  private static let procurement = Sum.item(.procurement, .amount, name: "政府集中采购总金额")
}
