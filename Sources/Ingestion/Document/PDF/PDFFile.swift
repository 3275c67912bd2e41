import CGLib
import CPoppler
import Disclosure

/// An open PDF, not to be shared between tasks.
final class PDFFile {
  private let document: OpaquePointer
  /// How many pages it has.
  let pageCount: Int
  /// Whether it may hold pictures: without the name of their kind there is none.
  let mayHavePictures: Bool

  /// More pages than any report has.
  static let pageLimit = 200

  /// Opens the bytes of a PDF.
  ///
  /// - Throws: `IngestionError` when it is encrypted, damaged, or has too many pages or none.
  init(_ bytes: [UInt8], path: String) throws(IngestionError) {
    let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    defer { g_bytes_unref(data) }
    var error: UnsafeMutablePointer<GError>?
    guard let document = poppler_document_new_from_bytes(data, nil, &error) else {
      let isEncrypted = error?.pointee.code == gint(POPPLER_ERROR_ENCRYPTED.rawValue)
      if let error { g_error_free(error) }
      throw IngestionError(
        path: path,
        isEncrypted
          ? .encrypted(format: "PDF") : .damaged(format: "PDF", reason: "无法打开，可能没有下载完整"))
    }
    self.document = document
    mayHavePictures = Self.namesPictures(bytes)
    pageCount = Int(poppler_document_get_n_pages(document))
    guard pageCount > 0 else {
      throw IngestionError(path: path, .damaged(format: "PDF", reason: "没有页面"))
    }
    guard pageCount <= Self.pageLimit else {
      throw IngestionError(
        path: path,
        .tooComplex(format: "PDF", what: "有 \(pageCount) 页（上限 \(Self.pageLimit) 页）"))
    }
  }

  /// Whether "/Image" stands somewhere; what describes a picture is never packed.
  private static func namesPictures(_ bytes: [UInt8]) -> Bool {
    let name = Array("/Image".utf8)
    var rest = bytes[...]
    while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      rest = rest[slash...]
      // "/ImageB" is no picture but a list of what a page may need.
      let next = rest.dropFirst(name.count).first ?? 0
      if rest.starts(with: name), !(65...122).contains(next) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

  /// A page by its 1-based number, or `nil` when it cannot be read.
  func page(_ number: Int) -> PDFPage? {
    poppler_document_get_page(document, gint(number - 1)).map { PDFPage($0, number: number) }
  }
}
