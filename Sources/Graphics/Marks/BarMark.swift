/// Bars: single, side by side, stacked, or filling the whole extent; always from zero.
enum BarMark {
  static func drawing(_ layer: ResolvedChart.Layer, in plot: Plot) -> MarkDrawing {
    let byBand = Dictionary(grouping: layer.rows, by: \.band)
    var drawing = MarkDrawing()
    for band in plot.chart.bandAxis.indices {
      let rows = (byBand[band] ?? []).sorted { $0.category < $1.category }
      guard !rows.isEmpty else { continue }
      drawing +=
        layer.mark.stack == .none
        ? single(rows, layer, band, plot) : stacked(rows, layer.mark.stack, band, plot)
    }
    return drawing
  }

  /// A bar for each category, each with its own number where there are several.
  private static func single(
    _ rows: [ResolvedChart.Row], _ layer: ResolvedChart.Layer, _ band: Int, _ plot: Plot
  ) -> MarkDrawing {
    let count = Double(max(1, layer.names.count))
    let room = plot.bandSizes[band] * (count > 1 ? 0.86 : 0.62)
    var drawing = MarkDrawing()
    for row in rows {
      let offset = count > 1 ? (Double(row.category) - (count - 1) / 2) * room / count : 0
      guard let value = row.datum.value else {
        if plot.isHorizontal {
          drawing.items += plot.absence(row.datum.absence, at: plot.bandCenters[band] + offset)
        }
        continue
      }
      var rect = plot.bar(band, from: 0, to: value, thickness: room / count * 0.88)
      if plot.isHorizontal { rect.y += offset } else { rect.x += offset }
      let style = plot.style(row.category, isSuspect: row.datum.isSuspect)
      if value != 0 {
        drawing.items.append(.rectangle(rect, fill: style.fill, stroke: style.stroke))
      }
      drawing += label(row, rect, count, plot)
    }
    return drawing
  }

  private static func label(
    _ row: ResolvedChart.Row, _ rect: Rect, _ count: Double, _ plot: Plot
  ) -> MarkDrawing {
    let gap = plot.metrics.gap * 0.6
    guard plot.isHorizontal else {
      let above = LabelRequest.Place(
        point: Point(x: rect.midX, y: rect.y - plot.metrics.fontSize * 0.7), anchor: .middle)
      return MarkDrawing(labels: [
        LabelRequest(
          text: row.datum.label, places: [above], font: plot.metrics.label, color: plot.theme.ink,
          name: plot.chart.bandAxis[row.band].label)
      ])
    }
    let end = max(rect.maxX, plot.scale.position(0)) + gap
    guard count > 1 else { return MarkDrawing(items: plot.end(of: row.band, at: end)) }
    return MarkDrawing(items: [
      plot.text(
        row.datum.label, at: Point(x: end, y: rect.midY), font: plot.metrics.label,
        color: plot.theme.ink)
    ])
  }

  private static func stacked(
    _ rows: [ResolvedChart.Row], _ stack: ChartSpec.Stack, _ band: Int, _ plot: Plot
  ) -> MarkDrawing {
    let values = rows.filter { $0.datum.value != nil }
    let total = values.compactMap(\.datum.value).reduce(0, +)
    let center = plot.bandCenters[band]
    guard !values.isEmpty else {
      return MarkDrawing(
        items: plot.isHorizontal ? plot.absence(rows[0].datum.absence, at: center) : [])
    }
    let lost = rows.first { $0.datum.value == nil }
    if stack == .normalize, lost == nil, total < 10 { return counts(values, total, band, plot) }
    // Parts of a whole that is not known are no percentages; what is missing stands below the axis.
    if stack == .normalize, let lost {
      return MarkDrawing(
        items: plot.isHorizontal ? plot.absence(Self.rest(lost, total), at: center) : [])
    }
    var drawing = segments(values, stack == .normalize && total > 0 ? 1 / total : 1, band, plot)
    let end = plot.scale.position(stack == .normalize && total > 0 ? 1 : total)
    if plot.isHorizontal, let lost {
      drawing.items += plot.absence(
        Self.rest(lost, total), at: center, from: total > 0 ? end + plot.metrics.gap : nil)
    } else {
      drawing.items += plot.end(of: band, at: end + plot.metrics.gap * 0.6)
    }
    return drawing
  }

  /// Words in place of a bar of percentages whose base is under ten.
  private static func counts(
    _ rows: [ResolvedChart.Row], _ total: Double, _ band: Int, _ plot: Plot
  ) -> MarkDrawing {
    guard plot.isHorizontal else { return countAbove(total, band, plot) }
    let font = plot.metrics.small
    let parts = rows.compactMap { row -> String? in
      guard let value = row.datum.value, value > 0 else { return nil }
      return "\(plot.chart.categories[row.category]) \(TickLabel.text(value, nil))"
    }
    let whole = TickLabel.text(total, nil)
    let candidates =
      total > 0
      ? [
        "\(parts.joined(separator: "，"))（基数不足10，不画比例）", "共 \(whole)（基数不足10，不画比例）",
        "共 \(whole)，基数不足10",
      ]
      : ["无（0件）"]
    let fitting = candidates.first { plot.measurer.width(of: $0, font: font) <= plot.area.width }
    let text = fitting ?? candidates[candidates.count - 1]
    let origin = Point(x: plot.area.x + plot.metrics.gap * 0.3, y: plot.bandCenters[band])
    // No grid line runs through the words.
    let plate = Rect(
      x: origin.x, y: origin.y - font.size * 0.65,
      width: plot.measurer.width(of: text, font: font) + 1.5, height: font.size * 1.3)
    return MarkDrawing(
      items: [
        .rectangle(plate, fill: .solid(plot.theme.background), stroke: nil),
        plot.text(text, at: origin, font: font, color: plot.theme.muted),
      ] + plot.end(of: band, at: plot.area.maxX + plot.metrics.gap * 0.6))
  }

  /// The same above the axis of bars that stand side by side, in as many words as there is room for.
  private static func countAbove(_ total: Double, _ band: Int, _ plot: Plot) -> MarkDrawing {
    let font = plot.metrics.small
    let whole = total > 0 ? "共 \(TickLabel.text(total, nil))" : "0 件"
    let lines = total > 0 ? ["基数不足10", whole] : [whole]
    let room = plot.bandSizes[band] - font.size * 0.4
    let fitting = lines.filter { plot.measurer.width(of: $0, font: font) <= room }
    return MarkDrawing(
      items: fitting.reversed().enumerated().map { row, line in
        let y = plot.area.maxY - (Double(row) + 0.6) * font.size * 1.35
        return plot.text(
          line, at: Point(x: plot.bandCenters[band], y: y), anchor: .middle, font: font,
          color: plot.theme.muted)
      })
  }

  private static func segments(
    _ rows: [ResolvedChart.Row], _ factor: Double, _ band: Int, _ plot: Plot
  ) -> MarkDrawing {
    let thickness = min(plot.bandSizes[band] * 0.66, plot.metrics.fontSize * 2.4)
    var sum = 0.0
    var drawing = MarkDrawing()
    for row in rows {
      guard let value = row.datum.value, value != 0 else { continue }
      let rect = plot.bar(band, from: sum, to: sum + value * factor, thickness: thickness)
      sum += value * factor
      let style = plot.style(row.category, isSuspect: row.datum.isSuspect)
      drawing.items.append(.rectangle(rect, fill: style.fill, stroke: style.stroke))
      drawing.items += inside(value, rect, row, plot)
    }
    return drawing
  }

  /// The number inside its segment, where it fits.
  private static func inside(
    _ value: Double, _ rect: Rect, _ row: ResolvedChart.Row, _ plot: Plot
  ) -> [Scene.Item] {
    let font = plot.metrics.small
    let text = TickLabel.text(value, nil)
    let width = plot.measurer.width(of: text, font: font)
    guard rect.width > width + font.size * 0.5, rect.height > font.size * 1.15,
      !row.datum.isSuspect
    else { return [] }
    let style = plot.theme.style(row.category, of: plot.chart.palette)
    guard case .solid(let ground) = style else { return plate(text, rect, width, plot) }
    let ink =
      ground.contrast(with: plot.theme.ink) > ground.contrast(with: plot.theme.background)
      ? plot.theme.ink : plot.theme.background
    return [
      plot.text(
        text, at: Point(x: rect.midX, y: rect.midY), anchor: .middle, font: font, color: ink)
    ]
  }

  /// The number on a plate of its own, where a hatch would make it hard to read.
  private static func plate(
    _ text: String, _ rect: Rect, _ width: Double, _ plot: Plot
  ) -> [Scene.Item] {
    let font = plot.metrics.small
    let plate = Rect(
      x: rect.midX - width / 2 - 1.5, y: rect.midY - font.size * 0.55, width: width + 3,
      height: font.size * 1.1)
    return [
      .rectangle(plate, fill: .solid(plot.theme.background), stroke: nil),
      plot.text(
        text, at: Point(x: rect.midX, y: rect.midY), anchor: .middle, font: font,
        color: plot.theme.ink),
    ]
  }

  /// "其余缺" beside what is there; where that comes to nothing it is said too.
  static func rest(_ lost: ResolvedChart.Row, _ total: Double) -> String {
    (total > 0 ? "其余" : "已载的为0，其余") + lost.datum.absence
  }
}
