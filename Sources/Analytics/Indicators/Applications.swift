import Disclosure

extension Indicator {
  /// A 申请量与办理.
  static let applications: [Indicator] = [
    Indicator(
      "application.received", "本年新收申请量", "new requests", "件", caveat: "正文所称件数可能含上年结转或指办结数",
      .total(.received)),
    Indicator("application.caseload", "应办量", "caseload", "件", .total(.caseload)),
    Indicator("application.processed", "本年办结量", "requests decided", "件", .total(.processed)),
    Indicator(
      "application.carriedForward", "结转下年量", "carried forward", "件", direction: .lowerIsBetter,
      caveat: "年底收到的申请结转属正常", .total(.carriedForward)),
    Indicator(
      "application.closureRate", "办结率", "closure rate", "%", direction: .higherIsBetter,
      caveat: "不等于按时办结率，年报没有时限数据", .share(.processed, of: .caseload)),
    Indicator(
      "application.carryRate", "结转率", "carry-over rate", "%", direction: .lowerIsBetter,
      .share(.carriedForward, of: .caseload)),
    Indicator(
      "application.backlogChange", "积压变化", "backlog change", "件", direction: .lowerIsBetter,
      .total(
        Sum(
          "结转下年度减上年结转", [.requests(.carriedForward)], minus: [.requests(.carriedOver)]))),
    Indicator(
      "application.yoy", "申请量同比", "year-on-year change of requests", "%",
      caveat: "上年不足10件时只说件数", .yearOnYear(.received)),
    Indicator(
      "application.per10k", "每万人申请量", "requests per 10 000 residents", "件/万人",
      caveat: "人口为2020年普查数，与报告年度不同", .perResidents(.received, 10_000)),
    Indicator(
      "application.per100k", "每十万人申请量", "requests per 100 000 residents", "件/十万人",
      caveat: "人口为2020年普查数，与报告年度不同", .perResidents(.received, 100_000)),
    Indicator(
      "application.carryLink", "结转衔接差", "carry-over link gap", "件", direction: .zero,
      caveat: "本年的上年结转减上年的结转下年，应为0",
      .link(.carriedOver, lastYear: .carriedForward, adding: nil)),
  ]
}
