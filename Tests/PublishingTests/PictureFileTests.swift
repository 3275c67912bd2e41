import Foundation
import Graphics
import Ingestion
import Publishing
import Rendering
import Testing

/// What a figure was made from travels in its file and is found again.
@Suite struct PictureFileTests {
  private let imprint = FigureImprint(
    arguments: ["chart", "request-outcomes", "泽州"], specs: ["request-outcomes": "ab"],
    numbers: [.init(at: "泽州县 2020 · <公开> & “其他”", is: "2"), .init(at: "泽州县 2020 · 结转", is: "缺")])

  private func scene(_ renderer: Renderer, _ imprint: String) -> Scene {
    let font = Font(size: 12)
    return Scene(
      size: Size(width: 120, height: 40), background: Color(red: 255, green: 255, blue: 255),
      items: [
        .text(
          Scene.Text(
            "泽州县 2020 年 2 件", at: Point(x: 4, y: 30), font: font,
            color: Color(red: 0, green: 0, blue: 0), width: renderer.width(of: "泽州县", font: font)))
      ], title: "申请", description: "泽州县 2 件。", imprint: imprint)
  }

  @Test(arguments: ["png", "svg", "live", "pdf"])
  func everyFormatCarriesIt(format: String) throws {
    let renderer = Renderer(theme: .screen)
    let scene = scene(renderer, try imprint.json())
    let bytes =
      switch format {
      case "png": try renderer.png(scene)
      case "svg": try renderer.svg(scene)
      case "live": try renderer.liveSVG(scene)
      default: try renderer.pdf(scene)
      }
    let text = try #require(PictureFile.imprint(in: bytes))
    #expect(FigureImprint(json: text) == imprint)
  }

  @Test func otherFilesCarryNothing() throws {
    let renderer = Renderer(theme: .screen)
    let bare = scene(renderer, "")
    for bytes in [try renderer.png(bare), try renderer.svg(bare), try renderer.pdf(bare)] {
      #expect(PictureFile.format(of: bytes) != nil)
      #expect(PictureFile.imprint(in: bytes) == nil)
    }
    #expect(PictureFile.format(of: Array("<html>".utf8)) == nil)
    #expect(FigureImprint(json: "{\"schema\":\"other/1\"}") == nil)
    let torn = Array(try renderer.png(scene(renderer, try imprint.json())).prefix(150))
    #expect(PictureFile.imprint(in: torn) == nil)
  }

  @Test func whatChangedIsSaidWithBothNumbers() {
    let now = FigureImprint(
      arguments: imprint.arguments, specs: imprint.specs,
      numbers: [.init(at: "泽州县 2020 · <公开> & “其他”", is: "3"), .init(at: "泽州县 2020 · 新", is: "1")])
    #expect(
      imprint.changes(to: now) == [
        "泽州县 2020 · <公开> & “其他”：图中 2，现为 3", "泽州县 2020 · 结转：图中 缺，现在没有",
        "泽州县 2020 · 新：图中没有，现为 1",
      ])
    #expect(imprint.data != now.data)
    #expect(imprint.changes(to: imprint).isEmpty)
  }

  @Test func noughtAndStatesAreDifferentNumbers() {
    let rows = [
      Frame.Row(["report": "甲"], Datum(value: 0)),
      Frame.Row(["report": "乙"], Datum(value: nil, absence: "缺")),
      Frame.Row(["report": "丙"], Datum(value: 0.125, low: 0, high: 1, isSuspect: true)),
    ]
    #expect(
      FigureImprint.Number.all(in: Frame(rows)) == [
        .init(at: "甲", is: "0"), .init(at: "乙", is: "缺"), .init(at: "丙", is: "0.125 [0–1] #"),
      ])
  }

  /// Poppler's own program reads the text in its order.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")))
  func pdfTextCanBeRead() throws {
    let renderer = Renderer(theme: .screen)
    let file = NSTemporaryDirectory() + "stats-\(UUID().uuidString).pdf"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try Data(try renderer.pdf(scene(renderer, ""))).write(to: URL(fileURLWithPath: file))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    process.arguments = [file, "-"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text.contains("泽州县 2020 年 2 件"))
  }
}
