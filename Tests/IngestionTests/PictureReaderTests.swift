import Disclosure
import Foundation
import Graphics
import Rendering
import Testing

@testable import Ingestion

/// Optical recognition on pictures drawn here; what needs Tesseract runs where it is installed.
@Suite struct PictureReaderTests {
  private static let black = Color(red: 0, green: 0, blue: 0)

  /// A page of 595 points with a table: a label, numbers, a blank and a dash.
  private static func picture() throws -> [UInt8] {
    let renderer = Renderer(theme: .screen)
    let font = Font(size: 12)
    var items: [Scene.Item] = []
    func add(_ text: String, _ x: Double, _ y: Double) {
      items.append(
        .text(
          Scene.Text(
            text, at: Point(x: x, y: y), font: font, color: black,
            width: renderer.width(of: text, font: font))))
    }
    let stroke = Scene.Stroke(black, width: 0.75)
    for y in [100.0, 130, 160] {
      items.append(.line(Point(x: 60, y: y), Point(x: 500, y: y), stroke))
    }
    for x in [60.0, 260, 340, 420, 500] {
      items.append(.line(Point(x: x, y: 100), Point(x: x, y: 160), stroke))
    }
    add("政府信息公开工作年度报告", 200, 60)
    for (text, x, y) in [
      ("行政许可", 80.0, 120.0), ("4119", 290, 120), ("0", 375, 120), ("行政处罚", 80, 150),
      ("26", 290, 150), ("7", 455, 150), ("130", 445, 120),
    ] { add(text, x, y) }
    return try renderer.png(
      Scene(
        size: Size(width: 595, height: 300),
        background: Color(red: 255, green: 255, blue: 255), items: items), dpi: 200)
  }

  @Test(.enabled(if: Tesseract.installed() != nil))
  func cellsOfAPictureAreReadEachByItself() throws {
    let document = try DocumentReader.document(
      try Self.picture(), name: "a.png", path: "a.png", options: ReadingOptions(allowsOCR: true))
    let rows = document.blocks.compactMap { block -> [Quote]? in
      if case .row(let cells) = block, cells[0].place.tableCell != nil { cells } else { nil }
    }
    #expect(
      rows.map { $0.map(\.text) } == [["行政许可", "4119", "0", "130"], ["行政处罚", "26", "", "7"]])
    let sure = rows.joined().filter { !$0.text.isEmpty }.compactMap(\.confidence)
    #expect(sure.count == 7)
    #expect(sure.allSatisfy { (0...1).contains($0) })
    guard case .paragraph(let title) = document.blocks[0] else {
      Issue.record("the title is no paragraph")
      return
    }
    #expect(title.text == "政府信息公开工作年度报告")
  }

  @Test func picturesWithoutRecognitionSayWhatToDo() throws {
    let picture = try Self.picture()
    #expect(throws: IngestionError(path: "a.png", .noText(format: "图片"))) {
      try DocumentReader.document(picture, name: "a.png", path: "a.png")
    }
  }

  @Test func damagedPicturesAreErrors() throws {
    let picture = try Self.picture()
    for bytes in [
      Array(picture.prefix(picture.count / 2)), [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 1, 2],
      Array("GIF89a".utf8), Array("no picture".utf8),
    ] {
      #expect(throws: Picture.Failure.self) {
        try Picture(bytes).raster(page: 1, resolution: 300)
      }
    }
  }

  /// A page turned by a slope of 0.02 has level lines again.
  @Test func skewIsFoundAndUndone() {
    var darkness = [UInt8](repeating: 0, count: 600 * 400)
    for row in stride(from: 40, to: 360, by: 20) {
      for column in 20..<580 {
        darkness[(row + Int(Double(column) * 0.02)) * 600 + column] = 255
      }
    }
    let raster = Raster(width: 600, height: 400, darkness: darkness, pointsPerPixel: 1)
    #expect(abs(raster.slope - 0.02) < 0.003)
    #expect(abs(raster.levelled(raster.slope).slope) < 0.003)
    let straight = RulingFinder(shortest: 100).rulings(in: raster.levelled(raster.slope))
    #expect(straight.filter { $0.axis == .horizontal && $0.length > 400 }.count == 16)
  }

  @Test func twoReadingsOfANumberAreWeighed() {
    func word(_ text: String, _ confidence: Double) -> [Tesseract.Word] {
      [Tesseract.Word(text: text, columns: 0..<10, rows: 0..<10, confidence: confidence)]
    }
    func decided(_ general: [Tesseract.Word], _ number: [Tesseract.Word]) -> [String] {
      ScannedNumber.decided(general: general, number: number).map { "\($0.text) \($0.confidence)" }
    }
    #expect(decided(word("18", 0.5), word("18", 0.75)) == ["18 0.75"])
    #expect(decided(word("18", 0.5), word("13", 0.75)) == ["13 0.25"])
    #expect(decided(word("|18", 0.5), word("18", 0.25)) == ["18 0.5"])
    #expect(decided(word("一", 0.5), word("-", 0.5)) == ["- 0.25"])
    #expect(decided(word("无", 0.5), []) == ["无 0.5"])
    #expect(decided(word("8.63万", 0.75), word("8.634", 0.5)) == ["8.63万 0.75"])
    #expect(decided(word("3.63万", 0.75), word("8.634", 0.5)) == ["3.63万 0.25"])
  }

  @Test func tableOfWordsIsRead() {
    let table = """
      level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
      4\t2\t1\t1\t1\t0\t20\t30\t60\t12\t-1\t
      5\t2\t1\t1\t1\t1\t20\t31\t30\t10\t96.5\t政府
      5\t2\t1\t1\t1\t2\t45\t31\t35\t10\t-1\t21
      5\t9\t1\t1\t1\t1\t0\t0\t1\t1\t90\tx
      """
    #expect(
      Tesseract.words(table, count: 2) == [
        [],
        [
          Tesseract.Word(text: "政府", columns: 20..<50, rows: 30..<42, confidence: 0.965),
          Tesseract.Word(text: "21", columns: 50..<80, rows: 30..<42, confidence: 0),
        ],
      ])
  }
}
