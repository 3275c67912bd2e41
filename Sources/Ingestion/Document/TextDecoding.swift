import Disclosure
import Foundation

/// Text and how it was encoded.
struct DecodedText: Equatable {
  let text: String
  /// Where bytes could not be decoded and stand as U+FFFD.
  let damagedLines: [Int]
}

extension DecodedText {
  /// Decodes by byte-order mark, then as UTF-8, then as GB18030, then as UTF-8 with damaged places.
  ///
  /// GB18030 accepts almost any bytes, so its result must hold the words that every report has;
  /// a mixture of encodings is accepted as damaged UTF-8 on the same condition.
  ///
  /// - Returns: `nil` when no encoding gives readable Chinese.
  init?(_ bytes: [UInt8]) {
    if let marked = Self.byMark(bytes) {
      self.init(text: marked, damagedLines: [])
    } else if let text = String(validating: bytes, as: UTF8.self) {
      self.init(text: text, damagedLines: [])
    } else if let text = String(data: Data(bytes), encoding: .gb18030), Self.isReport(text) {
      self.init(text: text, damagedLines: [])
    } else {
      let text = String(decoding: bytes, as: UTF8.self)
      guard Self.isReport(text) else { return nil }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      self.init(
        text: text,
        damagedLines: lines.indices.filter { lines[$0].contains("\u{FFFD}") }.map { $0 + 1 })
    }
  }

  private static func byMark(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(validating: bytes.dropFirst(3), as: UTF8.self)
    }
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    return String(data: Data(bytes), encoding: .utf16)
  }

  private static func isReport(_ text: String) -> Bool {
    text.contains("信息公开") || text.contains("本年新收")
  }
}

extension String.Encoding {
  /// GB18030, the Chinese national standard; it includes GBK and GB2312.
  fileprivate static let gb18030 = String.Encoding(rawValue: 0x8000_0632)
}
