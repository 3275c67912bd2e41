import CPoppler
import Foundation

/// Finds in a picture's file what it was made from.
public enum PictureFile {
  /// The formats that carry it.
  public enum Format: String, Sendable {
    case png
    case svg
    case pdf
  }

  /// The format by the first bytes, or `nil`.
  public static func format(of bytes: [UInt8]) -> Format? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return .png }
    if bytes.starts(with: Array("%PDF-".utf8)) { return .pdf }
    return String(decoding: bytes.prefix(1_000), as: UTF8.self).contains("<svg") ? .svg : nil
  }

  /// The text that the tool put into the file; `nil` when there is none.
  public static func imprint(in bytes: [UInt8]) -> String? {
    switch format(of: bytes) {
    case .png: png(bytes)
    case .svg: svg(String(decoding: bytes, as: UTF8.self))
    case .pdf: pdf(bytes)
    case nil: nil
    }
  }

  /// The text of the chunk iTXt with our keyword, uncompressed as we write it.
  private static func png(_ bytes: [UInt8]) -> String? {
    var position = 8
    while position + 12 <= bytes.count {
      let length = bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = position + 8 + length
      guard end + 4 <= bytes.count else { return nil }
      let content = bytes[position + 8..<end]
      if bytes[position + 4..<position + 8].elementsEqual("iTXt".utf8),
        content.starts(with: Array("stats\0".utf8))
      {
        // Keyword, flag, method, language, translated keyword, text.
        let parts = content.split(separator: 0, maxSplits: 5, omittingEmptySubsequences: false)
        return parts.last.map { String(decoding: $0, as: UTF8.self) }
      }
      position = end + 4
    }
    return nil
  }

  private static func svg(_ text: String) -> String? {
    guard let start = text.range(of: "<metadata id=\"stats\">"),
      let end = text.range(of: "</metadata>", range: start.upperBound..<text.endIndex)
    else { return nil }
    var content = String(text[start.upperBound..<end.lowerBound])
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&"),
    ] {
      content = content.replacing(entity, with: character)
    }
    return content
  }

  private static func pdf(_ bytes: [UInt8]) -> String? {
    guard let data = g_bytes_new(bytes, gsize(bytes.count)) else { return nil }
    defer { g_bytes_unref(data) }
    guard let document = poppler_document_new_from_bytes(data, nil, nil) else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(document)) }
    guard let keywords = poppler_document_get_keywords(document) else { return nil }
    defer { g_free(keywords) }
    let text = String(cString: keywords)
    guard text.hasPrefix("stats:"), let decoded = Data(base64Encoded: String(text.dropFirst(6)))
    else { return nil }
    return String(decoding: decoded, as: UTF8.self)
  }
}
