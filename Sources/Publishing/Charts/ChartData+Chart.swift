import Analytics
public import Graphics

extension ChartData {
  /// The chart of a specification over this data, with the line of sources.
  ///
  /// - Parameters:
  ///   - spec: What is drawn and how.
  ///   - source: Where the numbers come from; `nil` for the reports.
  /// - Returns: The chart with axes, bands, categories and notes.
  /// - Throws: `ChartError` when the data does not fit the specification.
  public func chart(
    _ spec: ChartSpec, source: String? = nil
  ) throws(ChartError) -> ResolvedChart {
    if units.count > 1, spec.sharesScale { throw .mixedUnits(chart: spec.name, units: units) }
    var chart = try spec.resolved(
      over: frame, ends: ends, notes: notes, valueTitle: valueTitle,
      source: source ?? self.source)
    chart.summary = sentences.map(\.text).joined()
    return chart
  }

  /// The title as shown; charts of squares say so.
  public func title(of chart: ResolvedChart) -> String {
    title(chart.spec) + (chart.layers.contains(where: \.usesUnits) ? "（一格一件）" : "")
  }

  /// The title without regard to how the data is drawn: the name of the indicator goes before that of charts for any indicator.
  public func title(_ spec: ChartSpec) -> String {
    guard let indicatorName else { return spec.title }
    switch spec.data {
    case .trend:
      let counties = frame.distinct("county")
      let names = counties.count <= 3 ? counties.joined(separator: "、") + "　" : ""
      return "\(names)\(indicatorName)：\(spec.title)"
    case .funnel, .distribution: return "\(indicatorName)：\(spec.title)"
    default: return spec.title
    }
  }
}

extension ChartSpec {
  /// Whether numbers of all rows are drawn along one scale: not in cells, nor in panels with their own.
  fileprivate var sharesScale: Bool {
    ![.cell, .text].contains(main.type) && facet?.scale != .free
  }
}
