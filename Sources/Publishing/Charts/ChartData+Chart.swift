public import Graphics

extension ChartData {
  /// The chart of a specification over this data, with the line of sources.
  ///
  /// - Parameters:
  ///   - spec: What is drawn and how.
  ///   - source: Where the numbers come from; `nil` for the reports.
  public func chart(
    _ spec: ChartSpec, source: String? = nil
  ) throws(ChartError) -> ResolvedChart {
    try spec.resolved(
      over: frame, ends: ends, notes: notes, valueTitle: valueTitle,
      source: source ?? self.source)
  }

  /// The title as shown: the name of the indicator goes before that of charts for any indicator.
  public func title(_ spec: ChartSpec) -> String {
    guard let indicatorName else { return spec.title }
    switch spec.data {
    case .trend, .funnel, .distribution: return "\(indicatorName)：\(spec.title)"
    default: return spec.title
    }
  }
}
