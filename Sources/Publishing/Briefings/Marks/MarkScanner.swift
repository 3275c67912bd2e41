/// Finds the marks in a text.
enum MarkScanner {
  /// A mark with where it stands in the UTF-8 bytes, braces included.
  struct Found: Equatable {
    let range: Range<Int>
    /// The text between the braces.
    let text: String
    /// Whether the closing braces are missing.
    let isOpen: Bool
  }

  /// The marks of a text in order; one that does not close goes on to the end of its line.
  static func marks(in bytes: some RandomAccessCollection<UInt8>) -> [Found] {
    let bytes = Array(bytes)
    var found: [Found] = []
    var position = 0
    let (left, right) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    while let start = pair(left, in: bytes, from: position) {
      let close = pair(right, in: bytes, from: start + 2)
      let next = pair(left, in: bytes, from: start + 2) ?? bytes.count
      guard let close, close < next else {
        let line = bytes[start...].firstIndex(of: 10) ?? bytes.count
        let end = min(line, next)
        found.append(
          Found(
            range: start..<end, text: String(decoding: bytes[(start + 2)..<end], as: UTF8.self),
            isOpen: true))
        position = end
        continue
      }
      let text = String(decoding: bytes[(start + 2)..<close], as: UTF8.self)
      found.append(Found(range: start..<(close + 2), text: text.trimmingSpace, isOpen: false))
      position = close + 2
    }
    return found
  }

  private static func pair(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == byte, bytes[index + 1] == byte { return index }
      index += 1
    }
    return nil
  }
}
