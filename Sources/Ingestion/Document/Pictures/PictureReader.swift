import Disclosure
import Fingerprint

/// Reads pictures and scans by optical character recognition, where the user asks for it.
enum PictureReader {
  /// The document in the bytes of a picture: every page of a TIFF, else one.
  ///
  /// - Throws: `IngestionError` when recognition was not asked for or is not installed, or the
  ///   picture is damaged or too large.
  static func document(
    _ bytes: [UInt8], name: String, path: String, options: ReadingOptions
  ) throws(IngestionError) -> Document {
    guard options.allowsOCR else { throw IngestionError(path: path, .noText(format: "图片")) }
    let tesseract = try tesseract(for: path)
    var pages: [PrintedPage] = []
    do {
      let picture = try Picture(bytes)
      for number in 1...picture.pageCount {
        let raster = try picture.raster(page: number, resolution: ScannedPage.resolution)
        pages.append(try ScannedPage(raster, number: number).read(by: tesseract))
      }
    } catch let failure as Picture.Failure {
      throw IngestionError(path: path, cause(failure))
    } catch {
      throw unfinished(page: pages.count + 1, path: path)
    }
    return Document(
      name: name, digest: SHA256.hex(of: bytes), blocks: PageComposer.blocks(of: pages))
  }

  private static func cause(_ failure: Picture.Failure) -> IngestionError.Cause {
    switch failure {
    case .damaged: .damaged(format: "图片", reason: "不完整")
    case .tooLarge: .tooComplex(format: "图片", what: "太大")
    case .tooManyPages: .tooComplex(format: "TIFF 图片", what: "超过 \(PDFFile.pageLimit) 页")
    case .unknown: .unsupportedFormat(name: "图片")
    case .libraryMissing: .programMissing(program: "Leptonica 图像库", package: "tesseract-ocr")
    }
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
      throw unfinished(page: number, path: path)
    }
  }

  private static func unfinished(page: Int, path: String) -> IngestionError {
    IngestionError(path: path, .unreadable(reason: "文字识别没有完成（第\(page)页）"))
  }
}
