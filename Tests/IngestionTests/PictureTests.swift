import Foundation
import Testing

@testable import Ingestion

/// Pictures in the rarer formats, written here byte by byte; Leptonica reads them where it is there.
@Suite struct PictureTests {
  private static func little(_ number: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// A picture without compression, grey, each page with its own tone in the left half.
  private static func tiff(_ tones: [UInt8], width: Int = 40, height: Int = 60) -> [UInt8] {
    var file = Array("II".utf8) + little(42, 2) + little(8, 4)
    for (index, tone) in tones.enumerated() {
      let entries = [
        (256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 1),
        (273, 4, file.count + 2 + 9 * 12 + 4), (277, 3, 1), (278, 4, height),
        (279, 4, width * height),
      ]
      let next = file.count + 2 + entries.count * 12 + 4 + width * height
      file += little(entries.count, 2)
      for (tag, type, value) in entries {
        file += little(tag, 2) + little(type, 2) + little(1, 4) + little(value, 4)
      }
      file += little(index == tones.count - 1 ? 0 : next, 4)
      for _ in 0..<height {
        file += (0..<width).map { $0 < width / 2 ? tone : 255 }
      }
    }
    return file
  }

  private static func bmp(_ tone: UInt8, width: Int = 40, height: Int = 60) -> [UInt8] {
    let header = Array("BM".utf8) + little(54 + 3 * width * height, 4) + little(0, 4)
    let info =
      little(54, 4) + little(40, 4) + little(width, 4) + little(height, 4) + little(1, 2)
      + little(24, 2) + [UInt8](repeating: 0, count: 24)
    let row = (0..<width).flatMap { column in
      [UInt8](repeating: column < width / 2 ? tone : 255, count: 3)
    }
    return header + info + (0..<height).flatMap { _ in row }
  }

  /// The darkness in the middle of the left and of the right half.
  private func halves(_ raster: Raster) -> [UInt8] {
    let row = raster.height / 2 * raster.width
    return [raster.darkness[row + raster.width / 4], raster.darkness[row + raster.width * 3 / 4]]
  }

  private static let hasLibrary = (try? Picture(bmp(0)).pageCount) != nil

  @Test(.enabled(if: hasLibrary)) func everyPageOfATIFFIsDrawn() throws {
    let picture = try Picture(Self.tiff([0, 100, 200]))
    #expect(picture.pageCount == 3)
    for (page, tone) in [(1, 0), (2, 100), (3, 200)] {
      let raster = try picture.raster(page: page, resolution: 72)
      #expect(raster.width == 595 && raster.height == 893)
      #expect(halves(raster) == [UInt8(255 - tone), 0])
    }
  }

  @Test(.enabled(if: hasLibrary)) func bitmapsAreDrawn() throws {
    let raster = try Picture(Self.bmp(55)).raster(page: 1, resolution: 72)
    #expect(raster.width == 595 && raster.height == 893)
    #expect(halves(raster) == [200, 0])
  }

  @Test(.enabled(if: hasLibrary)) func whatIsTooLargeIsRefusedUnopened() {
    #expect(throws: Picture.Failure.tooLarge) {
      var bytes = Self.bmp(0)
      bytes.replaceSubrange(18..<26, with: Self.little(60_000, 4) + Self.little(60_000, 4))
      _ = try Picture(bytes)
    }
    #expect(throws: Picture.Failure.tooManyPages) {
      _ = try Picture(Self.tiff([UInt8](repeating: 0, count: 201), width: 2, height: 2))
    }
  }

  @Test func formatsAreToldByContent() {
    #expect(DocumentFormat(Self.tiff([0])) == .picture)
    #expect(DocumentFormat(Self.bmp(0)) == .picture)
    #expect(DocumentFormat(Array("GIF89a\u{1}\u{0}".utf8)) == .picture)
    #expect(DocumentFormat(Array("RIFF\u{1}\u{1}\u{1}\u{1}WEBPVP8 ".utf8)) == .picture)
    #expect(DocumentFormat(Array("BMW 集团 2020 年政府信息公开工作年度报告".utf8)) == .text)
  }

  /// A frame of 3 by 5 after a comment, then one of 60 000 by 60 000: all are unpacked at once.
  @Test func theFramesOfAGIFCountTogether() {
    func frame(_ width: Int, _ height: Int) -> [UInt8] {
      [0x2C, 0, 0, 0, 0] + Self.little(width, 2) + Self.little(height, 2) + [0, 2, 2, 1, 1, 0]
    }
    let start = Array("GIF89a".utf8) + [3, 0, 5, 0, 0x80, 0, 0] + [0, 0, 0, 255, 255, 255]
    let comment: [UInt8] = [0x21, 0xFE, 2, 65, 66, 0]
    let small = start + comment + frame(3, 5) + [0x3B]
    #expect(PictureSize(gif: small) == PictureSize(3, 5))
    let bomb = start + frame(3, 5) + frame(60_000, 60_000) + [0x3B]
    #expect(PictureSize(gif: bomb) == PictureSize(60_000, 60_005))
    #expect(PictureSize(gif: start + [0x99]) == nil)
  }

  /// Ink of 90 on paper of 30 becomes black on white, grain of 36 white too; a page without ink stays
  /// as it is.
  @Test func contrastIsStretched() {
    var darkness = [UInt8](repeating: 30, count: 100 * 100)
    for index in 0..<500 {
      darkness[index * 7] = 90
      darkness[index * 7 + 2] = 36
    }
    let pale = Raster(width: 100, height: 100, darkness: darkness, pointsPerPixel: 1)
    #expect(Array(pale.stretched.darkness.prefix(4)) == [255, 0, 0, 0])
    let empty = Raster(
      width: 100, height: 100, darkness: [UInt8](repeating: 30, count: 100 * 100),
      pointsPerPixel: 1)
    #expect(empty.stretched == empty)
  }

  /// Two characters of 8 by 8 pixels, the second in three bars like 三, become a line of two.
  @Test func charactersBelowEachOtherBecomeALine() throws {
    var darkness = [UInt8](repeating: 0, count: 40 * 60)
    for row in [10, 11, 12, 13, 14, 15, 16, 17, 22, 23, 25, 28, 29] {
      for column in 16..<24 { darkness[row * 40 + column] = 255 }
    }
    let raster = Raster(width: 40, height: 60, darkness: darkness, pointsPerPixel: 1)
    let whole = Raster.Region(columns: 0..<40, rows: 0..<60)
    let ink = try #require(raster.ink(in: whole))
    let stack = try #require(StackedText(raster, ink, margin: 4))
    #expect(stack.picture.width == 8 + 2 * 9 && stack.picture.height == 16)
    let word = Tesseract.Word(text: "总三", columns: 4..<21, rows: 4..<12, confidence: 1)
    #expect(stack.region(of: word, character: 0, of: 2).rows == 10..<18)
    #expect(stack.region(of: word, character: 1, of: 2).rows == 22..<30)
    #expect(StackedText(raster, Raster.Region(columns: 16..<24, rows: 10..<18), margin: 4) == nil)
  }
}
