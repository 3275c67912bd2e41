import Disclosure
import Fingerprint

/// Reads pictures and scans by optical character recognition, where the user asks for it.
enum PictureReader {
  /// The document in the bytes of a picture.
  ///
  /// - Throws: `IngestionError` when recognition was not asked for or is not installed, or the
  ///   picture is damaged, too large, or neither PNG nor JPEG.
  static func document(
    _ bytes: [UInt8], name: String, path: String, options: ReadingOptions
  ) throws(IngestionError) -> Document {
    guard options.allowsOCR else { throw IngestionError(path: path, .noText(format: "图片")) }
    let tesseract = try tesseract(for: path)
    let raster: Raster
    do {
      raster = try Picture.raster(bytes, resolution: ScannedPage.resolution)
    } catch {
      switch error {
      case .damaged:
        throw IngestionError(path: path, .damaged(format: "图片", reason: "不完整"))
      case .tooLarge: throw IngestionError(path: path, .tooComplex(format: "图片", what: "太大"))
      case .unknown:
        throw IngestionError(path: path, .unsupportedFormat(name: "TIFF、BMP、GIF 图片（可另存为 PNG）"))
      }
    }
    let page = try page(raster, number: 1, tesseract, path: path)
    return Document(
      name: name, digest: SHA256.hex(of: bytes), blocks: PageComposer.blocks(of: [page]))
  }

  /// The program, which must be installed.
  static func tesseract(for path: String) throws(IngestionError) -> Tesseract {
    guard let tesseract = Tesseract.installed() else {
      let program = ExternalProgram.tesseract
      throw IngestionError(
        path: path, .programMissing(program: program.name, package: program.package))
    }
    return tesseract
  }

  /// What is printed on a picture of a page.
  static func page(
    _ raster: Raster, number: Int, _ tesseract: Tesseract, path: String
  ) throws(IngestionError) -> PrintedPage {
    do {
      return try ScannedPage(raster, number: number).read(by: tesseract)
    } catch {
      throw IngestionError(path: path, .unreadable(reason: "文字识别没有完成（第\(number)页）"))
    }
  }
}
