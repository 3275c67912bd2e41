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
    chart.notes = chart.notes.filter { !isDoubt($0, ofNoneIn: chart) }
    chart.summary = sentences.map(\.text).joined()
    return chart
  }

  /// Whether a note is about a county that is not drawn, where not all could be.
  private func isDoubt(_ note: String, ofNoneIn chart: ResolvedChart) -> Bool {
    guard note.hasPrefix("# "), let end = note.firstIndex(of: "：") else { return false }
    let labels = Set((chart.x.bands + chart.y.bands).flatMap { [$0.heading, $0.label] })
    let counties = frame.rows.filter { row in
      ["report", "county"].contains { row.words[$0].map(labels.contains) ?? false }
    }.compactMap { $0.words["county"] }
    let name = note[note.index(note.startIndex, offsetBy: 2)..<end]
    return !counties.isEmpty && !counties.contains { (frame.shortNames[$0] ?? $0) == name }
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
