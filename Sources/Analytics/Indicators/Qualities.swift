import Disclosure

/// A measure of how good a report is as data.
public enum QualityMeasure: String, Sendable {
  /// Cells with a value among the cells of the form.
  case completeness
  /// Identities that hold among those that can be assessed.
  case identityPass
  /// Cells restored from identities.
  case repairedCells
  /// Findings of contradiction: severity error.
  case conflicts
  /// Days from the end of the year to the signature.
  case daysAfterYearEnd
}

extension Indicator {
  /// Q 数据质量.
  static let qualities: [Indicator] = [
    Indicator(
      "quality.completeness", "单元格完整率", "completeness", "%", direction: .higherIsBetter,
      .quality(.completeness)),
    Indicator(
      "quality.identityPass", "勾稽通过率", "identities that hold", "%", direction: .higherIsBetter,
      caveat: "基数为可核对的勾稽关系", .quality(.identityPass)),
    Indicator(
      "quality.repairedCells", "还原单元格数", "restored cells", "格", direction: .lowerIsBetter,
      .quality(.repairedCells)),
    Indicator(
      "quality.conflicts", "错误发现数", "findings of error", "处", direction: .lowerIsBetter,
      .quality(.conflicts)),
    Indicator(
      "quality.daysAfterYearEnd", "落款距年末天数", "days from year end to signature", "天",
      direction: .lowerIsBetter, .quality(.daysAfterYearEnd)),
  ]
}
