import Graphics
import Rendering
import Testing

@Suite struct RendererTests {
  private let font = Font(size: 12)

  private func scene(_ renderer: Renderer, _ text: String = "泽州县 2020") -> Scene {
    Scene(
      size: Size(width: 120, height: 40), background: Color(red: 255, green: 255, blue: 255),
      items: [
        .rectangle(
          Rect(x: 10, y: 10, width: 20, height: 20),
          fill: .solid(Color(red: 200, green: 0, blue: 0)),
          stroke: nil),
        .rectangle(
          Rect(x: 40, y: 10, width: 20, height: 20),
          fill: .hatched(
            line: Color(red: 0, green: 0, blue: 0), ground: Color(red: 255, green: 255, blue: 255)),
          stroke: Scene.Stroke(Color(red: 0, green: 0, blue: 0), width: 0.5)),
        .text(
          Scene.Text(
            text, at: Point(x: 4, y: 38), font: font, color: Color(red: 0, green: 0, blue: 0),
            width: renderer.width(of: text, font: font))),
      ], title: "标题 & <图>", description: "说明")
  }

  @Test func pngHasItsSignatureAndSize() throws {
    let renderer = Renderer(theme: .screen)
    let bytes = try renderer.png(scene(renderer), dpi: 144)
    #expect(Array(bytes.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let size = bytes[16..<24].map { Int($0) }
    #expect(size[2] * 256 + size[3] == 240)
    #expect(size[6] * 256 + size[7] == 80)
  }

  @Test func everyOutputIsTheSameBytesTwiceInAnyOrder() throws {
    let first = Renderer(theme: .screen)
    let svg = try first.svg(scene(first))
    let pdf = try first.pdf(scene(first))
    let png = try first.png(scene(first))
    let second = Renderer(theme: .screen)
    _ = try second.svg(scene(second, "别的文字"))
    #expect(try second.png(scene(second)) == png)
    #expect(try second.pdf(scene(second)) == pdf)
    #expect(try second.svg(scene(second)) == svg)
  }

  @Test func svgHasTitleDescriptionAndRole() throws {
    let renderer = Renderer(theme: .screen)
    let text = String(decoding: try renderer.svg(scene(renderer)), as: UTF8.self)
    #expect(text.contains("<title id=\"title\">标题 &amp; &lt;图&gt;</title>"))
    #expect(text.contains("<desc id=\"desc\">说明</desc>"))
    #expect(text.contains("role=\"img\""))
  }

  @Test func pdfHasNoClock() throws {
    let renderer = Renderer(theme: .screen)
    let text = String(decoding: try renderer.pdf(scene(renderer)), as: UTF8.self)
    #expect(text.contains("CreationDate (20000101000000Z)"))
  }

  /// A Chinese character is as wide as the font is high.
  @Test func chineseIsMeasuredByTheRealFont() {
    let renderer = Renderer(theme: .screen)
    #expect(abs(renderer.width(of: "政府信息公开", font: font) - 72) < 0.01)
    #expect(renderer.width(of: "", font: font) == 0)
  }

  private func theme(_ typeface: Typeface) -> Theme {
    let screen = Theme.screen
    return Theme(
      name: "test", summary: "", page: screen.page, background: screen.background, ink: screen.ink,
      muted: screen.muted, faint: screen.faint, accent: screen.accent, palettes: [:],
      typefaces: [.sans: typeface])
  }

  @Test func aMissingFamilyIsAnErrorUnlessAllowedAndThenStated() throws {
    let missing = theme(Typeface(family: "没有的字体"))
    let strict = Renderer(theme: missing)
    #expect(throws: RenderError.self) { try strict.png(scene(strict)) }
    let lenient = Renderer(theme: missing, allowsFallback: true)
    let drawn = scene(lenient)
    #expect(try !lenient.png(drawn).isEmpty)
    let words = lenient.fontIssues(in: drawn).map(\.description)
    #expect(words.first?.hasPrefix("没有安装字体 没有的字体，以 ") == true)
  }

  @Test func aDeclaredSubstituteIsUsedAndStated() throws {
    let face = Typeface("仿宋体", families: ["没有的字体"], substitute: "Noto Serif CJK SC")
    let renderer = Renderer(theme: theme(face))
    let drawn = scene(renderer)
    #expect(try !renderer.png(drawn).isEmpty)
    #expect(renderer.family(of: font) == "Noto Serif CJK SC")
    #expect(
      renderer.fontIssues(in: drawn) == [.substituted(wanted: "仿宋体", used: "Noto Serif CJK SC")])
  }

  @Test func theFirstFamilyThatIsInstalledIsUsed() throws {
    let face = Typeface(
      "黑体", families: ["没有的字体", "Noto Sans CJK SC"], substitute: "Noto Serif CJK SC")
    let renderer = Renderer(theme: theme(face))
    #expect(renderer.family(of: font) == "Noto Sans CJK SC")
    #expect(renderer.fontIssues(in: scene(renderer)).isEmpty)
  }

  /// A character for private use that no font has.
  @Test func aMissingGlyphIsAnErrorThatNamesItUnlessAllowed() throws {
    let strict = Renderer(theme: .screen)
    let text = "泽州\u{10FFFD}县"
    #expect(throws: RenderError.font(.missing(characters: "\u{10FFFD}"), text: text)) {
      try strict.png(scene(strict, text))
    }
    let lenient = Renderer(theme: .screen, allowsFallback: true)
    let drawn = scene(lenient, text)
    #expect(try !lenient.svg(drawn).isEmpty)
    #expect(lenient.fontIssues(in: drawn) == [.missing(characters: "\u{10FFFD}")])
  }

  /// Two texts of the same scene in PNG's own chunks, outside the pixels.
  @Test func pngCarriesTitleAndDescription() throws {
    let renderer = Renderer(theme: .screen)
    let bytes = try renderer.png(scene(renderer))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("iTXtTitle\0\0\0zh-CN\0\0标题 & <图>"))
    #expect(text.contains("iTXtDescription\0\0\0zh-CN\0\0说明"))
  }

  @Test func anEnormousPictureIsRefused() {
    let renderer = Renderer(theme: .screen)
    var big = scene(renderer)
    big.size = Size(width: 50_000, height: 50_000)
    #expect(throws: RenderError.self) { try renderer.png(big) }
  }
}
