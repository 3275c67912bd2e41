/// Lines over the years: broken at gaps and where what is counted changed, points where numbers are.
enum LineMark {
  static func drawing(_ layer: ResolvedChart.Layer, in plot: Plot) -> MarkDrawing {
    layer.names.indices.reduce(into: MarkDrawing()) { drawing, category in
      let rows = layer.rows.filter { $0.category == category }
      drawing +=
        plot.baseScale == nil
        ? series(rows.sorted { $0.band < $1.band }, category, layer, plot)
        : curve(rows.sorted { ($0.datum.base ?? 0) < ($1.datum.base ?? 0) }, layer, category, plot)
    }
  }

  /// A curve of a plane, with its name at the right end.
  private static func curve(
    _ rows: [ResolvedChart.Row], _ layer: ResolvedChart.Layer, _ category: Int, _ plot: Plot
  ) -> MarkDrawing {
    let points = rows.compactMap { row in row.datum.value.map { plot.point(row, $0) } }
    guard let last = points.last, points.count > 1 else { return MarkDrawing() }
    let dash: [Double] = category.isMultiple(of: 2) ? [] : [3, 2]
    let name = layer.names[category]
    let place = LabelRequest.Place(
      point: Point(x: last.x + plot.metrics.gap * 0.5, y: last.y), anchor: .start)
    return MarkDrawing(
      items: [.polyline(points, Scene.Stroke(plot.theme.muted, width: 0.9, dash: dash))],
      labels: name.isEmpty
        ? []
        : [
          LabelRequest(
            text: name, places: [place], font: plot.metrics.small, color: plot.theme.muted)
        ])
  }

  private static func series(
    _ rows: [ResolvedChart.Row], _ category: Int, _ layer: ResolvedChart.Layer, _ plot: Plot
  ) -> MarkDrawing {
    let stroke = plot.theme.line(category, of: plot.chart.palette, width: 1.6)
    let color = stroke.color
    let lines = SeriesRuns.runs(rows, breaks: plot.chart.breaks).filter { $0.count > 1 }.map {
      run in
      Scene.Item.polyline(
        run.map { plot.point($0.band, $0.datum.value ?? 0) }, stroke)
    }
    var drawing = MarkDrawing(items: lines)
    let isNumbered = layer.names.count <= 3
    for (index, row) in rows.enumerated() {
      guard let value = row.datum.value else { continue }
      let center = plot.point(row.band, value)
      drawing.items.append(
        .circle(
          center: center, radius: plot.metrics.fontSize * 0.3,
          fill: .solid(row.datum.isSuspect ? plot.theme.background : color),
          stroke: Scene.Stroke(color, width: 1.2)))
      // The last number stands beside the name at the end of the line.
      let isNamed =
        layer.names.count > 1 && !rows[(index + 1)...].contains { $0.datum.value != nil }
      if isNumbered, !isNamed, !row.datum.label.isEmpty {
        drawing.labels.append(label(row, center, isValley(rows, index, value), plot))
      }
    }
    return drawing
  }

  private static func label(
    _ row: ResolvedChart.Row, _ center: Point, _ isValley: Bool, _ plot: Plot
  ) -> LabelRequest {
    let offsets = isValley ? [1.0, -1.0] : [-1.0, 1.0]
    let rise = plot.metrics.fontSize
    let near = offsets.map { Point(x: center.x, y: center.y + $0 * rise) }
    let aside = offsets.flatMap { offset in
      [-1.0, 1.0].map { Point(x: center.x + $0 * rise * 0.9, y: center.y + offset * rise * 1.05) }
    }
    // Above and below a point with an interval lies its band.
    let beside =
      row.datum.low == nil
      ? []
      : [
        LabelRequest.Place(
          point: Point(x: center.x + rise * 0.6, y: center.y - rise * 0.15), anchor: .start)
      ]
    return LabelRequest(
      text: row.datum.label,
      places: beside + (near + aside).map { LabelRequest.Place(point: $0, anchor: .middle) },
      font: plot.metrics.label, color: plot.theme.ink,
      name: [plot.chart.categories[row.category], plot.chart.bandAxis[row.band].label]
        .filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// Whether the line comes down to a point from its neighbours: then its label stands below it.
  private static func isValley(_ rows: [ResolvedChart.Row], _ index: Int, _ value: Double) -> Bool {
    let neighbours = [index - 1, index + 1].filter(rows.indices.contains).compactMap {
      rows[$0].datum.value
    }
    return !neighbours.isEmpty && neighbours.reduce(0, +) / Double(neighbours.count) > value
  }
}

/// The stretches of a series over which a line may be drawn.
enum SeriesRuns {
  /// Neighbouring years with numbers, no break between them.
  static func runs(
    _ rows: [ResolvedChart.Row], breaks: [ResolvedChart.Break]
  ) -> [[ResolvedChart.Row]] {
    var runs: [[ResolvedChart.Row]] = []
    for row in rows where row.datum.value != nil {
      let begins = breaks.contains { $0.interrupts && $0.band == row.band }
      if let last = runs.last?.last, last.band + 1 == row.band, !begins {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
    return runs
  }
}
