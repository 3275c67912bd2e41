/// A line across the plot at a number, with its name: a median, a target.
enum RuleMark {
  static func drawing(_ layer: ResolvedChart.Layer, in plot: Plot) -> MarkDrawing {
    layer.rows.reduce(into: MarkDrawing()) { drawing, row in
      guard let value = row.datum.value else { return }
      let position = plot.scale.position(value)
      let area = plot.area
      let stroke = Scene.Stroke(plot.theme.ink, width: 0.8, dash: [4, 2])
      let font = plot.metrics.small
      let places: [LabelRequest.Place]
      if plot.isHorizontal {
        drawing.items += plot.upright(position, stroke)
        let above = (0..<5).map { area.y - plot.metrics.lineHeight * (Double($0) + 0.45) }
        places = ([area.y + font.size * 0.7] + above).flatMap { y in
          [
            LabelRequest.Place(point: Point(x: position + 3, y: y), anchor: .start),
            LabelRequest.Place(point: Point(x: position - 3, y: y), anchor: .end),
          ]
        }
      } else {
        drawing.items.append(
          .line(Point(x: area.x, y: position), Point(x: area.maxX, y: position), stroke))
        places = [-1.0, 1.0].flatMap { side -> [LabelRequest.Place] in
          let y = position + side * font.size * 0.7
          return [
            .init(point: Point(x: area.maxX, y: y), anchor: .end),
            .init(point: Point(x: area.x + 3, y: y), anchor: .start),
          ]
        }
      }
      drawing.labels.append(
        LabelRequest(text: row.datum.label, places: places, font: font, color: plot.theme.ink))
    }
  }
}
