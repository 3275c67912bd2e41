import Disclosure

/// Writes values as a compact row of bytes; `ByteReader` reads them in the same order.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// A byte as it is: flags and small codes.
  mutating func put(byte: UInt8) { bytes.append(byte) }

  /// A number of one byte for each seven bits.
  mutating func put(_ number: UInt) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A signed number; small magnitudes of either sign are short.
  mutating func put(_ number: Int) { put(UInt(bitPattern: (number << 1) ^ (number >> 63))) }

  mutating func put(_ text: String) {
    put(UInt(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func put(_ number: ExactNumber) {
    put(number.significand)
    put(byte: UInt8(number.scale))
  }

  /// A binary number exactly: in hundredths where it is a short one of those, else its eight bytes.
  mutating func put(_ number: Double) {
    let hundredths = (number * 100).rounded()
    if hundredths.magnitude < 1e9, hundredths / 100 == number, number != 0 || number.sign == .plus {
      put(byte: 0)
      put(Int(hundredths))
    } else {
      put(byte: 1)
      withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }

  mutating func put(_ flag: Bool) { put(byte: flag ? 1 : 0) }

  /// What may be absent: a byte that says so, then the value.
  mutating func put<Value>(_ value: Value?, _ write: (inout Self, Value) -> Void) {
    put(value != nil)
    if let value { write(&self, value) }
  }

  /// How many there are, then each.
  mutating func put<Value>(_ values: [Value], _ write: (inout Self, Value) -> Void) {
    put(UInt(values.count))
    for value in values { write(&self, value) }
  }
}
