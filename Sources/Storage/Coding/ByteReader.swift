import Disclosure

/// Why stored bytes cannot be read.
enum CodingFailure: Error, Equatable {
  /// They end too early or hold what cannot stand there.
  case damaged
  /// A later version of the program wrote them.
  case newer
}

/// Reads what `ByteWriter` wrote; damaged bytes are an error, never a crash.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  /// The bytes must outlive the reader.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Whether all has been read.
  var isAtEnd: Bool { position == bytes.count }

  mutating func byte() throws -> UInt8 {
    guard position < bytes.count else { throw CodingFailure.damaged }
    position += 1
    return bytes[position - 1]
  }

  mutating func unsigned() throws -> UInt {
    var number: UInt = 0
    var shift: UInt = 0
    while true {
      let next = try byte()
      guard shift < 63 || next < 2 else { throw CodingFailure.damaged }
      number |= UInt(next & 0x7F) << shift
      if next < 0x80 { return number }
      shift += 7
    }
  }

  mutating func integer() throws -> Int {
    let number = try unsigned()
    return Int(bitPattern: number >> 1) ^ -Int(bitPattern: number & 1)
  }

  /// A count of things that are yet to come, each of at least one byte.
  mutating func count() throws -> Int {
    let number = try unsigned()
    guard number <= UInt(bytes.count - position) else { throw CodingFailure.damaged }
    return Int(number)
  }

  mutating func text() throws -> String {
    let count = try count()
    defer { position += count }
    return String(
      decoding: UnsafeRawBufferPointer(rebasing: bytes[position..<position + count]), as: UTF8.self)
  }

  mutating func exactNumber() throws -> ExactNumber {
    let significand = try integer()
    let scale = try byte()
    guard scale <= 18 else { throw CodingFailure.damaged }
    return ExactNumber(significand, scale: Int(scale))
  }

  mutating func double() throws -> Double {
    switch try byte() {
    case 0: return Double(try integer()) / 100
    case 1:
      var pattern: UInt64 = 0
      for shift in 0..<8 { pattern |= UInt64(try byte()) << (8 * shift) }
      return Double(bitPattern: pattern)
    default: throw CodingFailure.damaged
    }
  }

  mutating func flag() throws -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw CodingFailure.damaged
    }
  }

  mutating func optional<Value>(
    _ read: (inout Self) throws -> Value
  ) throws -> Value? {
    try flag() ? try read(&self) : nil
  }

  mutating func array<Value>(
    _ read: (inout Self) throws -> Value
  ) throws -> [Value] {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(min(count, 1024))
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// A value with a fixed set of raw texts.
  mutating func named<Value: RawRepresentable<String>>() throws -> Value {
    guard let value = Value(rawValue: try text()) else { throw CodingFailure.newer }
    return value
  }
}
