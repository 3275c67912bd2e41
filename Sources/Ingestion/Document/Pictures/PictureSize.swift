/// How many pixels a picture has, read from its first bytes before anything is unpacked.
struct PictureSize: Equatable, Sendable {
  let width: Int
  let height: Int

  var pixels: Int { width * height }

  /// A size with a sensible number of pixels along both sides, or `nil`.
  init?(_ width: Int, _ height: Int) {
    guard (1..<1 << 20).contains(width), (1..<1 << 20).contains(height) else { return nil }
    self.width = width
    self.height = height
  }

  /// Width and height of a PNG (its header chunk comes first).
  init?(png bytes: [UInt8]) {
    guard bytes.count > 24 else { return nil }
    func number(_ at: Int) -> Int { bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
    self.init(number(16), number(20))
  }

  /// Width and height of a bitmap; a negative height counts from the top.
  init?(bmp bytes: [UInt8]) {
    guard bytes.count > 26 else { return nil }
    func number(_ at: Int) -> Int32 {
      Int32(bitPattern: bytes[at..<(at + 4)].reversed().reduce(0) { $0 << 8 | UInt32($1) })
    }
    self.init(Int(number(18)), abs(Int(number(22))))
  }

  /// The size of a GIF with the pixels of all its frames below each other, or `nil` when it is
  /// damaged: all of them are unpacked before the first is shown.
  init?(gif bytes: [UInt8]) {
    guard bytes.count > 13 else { return nil }
    func number(_ at: Int) -> Int { Int(bytes[at]) | Int(bytes[at + 1]) << 8 }
    func colours(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }
    var (width, height) = (number(6), number(8))
    var rows = 0
    var position = 13 + colours(bytes[10])
    while position < bytes.count, bytes[position] != 0x3B {
      switch bytes[position] {
      case 0x21: position += 2
      case 0x2C where position + 10 < bytes.count:
        width = max(width, number(position + 5))
        rows += number(position + 7)
        position += 11 + colours(bytes[position + 9])
      default: return nil
      }
      while position < bytes.count, bytes[position] != 0 { position += Int(bytes[position]) + 1 }
      position += 1
    }
    height = max(height, rows)
    self.init(width, height)
  }
}
