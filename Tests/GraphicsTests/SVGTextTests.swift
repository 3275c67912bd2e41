import Graphics
import Testing

@Suite struct SVGTextTests {
  private let black = Color(red: 0, green: 0, blue: 0)

  private func scene(_ items: [Scene.Item]) -> Scene {
    Scene(
      size: Size(width: 100, height: 50.5), background: Color(red: 255, green: 255, blue: 255),
      items: items, title: "甲 & <乙>", description: "甲 1，乙 缺。", imprint: "{\"a\":1}")
  }

  @Test func wordsAreWordsWithTheirMeasuredLengthAndFonts() {
    let text = Scene.Text(
      "“5%” < 6", at: Point(x: 10.12345, y: 20), anchor: .end, font: Font(size: 9), color: black,
      width: 40.5)
    let svg = SVGText.document(scene([.text(text)]), theme: .screen)
    #expect(
      svg.contains(
        """
        <text x="10.123" y="20" text-anchor="end" font-family="'Noto Sans CJK SC', \
        'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif" font-size="9" \
        fill="#000000" textLength="40.5" lengthAdjust="spacingAndGlyphs" \
        xml:space="preserve">“5%” &lt; 6</text>
        """))
  }

  @Test func thePictureIsDescribedForThoseWhoCannotSeeIt() {
    let svg = SVGText.document(
      scene([
        .group(
          label: "泽州 \"2020\"",
          [.line(Point(x: 0, y: 0), Point(x: 1, y: 1), .init(black, width: 1))])
      ]),
      theme: .screen)
    #expect(svg.contains("role=\"graphics-document document\" aria-roledescription=\"统计图\""))
    #expect(svg.contains("aria-labelledby=\"title desc\""))
    #expect(svg.contains("<title id=\"title\">甲 &amp; &lt;乙&gt;</title>"))
    #expect(svg.contains("<desc id=\"desc\">甲 1，乙 缺。</desc>"))
    #expect(svg.contains("<metadata id=\"stats\">{\"a\":1}</metadata>"))
    #expect(svg.contains("<g role=\"graphics-object group\" aria-label=\"泽州 &quot;2020&quot;\">"))
  }

  @Test func whatIsHatchedIsClippedToItsShape() {
    let rect = Rect(x: 0, y: 0, width: 20, height: 10)
    let svg = SVGText.document(
      scene([
        .rectangle(rect, fill: .hatched(line: black, ground: black), stroke: nil),
        .circle(
          center: Point(x: 5, y: 5), radius: 4, fill: .hatched(line: black, ground: black, .dots),
          stroke: .init(black, width: 1, dash: [2, 1])),
      ]), theme: .screen)
    #expect(
      svg.contains("<clipPath id=\"clip1\"><rect x=\"0\" y=\"0\" width=\"20\" height=\"10\"/>"))
    #expect(svg.contains("<g clip-path=\"url(#clip2)\"><circle"))
    #expect(svg.contains("stroke-dasharray=\"2 1\""))
  }
}
