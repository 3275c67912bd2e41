extension ChartSpec {
  /// Fills in what the data decides.
  ///
  /// - Parameters:
  ///   - frame: The rows.
  ///   - ends: What stands at the end of a band, by heading and label; without an entry the labels
  ///     of its data do.
  ///   - notes: What the data demands to be said.
  ///   - valueTitle: What the axis of numbers measures, where the data decides that.
  /// - Returns: The chart with axes, bands and categories.
  /// - Throws: `ChartError` when the data does not fit the specification.
  public func resolved(
    over frame: Frame, ends: [[String]: String] = [:], notes: [String] = [],
    valueTitle: String? = nil
  ) throws(ChartError) -> ResolvedChart {
    try check(frame)
    guard let main = marks.first, let bandChannel = main.bandChannel else {
      throw .noBands(chart: name)
    }
    let colour = main.encode[.color]
    let categories = colour.map { frame.distinct($0.field) } ?? [""]
    let bands = BandTable(frame, bandChannel.encoding, dropsEmpty: main.dropsEmpty, ends: ends)
    let layers = marks.map { layer($0, frame, bands, categories) }
    let linear = linearAxis(layers, title: valueTitle)
    let words = ResolvedChart.Axis.bands(bands.bands)
    return ResolvedChart(
      spec: self, x: bandChannel.channel == .x ? words : linear,
      y: bandChannel.channel == .y ? words : linear, categories: categories,
      palette: colour?.palette ?? "series", layers: layers,
      notes: [note].compactMap(\.self) + notes)
  }

  private func check(_ frame: Frame) throws(ChartError) {
    guard !frame.rows.isEmpty else { throw .noData(chart: name) }
    for encoding in marks.flatMap(\.encode.values) where !encoding.isQuantitative {
      for field in [encoding.field, encoding.group].compactMap(\.self)
      where frame.rows.contains(where: { $0.words[field] == nil }) {
        throw .unknownField(chart: name, field: field)
      }
    }
    if marks.contains(where: { $0.stack != .none }),
      frame.rows.contains(where: { ($0.datum.value ?? 0) < 0 })
    {
      throw .negativeStack(chart: name)
    }
  }

  private func layer(
    _ mark: Mark, _ frame: Frame, _ bands: BandTable, _ categories: [String]
  ) -> ResolvedChart.Layer {
    let rows = frame.rows.compactMap { row -> ResolvedChart.Row? in
      guard let band = bands.position(of: row) else { return nil }
      let category = mark.encode[.color].flatMap { encoding in
        row.words[encoding.field].flatMap(categories.firstIndex)
      }
      return ResolvedChart.Row(band: band, category: category ?? 0, datum: row.datum)
    }
    let totals = Dictionary(grouping: rows, by: \.band).values.map { band in
      band.compactMap(\.datum.value).reduce(0, +)
    }
    let largest = totals.max() ?? 0
    return ResolvedChart.Layer(
      mark: mark, rows: rows, usesUnits: largest < Double(mark.unitsBelow))
  }

  /// Lines start at zero too, unless all numbers lie in the upper third of what that would take.
  private func startsAtZero(_ numbers: [Double]) -> Bool {
    guard let low = numbers.min(), let high = numbers.max(), low >= 0 else { return false }
    return low < high * 2 / 3
  }

  /// The axis of numbers: over all layers, stacked sums included, zero included where bars are.
  private func linearAxis(
    _ layers: [ResolvedChart.Layer], title: String?
  ) -> ResolvedChart.Axis {
    let encoding = marks.lazy.flatMap(\.encode.values).first(where: \.isQuantitative)
    let isNormalized = layers.contains { $0.mark.stack == .normalize && !$0.usesUnits }
    var numbers: [Double] = []
    for layer in layers {
      if layer.mark.stack == .none {
        numbers += layer.rows.flatMap { row in
          [row.datum.value, row.datum.low, row.datum.high].compactMap(\.self)
        }
      } else {
        numbers += Dictionary(grouping: layer.rows, by: \.band).values.map { rows in
          rows.compactMap(\.datum.value).reduce(0, +)
        }
      }
      if layer.mark.type != .line || startsAtZero(numbers) { numbers.append(0) }
    }
    let finite = numbers.filter(\.isFinite)
    let low = isNormalized ? 0 : finite.min() ?? 0
    let high = isNormalized ? 1 : finite.max() ?? 1
    return .linear(
      ResolvedChart.Linear(
        title: title ?? encoding?.title ?? "", isCount: encoding?.isCount ?? true,
        isShown: encoding?.showsAxis ?? true, extent: low...max(low, high),
        isPercentage: isNormalized || (title ?? encoding?.title) == "%"))
  }
}

extension ChartSpec.Mark {
  /// The position channel that shows words.
  var bandChannel: (channel: ChartSpec.Channel, encoding: ChartSpec.Encoding)? {
    for channel in [ChartSpec.Channel.y, .x] {
      if let encoding = encode[channel], !encoding.isQuantitative { return (channel, encoding) }
    }
    return nil
  }
}

/// The bands of a chart and which rows stand in which.
private struct BandTable {
  let bands: [ResolvedChart.Band]
  private let keys: [[String]]
  private let encoding: ChartSpec.Encoding

  init(
    _ frame: Frame, _ encoding: ChartSpec.Encoding, dropsEmpty: Bool, ends: [[String]: String]
  ) {
    self.encoding = encoding
    var bands: [ResolvedChart.Band] = []
    var keys: [[String]] = []
    let groups = encoding.group.map { frame.distinct($0) } ?? [""]
    for group in groups {
      let rows = Frame(
        frame.rows.filter { row in encoding.group.map { row.words[$0] == group } ?? true })
      var labels = rows.distinct(encoding.field)
      if dropsEmpty { labels = Self.worthShowing(labels, rows, encoding.field) }
      for (index, label) in (labels.isEmpty ? [""] : labels).enumerated() {
        let own = rows.rows.filter { $0.words[encoding.field] == label }.map(\.datum.label)
        bands.append(
          ResolvedChart.Band(
            heading: index == 0 ? group : "",
            label: label == Self.rest && labels.count == 1 ? "" : label,
            end: ends[[group, label]] ?? own.filter { !$0.isEmpty }.joined(separator: "，")))
        keys.append([group, label])
      }
    }
    self.bands = bands
    self.keys = keys
  }

  /// The bands with cases; bands without a number are gathered in one at the end.
  private static func worthShowing(_ labels: [String], _ rows: Frame, _ field: String) -> [String] {
    let withCases = labels.filter { label in
      rows.rows.contains { $0.words[field] == label && ($0.datum.value ?? 0) != 0 }
    }
    let hasAbsent = rows.rows.contains { $0.datum.value == nil }
    return withCases + (hasAbsent ? [BandTable.rest] : [])
  }

  /// The label of the band in which everything without a number is gathered.
  static let rest = "其余"

  func position(of row: Frame.Row) -> Int? {
    let group = encoding.group.flatMap { row.words[$0] } ?? ""
    if let own = keys.firstIndex(of: [group, row.words[encoding.field] ?? ""]) { return own }
    return row.datum.value == nil ? keys.firstIndex(of: [group, BandTable.rest]) : nil
  }
}
