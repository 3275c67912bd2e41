/// Makes a resolved chart of a specification and its rows, panel by panel.
struct ChartResolver {
  let spec: ChartSpec
  let axes: AxisPlan
  let frame: Frame
  let ends: [[String]: String]

  /// The chart over all rows, with its panels where it has facets.
  func chart(notes: [String], valueTitle: String?) -> ResolvedChart {
    let rows = frame.part(nil)
    var whole = chart(rows, shared: nil, title: valueTitle)
    whole = whole.with(notes: notes)
    guard let field = spec.facet?.field else { return whole }
    let shared = spec.facet?.scale == .shared ? whole : nil
    whole.panels = frame.with(rows).distinct(field).map { word in
      ResolvedChart.Panel(
        title: word,
        chart: chart(
          rows.filter { $0.words[field] == word }, shared: shared, title: valueTitle))
    }
    return whole
  }

  private func chart(
    _ rows: [Frame.Row], shared: ResolvedChart?, title: String?
  ) -> ResolvedChart {
    let all = frame.part(nil)
    let isFree = spec.facet?.scale == .free
    let bandRows = isFree && axes.bands?.field != "year" ? rows : all
    let bands = BandTable(
      bandRows, axes.bands, dropsEmpty: spec.main.dropsEmpty, ends: ends, own: rows,
      joining: spec.main.type == .dumbbell ? .way : .list)
    let columns = axes.columns.map { BandTable(all, $0) }
    let color = spec.marks.lazy.filter { $0.part == nil }.compactMap { $0.encode[.color] }.first
    let categories = color.map { encoding -> [String] in
      if encoding.isQuantitative { return [""] }
      return frame.categories.isEmpty
        ? frame.with(all).distinct(encoding.field) : frame.categories
    }
    let layers = spec.marks.map { mark in
      layer(
        mark, mark.part == nil ? rows : frame.part(mark.part), bands, columns, categories ?? [""])
    }
    let words = ResolvedChart.Axis.bands(bands.bands)
    let trainer = AxisTrainer(spec: spec, layers: layers, title: title)
    return ResolvedChart(
      spec: spec,
      x: axis(axes.x, columns.map { .bands($0.bands) } ?? words, shared?.x.linear, trainer),
      y: axis(axes.y, words, shared?.y.linear, trainer), categories: categories ?? [""],
      palette: color?.palette ?? "series", layers: layers, notes: [],
      breaks: breaks(bands.bands, categories ?? [""]), shortNames: frame.shortNames)
  }

  private func axis(
    _ encoding: ChartSpec.Encoding?, _ words: ResolvedChart.Axis, _ shared: ResolvedChart.Linear?,
    _ trainer: AxisTrainer
  ) -> ResolvedChart.Axis {
    guard let encoding, encoding.isQuantitative else { return words }
    return .linear(shared ?? trainer.axis(encoding))
  }

  private func layer(
    _ mark: ChartSpec.Mark, _ frameRows: [Frame.Row], _ bands: BandTable, _ columns: BandTable?,
    _ categories: [String]
  ) -> ResolvedChart.Layer {
    let color = mark.encode[.color].flatMap { $0.isQuantitative ? nil : $0 }
    let names = mark.part == nil ? categories : color.map { Frame(frameRows).distinct($0.field) }
    let places = Dictionary(
      uniqueKeysWithValues: (names ?? [""]).enumerated().map { ($0.element, $0.offset) })
    let rows = frameRows.compactMap { row -> ResolvedChart.Row? in
      guard let band = bands.position(of: row) ?? (mark.part == nil ? nil : 0) else { return nil }
      let category = color.flatMap { row.words[$0.field] }.flatMap { places[$0] }
      return ResolvedChart.Row(
        band: band, category: category ?? 0, datum: row.datum,
        column: columns?.position(of: row) ?? 0)
    }
    return ResolvedChart.Layer(
      mark: mark, rows: rows, usesUnits: usesUnits(mark, rows), names: names ?? [""])
  }

  private func usesUnits(_ mark: ChartSpec.Mark, _ rows: [ResolvedChart.Row]) -> Bool {
    guard [.bar, .unit].contains(mark.type) else { return false }
    let values = rows.compactMap(\.datum.value)
    guard values.allSatisfy({ $0 >= 0 && $0 < 1e6 && $0 == $0.rounded() }) else { return false }
    let totals = Dictionary(grouping: rows, by: \.band).values.map { band in
      band.compactMap(\.datum.value).reduce(0, +)
    }
    let largest = totals.max() ?? 0
    return mark.type == .unit ? largest <= 150 : largest < Double(mark.unitsBelow)
  }

  /// The breaks by their band, or by their category where the years are told apart by colour.
  private func breaks(
    _ bands: [ResolvedChart.Band], _ categories: [String]
  ) -> [ResolvedChart.Break] {
    let isColor = spec.main.encode[.color]?.field == "year"
    guard isColor || axes.bands?.field == "year" else { return [] }
    let years = isColor ? categories : bands.map(\.label)
    return frame.breaks.compactMap { one in
      guard let place = years.firstIndex(where: { $0 >= one.before }), place > 0 else { return nil }
      return ResolvedChart.Break(band: place, word: one.word, interrupts: one.interrupts)
    }
  }
}

extension ResolvedChart {
  /// The same with these words under it.
  fileprivate func with(notes: [String]) -> ResolvedChart {
    ResolvedChart(
      spec: spec, x: x, y: y, categories: categories, palette: palette, layers: layers,
      notes: notes, panels: panels, breaks: breaks, shortNames: shortNames)
  }
}
