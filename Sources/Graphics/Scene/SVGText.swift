/// SVG with live text: the words stand in the file as words, each as long as it was measured.
///
/// Cairo can only write text as outlines; this writes the same scene for those who search, select
/// and edit. Numbers have three decimals at most, so that the same scene is the same bytes.
public enum SVGText {
  /// The whole file.
  public static func document(_ scene: Scene, theme: Theme) -> String {
    var writer = Writer(theme: theme)
    let size = "\(number(scene.size.width)) \(number(scene.size.height))"
    let (width, height) = (number(scene.size.width), number(scene.size.height))
    writer.text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" xml:lang="zh-CN" \
      role="graphics-document document" aria-roledescription="统计图" \
      aria-labelledby="title desc" width="\(width)pt" height="\(height)pt" \
      viewBox="0 0 \(size)">
      \(head(of: scene))
      <rect width="\(width)" height="\(height)" fill="\(scene.background.hex)"/>

      """
    for item in scene.items { writer.write(item) }
    return writer.text + "</svg>\n"
  }

  /// Title, description and what the picture was made from, as elements.
  public static func head(of scene: Scene) -> String {
    let words = """
      <title id="title">\(content(scene.title))</title>
      <desc id="desc">\(content(scene.description))</desc>
      """
    guard !scene.imprint.isEmpty else { return words }
    return words + "\n<metadata id=\"stats\">\(content(scene.imprint))</metadata>"
  }

  /// A text as the content of an element.
  static func content(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return text }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
      ">", with: "&gt;")
  }

  /// A text as the value of an attribute.
  static func attribute(_ text: String) -> String {
    content(text).replacing("\"", with: "&quot;")
  }

  /// A number with three decimals at most.
  static func number(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    let sign = thousandths < 0 ? "-" : ""
    guard rest > 0 else { return sign + String(whole) }
    var digits = String(rest)
    digits = String(repeating: "0", count: 3 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }

  /// The families that may stand in for a face on other systems, and the generic one at last.
  static func families(of font: Font, theme: Theme) -> String {
    let typeface = theme.typeface(of: font)
    let isSerif = font.role == .serif || typeface.name == "仿宋"
    let others =
      isSerif
      ? ["Source Han Serif SC", "SimSun", "Songti SC", "serif"]
      : ["Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "sans-serif"]
    let own = typeface.families + [typeface.substitute].compactMap(\.self)
    return (own + others).map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: ", ")
  }
}

/// Writes items one after another.
private struct Writer {
  let theme: Theme
  var text = ""
  private var clips = 0

  init(theme: Theme) { self.theme = theme }

  mutating func write(_ item: Scene.Item) {
    switch item {
    case .rectangle(let rect, let fill, let stroke):
      let shape = "<rect \(Self.box(rect))"
      write(shape, fill, stroke, bounds: rect)
    case .line(let start, let end, let stroke):
      text +=
        "<line x1=\"\(SVGText.number(start.x))\" y1=\"\(SVGText.number(start.y))\" "
        + "x2=\"\(SVGText.number(end.x))\" y2=\"\(SVGText.number(end.y))\"\(Self.outline(stroke))/>\n"
    case .polyline(let points, let stroke):
      text +=
        "<polyline points=\"\(Self.list(points))\" fill=\"none\" stroke-linejoin=\"round\""
        + "\(Self.outline(stroke))/>\n"
    case .polygon(let points, let fill):
      write("<polygon points=\"\(Self.list(points))\"", fill, nil, bounds: Rect(around: points))
    case .circle(let center, let radius, let fill, let stroke):
      let shape =
        "<circle cx=\"\(SVGText.number(center.x))\" cy=\"\(SVGText.number(center.y))\" "
        + "r=\"\(SVGText.number(radius))\""
      write(shape, fill, stroke, bounds: Rect(around: center, radius: radius))
    case .text(let text): write(text)
    case .group(let label, let items):
      text += "<g role=\"graphics-object group\" aria-label=\"\(SVGText.attribute(label))\">\n"
      for inner in items { write(inner) }
      text += "</g>\n"
    }
  }

  /// A shape with its filling; a pattern is drawn within it and the outline above.
  private mutating func write(
    _ shape: String, _ fill: Scene.Fill?, _ stroke: Scene.Stroke?, bounds: Rect
  ) {
    let outline = stroke.map(Self.outline) ?? ""
    switch fill {
    case nil: text += "\(shape) fill=\"none\"\(outline)/>\n"
    case .solid(let color): text += "\(shape) fill=\"\(color.hex)\"\(outline)/>\n"
    case .hatched(let line, let ground, let pattern):
      clips += 1
      text += "<clipPath id=\"clip\(clips)\">\(shape)/></clipPath>\n"
      text += "\(shape) fill=\"\(ground.hex)\"/>\n<g clip-path=\"url(#clip\(clips))\">"
      text += Self.pattern(pattern, line, bounds) + "</g>\n"
      if stroke != nil { text += "\(shape) fill=\"none\"\(outline)/>\n" }
    }
  }

  private static func pattern(_ hatch: Scene.Hatch, _ color: Color, _ bounds: Rect) -> String {
    let dots = hatch.centers(in: bounds).map { center in
      "<circle cx=\"\(SVGText.number(center.x))\" cy=\"\(SVGText.number(center.y))\" "
        + "r=\"\(SVGText.number(Scene.Hatch.dotRadius))\" fill=\"\(color.hex)\"/>"
    }
    let path = hatch.segments(in: bounds).map { start, end in
      "M\(SVGText.number(start.x)) \(SVGText.number(start.y))"
        + "L\(SVGText.number(end.x)) \(SVGText.number(end.y))"
    }
    let lines =
      path.isEmpty
      ? ""
      : "<path d=\"\(path.joined())\"\(outline(Scene.Stroke(color, width: Scene.Hatch.lineWidth)))/>"
    return lines + dots.joined()
  }

  private mutating func write(_ line: Scene.Text) {
    guard !line.string.isEmpty else { return }
    let anchor = line.anchor == .start ? "" : " text-anchor=\"\(line.anchor.rawValue)\""
    let weight = line.font.isBold && theme.heading == nil ? " font-weight=\"bold\"" : ""
    text +=
      "<text x=\"\(SVGText.number(line.origin.x))\" y=\"\(SVGText.number(line.origin.y))\"\(anchor)"
      + " font-family=\"\(SVGText.families(of: line.font, theme: theme))\""
      + " font-size=\"\(SVGText.number(line.font.size))\"\(weight) fill=\"\(line.color.hex)\""
      + " textLength=\"\(SVGText.number(line.width))\" lengthAdjust=\"spacingAndGlyphs\""
      + " xml:space=\"preserve\">\(SVGText.content(line.string))</text>\n"
  }

  private static func outline(_ stroke: Scene.Stroke) -> String {
    let dash =
      stroke.dash.isEmpty
      ? "" : " stroke-dasharray=\"\(stroke.dash.map(SVGText.number).joined(separator: " "))\""
    return " stroke=\"\(stroke.color.hex)\" stroke-width=\"\(SVGText.number(stroke.width))\"\(dash)"
  }

  private static func box(_ rect: Rect) -> String {
    "x=\"\(SVGText.number(rect.x))\" y=\"\(SVGText.number(rect.y))\" "
      + "width=\"\(SVGText.number(rect.width))\" height=\"\(SVGText.number(rect.height))\""
  }

  private static func list(_ points: [Point]) -> String {
    points.map { "\(SVGText.number($0.x)),\(SVGText.number($0.y))" }.joined(separator: " ")
  }
}
