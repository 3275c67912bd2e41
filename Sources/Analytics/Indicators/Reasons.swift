import Disclosure

extension Indicator {
  /// C 理由结构; the base is the sum of the group.
  static let reasons: [Indicator] =
    shares("denial.share", RequestRow.denied, of: .denied, "不予公开理由占比")
    + [
      Indicator(
        "denial.mandatoryShare", "应当不公开类占比", "mandatory exemptions", "%",
        caveat: "条例第十四、十五条",
        .share(
          .requests("应当不公开类", [.stateSecret, .lawProhibited, .safetyStability, .thirdParty]),
          of: .denied)),
      Indicator(
        "denial.discretionaryShare", "可以不公开类占比", "discretionary exemptions", "%",
        caveat: "条例第十六条，有裁量余地",
        .share(
          .requests("可以不公开类", [.internalAffairs, .processInfo, .enforcementFile]), of: .denied)),
      Indicator(
        "denial.queryShare", "行政查询类占比", "administrative queries", "%", caveat: "条例第三十六条第七项",
        .share(.requests("行政查询类", [.adminQuery]), of: .denied)),
      Indicator(
        "denial.topReason", "首要不予公开理由", "leading ground of denial", "", caveat: "并列时全部列出",
        .leading(RequestRow.denied.map { .requests($0.name, [$0]) })),
    ] + shares("unable.share", RequestRow.unable, of: .unable, "无法提供理由占比")
    + shares("notProcessed.share", RequestRow.notProcessed, of: .notProcessed, "不予处理理由占比")
    + shares("other.share", RequestRow.otherDetails, of: .other, "其他处理构成", forms: .only2021)

  private static func shares(
    _ prefix: String, _ rows: [RequestRow], of base: Sum, _ group: String, forms: Forms = .both
  ) -> [Indicator] {
    rows.map { row in
      let key = row.rawValue.split(separator: ".").last.map(String.init) ?? row.rawValue
      return Indicator(
        "\(prefix).\(key)", "\(group)：\(row.name)", "share of \(key)", "%", forms: forms,
        .share(.requests(row.name, [row]), of: base))
    }
  }
}
