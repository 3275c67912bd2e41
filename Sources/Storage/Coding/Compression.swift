import CZlib

/// Bytes made smaller by zlib; their length stands before them.
enum Compression {
  /// The largest report that is taken back, so that damaged bytes cannot ask for all memory.
  private static let limit = 256_000_000

  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(uLong(bytes.count))
    var writer = ByteWriter()
    writer.put(UInt(bytes.count))
    let result = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      let status = compress2(buffer.baseAddress, &size, bytes, uLong(bytes.count), 6)
      precondition(status == Z_OK, "zlib lacks memory")
      count = Int(size)
    }
    return writer.bytes + result
  }

  static func expanded(_ bytes: [UInt8]) throws -> [UInt8] {
    let (length, start) = try length(of: bytes)
    var size = uLong(length)
    var status = Z_OK
    let result = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      status = bytes.withUnsafeBufferPointer { source in
        uncompress(
          buffer.baseAddress, &size, source.baseAddress.map { $0 + start },
          uLong(bytes.count - start))
      }
      count = status == Z_OK ? Int(size) : 0
    }
    guard status == Z_OK, result.count == length else { throw CodingFailure.damaged }
    return result
  }

  private static func length(of bytes: [UInt8]) throws -> (Int, start: Int) {
    var length = 0
    for (index, byte) in bytes.prefix(5).enumerated() {
      length |= Int(byte & 0x7F) << (7 * index)
      guard byte >= 0x80 else {
        guard length <= limit else { throw CodingFailure.damaged }
        return (length, index + 1)
      }
    }
    throw CodingFailure.damaged
  }
}
