import Disclosure

extension Indicator {
  /// B 答复结果; the base of all shares is what was answered, never what was received.
  static let outcomes: [Indicator] = [
    Indicator(
      "outcome.grantedRate", "予以公开率", "full disclosure rate", "%", direction: .higherIsBetter,
      .share(.granted, of: .processed)),
    Indicator(
      "outcome.partialRate", "部分公开率", "partial disclosure rate", "%",
      .share(.partial, of: .processed)),
    Indicator(
      "outcome.disclosureRate", "公开率", "disclosure rate", "%", direction: .higherIsBetter,
      caveat: "予以公开与部分公开合计；高低也取决于申请的内容", .share(.disclosed, of: .processed)),
    Indicator(
      "outcome.deniedRate", "不予公开率", "denial rate", "%", direction: .lowerIsBetter,
      caveat: "含行政查询事项，后者不是实体拒绝", .share(.denied, of: .processed)),
    Indicator(
      "outcome.unableRate", "无法提供率", "cannot-provide rate", "%", direction: .lowerIsBetter,
      .share(.unable, of: .processed)),
    Indicator(
      "outcome.notProcessedRate", "不予处理率", "not-processed rate", "%",
      caveat: "滥用申请与滥用该类答复在数字上分不开", .share(.notProcessed, of: .processed)),
    Indicator(
      "outcome.otherRate", "其他处理率", "other-handling rate", "%", caveat: "多为申请人撤回",
      .share(.other, of: .processed)),
    Indicator(
      "outcome.meritsDisclosureRate", "实体公开率", "disclosure rate on the merits", "%",
      direction: .higherIsBetter, caveat: "不计无法提供、不予处理和其他处理", .share(.disclosed, of: .merits)),
    Indicator(
      "outcome.meritsDenialRate", "实体拒绝率", "denial rate on the merits", "%",
      direction: .lowerIsBetter, .share(.denied, of: .merits)),
    Indicator(
      "outcome.fullShare", "完全公开占比", "full share of disclosures", "%",
      .share(.granted, of: .disclosed)),
  ]
}
