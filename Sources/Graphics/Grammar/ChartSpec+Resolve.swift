extension ChartSpec {
  /// Fills in what the data decides.
  ///
  /// - Parameters:
  ///   - frame: The rows.
  ///   - ends: What stands at the end of a band, by heading and label; without an entry the labels
  ///     of its data do.
  ///   - notes: What the data demands to be said.
  ///   - valueTitle: What the axis of numbers measures, where the data decides that.
  ///   - source: Where the numbers come from, for the last line; the specification's own goes first.
  /// - Returns: The chart with axes, bands and categories.
  /// - Throws: `ChartError` when the data does not fit the specification.
  public func resolved(
    over frame: Frame, ends: [[String]: String] = [:], notes: [String] = [],
    valueTitle: String? = nil, source: String? = nil
  ) throws(ChartError) -> ResolvedChart {
    let finite = frame.with(frame.rows.map(\.finite))
    try check(finite)
    let axes = try AxisPlan(self)
    // Bands below one another have words for what is not there; all else would leave an empty frame.
    if axes.y?.isQuantitative ?? true { try checkSome(finite.part(nil)) }
    let (kept, remarks) = arranged(finite, axes)
    let resolver = ChartResolver(spec: self, axes: axes, frame: kept, ends: ends)
    let line = (self.source ?? source).map { ["来源：\($0)"] } ?? []
    return resolver.chart(
      notes: [note].compactMap(\.self) + notes + remarks + line, valueTitle: valueTitle)
  }

  /// The mark that decides axes and bands: the first that draws the numbers of the rows proper, not
  /// only their intervals.
  public var main: Mark {
    marks.first { $0.part == nil && $0.type != .area } ?? marks.first { $0.part == nil } ?? marks[0]
  }

  private func check(_ frame: Frame) throws(ChartError) {
    guard !marks.isEmpty, !frame.part(nil).isEmpty else { throw .noData(chart: name) }
    for mark in marks {
      for encoding in mark.encode.values where !encoding.isQuantitative {
        for field in [encoding.field, encoding.group].compactMap(\.self)
        where frame.part(mark.part).contains(where: { $0.words[field] == nil }) {
          throw .unknownField(chart: name, field: field)
        }
      }
    }
    if let field = facet?.field, frame.part(nil).contains(where: { $0.words[field] == nil }) {
      throw .unknownField(chart: name, field: field)
    }
    try checkNumbers(frame)
  }

  /// Something must be there to be drawn.
  private func checkSome(_ rows: [Frame.Row]) throws(ChartError) {
    guard rows.allSatisfy({ $0.datum.value == nil }) else { return }
    let counts = Dictionary(grouping: rows.map(\.datum.absence)) { $0 }.mapValues(\.count)
    let states = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      "\($0.key) \($0.value)"
    }
    throw .noNumbers(chart: name, count: rows.count, states: states.joined(separator: "、"))
  }

  /// From one year alone there is no way to another: nothing is drawn that looks like one.
  private func checkYears(_ frame: Frame) throws(ChartError) {
    guard [.slope, .dumbbell].contains(main.type),
      main.encode.values.contains(where: { $0.field == "year" })
    else { return }
    let years = frame.with(frame.part(nil)).distinct("year")
    if years.count == 1 { throw .oneYear(chart: name, year: years[0]) }
  }

  /// Whose number it is, and the number as it is written: "新绛县 2021　0 件".
  private static func place(_ row: Frame.Row) -> String {
    let words = row.words["report"].map { [$0] } ?? ["county", "year"].compactMap { row.words[$0] }
    let category = [row.words["category"]].compactMap(\.self)
    return ((words + category).joined(separator: " ") + "　" + row.datum.label)
  }

  private func checkNumbers(_ frame: Frame) throws(ChartError) {
    for mark in marks {
      let rows = frame.part(mark.part)
      if mark.stack != .none, mark.type != .dot,
        rows.contains(where: { ($0.datum.value ?? 0) < 0 })
      {
        throw .negativeStack(chart: name)
      }
      for encoding in mark.encode.values where encoding.scale == .log {
        if [.bar, .unit, .area].contains(mark.type) { throw .logBars(chart: name) }
        for row in rows where encoding.field == "value" {
          let numbers = [row.datum.value, row.datum.low, row.datum.high].compactMap(\.self)
          if numbers.contains(where: { $0 <= 0 }) {
            throw .logOfZero(chart: name, label: Self.place(row))
          }
        }
      }
    }
    try checkYears(frame)
    guard facet == nil, [.line, .slope].contains(main.type), let color = main.encode[.color] else {
      return
    }
    let count = frame.with(frame.part(nil)).distinct(color.field).count
    guard count <= Self.seriesLimit else {
      throw .tooManySeries(chart: name, count: count, limit: Self.seriesLimit)
    }
  }

  /// More lines than this cannot be told apart.
  public static let seriesLimit = 8
}

extension Frame.Row {
  /// The row with numbers that are none taken for unreadable.
  fileprivate var finite: Frame.Row {
    let numbers = [datum.value, datum.low, datum.high, datum.base].compactMap(\.self)
    guard numbers.contains(where: { !$0.isFinite }) else { return self }
    return Frame.Row(words, Datum(value: nil, absence: "难辨"))
  }
}

/// Which encodings the axes of a chart have.
struct AxisPlan {
  let x: ChartSpec.Encoding?
  let y: ChartSpec.Encoding?

  /// The axes of the main mark, when they fit together.
  init(_ spec: ChartSpec) throws(ChartError) {
    x = spec.main.encode[.x]
    y = spec.main.encode[.y]
    switch (x?.isQuantitative, y?.isQuantitative) {
    case (true, false), (false, true), (false, false), (true, nil): return
    case (true, true) where x?.field == "base" && y?.field == "value": return
    default: throw .noBands(chart: spec.name)
    }
  }

  /// The encoding of the axis whose words are bands of marks: of y, where both are words.
  var bands: ChartSpec.Encoding? {
    if let y, !y.isQuantitative { return y }
    if let x, !x.isQuantitative { return x }
    return nil
  }

  /// The encoding of columns, where both axes are words.
  var columns: ChartSpec.Encoding? {
    guard let x, let y, !x.isQuantitative, !y.isQuantitative else { return nil }
    return x
  }
}
