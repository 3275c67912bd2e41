/// Bytes that a C callback appends to.
final class ByteBuffer {
  private(set) var bytes: [UInt8] = []

  /// Appends what a callback was given.
  func append(_ start: UnsafePointer<UInt8>, _ count: Int) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
  }

  /// The buffer behind the context of a callback.
  static func of(_ context: UnsafeMutableRawPointer) -> ByteBuffer {
    Unmanaged<ByteBuffer>.fromOpaque(context).takeUnretainedValue()
  }

  /// The context to give to a function with a callback; the buffer must outlive the call.
  var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}
