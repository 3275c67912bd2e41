import Disclosure
import Fingerprint

/// Reads PDF files: text with its boxes, tables by their lines where lines are drawn.
enum PDFReader {
  /// The document in the bytes of a file.
  ///
  /// - Throws: `IngestionError` when the file is encrypted, damaged, too long, or without text and
  ///   not to be read by optical recognition.
  static func document(
    _ bytes: [UInt8], name: String, path: String, options: ReadingOptions
  ) throws(IngestionError) -> Document {
    let file = try PDFFile(bytes, path: path)
    var reading = Reading(mayHavePictures: file.mayHavePictures)
    for number in 1...file.pageCount {
      guard let page = file.page(number) else {
        reading.unread.append(number)
        continue
      }
      try read(page, options, path: path, into: &reading)
    }
    guard reading.pages.contains(where: { $0.glyphs.contains(where: \.isReadable) }) else {
      throw IngestionError(
        path: path,
        reading.pages.isEmpty
          ? .damaged(format: "PDF", reason: "页面无法读取") : .noText(format: "PDF"))
    }
    return Document(
      name: name, digest: SHA256.hex(of: bytes), blocks: PageComposer.blocks(of: reading.pages),
      pictures: reading.pictures,
      findings: damage(reading.unread) + scans(reading.scans) + overScans(reading.recognised))
  }

  /// What was read so far.
  private struct Reading {
    var pages: [PrintedPage] = []
    var pictures: [Quote] = []
    /// The numbers of damaged pages, and of pages that show something but have no text.
    var unread: [Int] = []
    var scans: [Int] = []
    /// The numbers of pages whose text lies over a scan.
    var recognised: [Int] = []
    let mayHavePictures: Bool
    /// Looked for at the first scanned page.
    var tesseract: Tesseract?
  }

  /// Fewer readable characters than this are a page number or a stamp on a scanned page.
  private static let fewest = 10

  private static func read(
    _ page: PDFPage, _ options: ReadingOptions, path: String, into reading: inout Reading
  ) throws(IngestionError) {
    let printed = printed(page)
    let hasText = printed.glyphs.count(where: \.isReadable) >= fewest
    let isOverScan =
      hasText && reading.mayHavePictures && TextOverScan.isOn(page, page.glyphs())
    if isOverScan, !options.allowsOCR { reading.recognised.append(page.number) }
    guard !hasText || isOverScan && options.allowsOCR else {
      reading.pages.append(isOverScan ? printed.doubted : printed)
      return
    }
    let pictures = pictures(on: page)
    guard !pictures.isEmpty || showsMore(page, than: printed.glyphs) else {
      reading.pages.append(printed)
      return
    }
    guard options.allowsOCR, let raster = page.raster(resolution: ScannedPage.resolution) else {
      reading.pictures += pictures
      reading.pages.append(printed)
      reading.scans.append(page.number)
      return
    }
    let tesseract: Tesseract
    if let known = reading.tesseract {
      tesseract = known
    } else {
      tesseract = try PictureReader.tesseract(for: path)
    }
    reading.tesseract = tesseract
    reading.pages.append(
      try PictureReader.page(raster, number: page.number, tesseract, path: path))
  }

  /// Pixels an inch at which lines are looked for: a hairline is half a pixel.
  private static let resolution = 96.0

  private static func printed(_ page: PDFPage) -> PrintedPage {
    var printed = PrintedPage(number: page.number, height: page.height, glyphs: page.glyphs())
    let direction = TextDirection(printed.glyphs)
    if direction != .level || hasColumns(printed.glyphs),
      let raster = page.raster(resolution: resolution)
    {
      printed.rulings = RulingFinder(glyphs: printed.glyphs).rulings(in: raster)
    }
    return printed.levelled(direction, width: page.width)
  }

  /// Whether anything is drawn on a page beside its readable characters.
  private static func showsMore(_ page: PDFPage, than glyphs: [PrintedGlyph]) -> Bool {
    guard let raster = page.raster(resolution: resolution) else { return false }
    let text = glyphs.filter(\.isReadable).map { raster.region($0.box, inset: -2) }
    let rest = Raster.Region(columns: 0..<raster.width, rows: 0..<raster.height)
    return raster.without(text).ink(in: rest) != nil
  }

  /// Whether a page may hold a table, for drawing a page costs more than reading it: some line has
  /// a gap, or text stands in one column of single characters.
  private static func hasColumns(_ glyphs: [PrintedGlyph]) -> Bool {
    PrintedLine.lines(of: glyphs).contains { $0.pieces(gap: 0.9, digits: 0.2).count > 1 }
  }

  /// The pictures that may be a scanned page or table.
  private static func pictures(on page: PDFPage) -> [Quote] {
    page.pictures().map(\.box)
      .filter { $0.width * $0.height > 0.1 * page.width * page.height }
      .map { Quote("图片", at: Place(page: page.number, box: $0)) }
  }

  private static func damage(_ pages: [Int]) -> [Finding] {
    guard let first = pages.first else { return [] }
    return [
      Finding(
        check: "document.pages", severity: .error,
        message: "有 \(pages.count) 页无法读取（首见第\(first)页），文件可能损坏。",
        advice: "请重新下载或导出该报告。",
        evidence: pages.prefix(5).map { Quote("", at: Place(page: $0)) })
    ]
  }

  private static func overScans(_ pages: [Int]) -> [Finding] {
    findings(
      "document.textLayer", .note, pages, "是扫描图，上面的文字由其他程序识别，可能有错，把握不明。",
      advice: "请逐格核对，或加 --ocr 重新识别，或找文字版。")
  }

  private static func scans(_ pages: [Int]) -> [Finding] {
    findings(
      "document.scans", .error, pages, "没有可用的文字（扫描件或字体残缺），其中的内容没有读入（不是 0）。",
      advice: "请加 --ocr 重新读取并逐格核对，或找文字版。")
  }

  /// One finding for all pages of a kind; none where there is no such page.
  private static func findings(
    _ check: String, _ severity: Finding.Severity, _ pages: [Int], _ words: String, advice: String
  ) -> [Finding] {
    guard !pages.isEmpty else { return [] }
    let list = pages.prefix(20).map(String.init).joined(separator: "、")
    return [
      Finding(
        check: check, severity: severity,
        message: "第\(list)页\(pages.count > 20 ? "等 \(pages.count) 页" : "")\(words)", advice: advice,
        evidence: pages.prefix(5).map { Quote("", at: Place(page: $0)) })
    ]
  }
}

extension PrintedGlyph {
  /// Whether a character says something: damaged fonts give private and replacement characters.
  var isReadable: Bool {
    scalar.value != 0xFFFD && scalar.properties.generalCategory != .privateUse
  }
}
