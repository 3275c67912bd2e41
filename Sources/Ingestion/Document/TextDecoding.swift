import Disclosure
import Foundation

/// Text and how it was encoded.
struct DecodedText: Equatable {
  let text: String
  /// Where bytes could not be decoded and stand as U+FFFD.
  let damagedLines: [Int]
}

extension DecodedText {
  /// Decodes by byte-order mark or by the noughts of UTF-16, then as UTF-8, then as GB18030, then
  /// line by line.
  ///
  /// GB18030 accepts almost any bytes, so its result must hold the words that every report has;
  /// a mixture of encodings is accepted on the same condition.
  ///
  /// - Returns: `nil` when no encoding gives readable Chinese.
  init?(_ bytes: [UInt8]) {
    if let marked = Self.byMark(bytes) ?? Self.byNoughts(bytes) {
      self.init(text: marked, damagedLines: [])
    } else if let text = String(validating: bytes, as: UTF8.self) {
      self.init(text: text, damagedLines: [])
    } else if let text = String(data: Data(bytes), encoding: .gb18030), Self.isReport(text) {
      self.init(text: text, damagedLines: [])
    } else {
      let (text, damaged) = Self.lineByLine(bytes)
      guard Self.isReport(text) else { return nil }
      self.init(text: text, damagedLines: damaged)
    }
  }

  /// What to tell of lines that could not be decoded.
  var findings: [Finding] {
    guard let first = damagedLines.first else { return [] }
    return [
      Finding(
        check: "document.encoding", severity: .warning,
        message: "有 \(damagedLines.count) 行含无法识别的字符（首见第\(first)行），文件可能混用了几种编码。",
        advice: "请用原文件重新导出，或核对这些行。",
        evidence: damagedLines.prefix(5).map { Quote("\u{FFFD}", at: Place(line: $0)) })
    ]
  }

  private static func byMark(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(validating: bytes.dropFirst(3), as: UTF8.self)
    }
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    return String(data: Data(bytes.prefix(bytes.count & ~1)), encoding: .utf16)
  }

  /// UTF-16 without a mark: every other byte of its digits, spaces and tags is nought.
  private static func byNoughts(_ bytes: [UInt8]) -> String? {
    let start = bytes.prefix(4096)
    guard start.count >= 16 else { return nil }
    var noughts = [0, 0]
    for (index, byte) in start.enumerated() where byte == 0 { noughts[index & 1] += 1 }
    let many = start.count / 20
    guard max(noughts[0], noughts[1]) > many, min(noughts[0], noughts[1]) * 8 < many else {
      return nil
    }
    let encoding: String.Encoding =
      noughts[0] > noughts[1] ? .utf16BigEndian : .utf16LittleEndian
    let text = String(data: Data(bytes.prefix(bytes.count & ~1)), encoding: encoding)
    return text.flatMap { isReport($0) ? $0 : nil }
  }

  /// Every line by itself as UTF-8, as GB18030, or with damaged places.
  private static func lineByLine(_ bytes: [UInt8]) -> (text: String, damaged: [Int]) {
    var text = ""
    var damaged: [Int] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { text += "\n" }
      if let plain = String(validating: line, as: UTF8.self)
        ?? String(data: Data(line), encoding: .gb18030)
      {
        text += plain
      } else {
        damaged.append(index + 1)
        text += leastDamaged(line)
      }
    }
    return (text, damaged)
  }

  /// A line that is neither, in the encoding that leaves fewer characters unread.
  private static func leastDamaged(_ line: ArraySlice<UInt8>) -> String {
    let plain = String(decoding: line, as: UTF8.self)
    let (sound, mark) = (wholeCharacters(line), "\u{1A}")
    guard let chinese = String(data: Data(sound), encoding: .gb18030) else { return plain }
    let marked = chinese.replacing(mark, with: "\u{FFFD}")
    let damage = { (text: String) in text.unicodeScalars.count { $0 == "\u{FFFD}" } }
    return damage(marked) < damage(plain) ? marked : plain
  }

  /// The bytes with U+001A in place of each that is no part of a character of GB18030.
  private static func wholeCharacters(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = line
    while let first = rest.first {
      let length = characterLength(rest)
      bytes += length == 0 ? [0x1A] : Array(rest.prefix(length))
      rest = rest.dropFirst(max(1, length))
      if first == 0x1A { bytes[bytes.count - 1] = 0x20 }
    }
    return bytes
  }

  /// How many bytes the character at the start takes, or nought when there is none.
  private static func characterLength(_ bytes: ArraySlice<UInt8>) -> Int {
    let start = Array(bytes.prefix(4))
    guard start[0] >= 0x80 else { return 1 }
    guard (0x81...0xFE).contains(start[0]), start.count > 1 else { return 0 }
    if start[1] >= 0x40, start[1] != 0x7F, start[1] != 0xFF { return 2 }
    let isFour =
      start.count == 4 && (0x30...0x39).contains(start[1]) && (0x81...0xFE).contains(start[2])
      && (0x30...0x39).contains(start[3])
    return isFour ? 4 : 0
  }

  private static func isReport(_ text: String) -> Bool {
    text.contains("信息公开") || text.contains("本年新收")
  }
}

extension String.Encoding {
  /// GB18030, the Chinese national standard; it includes GBK and GB2312.
  fileprivate static let gb18030 = String.Encoding(rawValue: 0x8000_0632)
}
