import Disclosure
import Statistics

extension PeerOutliers {
  /// An outlier as a finding; a factor of ten makes it an open question about the unit.
  static func finding(
    _ outlier: Outlier, _ indicator: Indicator, _ report: AnnualReport
  ) -> Finding {
    let observation = outlier.candidate.observation
    let value =
      observation.exact.map { ShownNumber.exact($0) }
      ?? ShownNumber.decimal(observation.value ?? 0, 2)
    let isSlip = outlier.statistics.exponent != nil && indicator.isMoney
    return Finding(
      check: isSlip ? "peers.unit" : "peers.outlier", severity: .warning,
      message: "\(indicator.name) \(value) \(indicator.unit)，同年同表式 \(outlier.count) 个县的中位数为 "
        + "\(ShownNumber.decimal(outlier.median, 2)) \(indicator.unit)，"
        + "偏\(outlier.statistics.score > 0 ? "大" : "小")（对数尺度稳健 z=\(ShownNumber.decimal(outlier.statistics.score, 1))）。"
        + (isSlip ? slip(outlier.statistics.exponent ?? 0) : ""),
      advice: isSlip ? "请核实金额单位；核实前不计入合计和排序。" : "请核实统计口径和填报数；核实前不参与排序。",
      cells: observation.sources, evidence: observation.sources.compactMap(report.evidence),
      isOpenQuestion: true)
  }

  /// The factor that would bring the value home, "除以 10000 后与各县相当".
  private static func slip(_ exponent: Int) -> String {
    let factor = (0..<abs(exponent)).reduce(1) { product, _ in product * 10 }
    return "\(exponent < 0 ? "除以" : "乘以") \(factor) 后与各县相当，疑为单位或小数点写错。"
  }
}

extension Indicator {
  /// Whether it is an amount of money, in all or per resident or item.
  var isMoney: Bool { id.hasPrefix("procurement.") || id.hasPrefix("fee.") }
}
