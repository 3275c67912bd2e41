/// Lines of text below one another.
struct TextBlock {
  let items: [Scene.Item]
  let height: Double

  /// Lays a text out within a width, its first line's top at a point.
  init(
    _ text: String, font: Font, color: Color, at origin: Point, width: Double, lineHeight: Double,
    anchor: Scene.Text.Anchor = .start, measurer: any TextMeasurer
  ) {
    let lines = measurer.lines(text, font: font, within: width)
    items = lines.enumerated().map { index, line in
      .text(
        Scene.Text(
          line,
          at: Point(x: origin.x, y: origin.y + Double(index) * lineHeight + font.size * 0.95),
          anchor: anchor, font: font, color: color, width: measurer.width(of: line, font: font)))
    }
    height = Double(lines.count) * lineHeight
  }
}
