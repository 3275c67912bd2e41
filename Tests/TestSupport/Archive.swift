import CZip

extension Workdir {
  /// A ZIP archive with the parts given, in memory.
  public func archive(_ parts: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
    let file = path + "/archive.zip"
    var code: Int32 = 0
    guard let archive = zip_open(file, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      preconditionFailure("libzip: \(code)")
    }
    var buffers: [UnsafeMutableRawPointer] = []
    for part in parts {
      let buffer = UnsafeMutableRawPointer.allocate(
        byteCount: max(1, part.bytes.count), alignment: 1)
      part.bytes.withUnsafeBytes {
        if let start = $0.baseAddress { buffer.copyMemory(from: start, byteCount: $0.count) }
      }
      buffers.append(buffer)
      let source = zip_source_buffer(archive, buffer, UInt64(part.bytes.count), 0)
      precondition(zip_file_add(archive, part.name, source, 0) >= 0, "libzip: \(part.name)")
    }
    precondition(zip_close(archive) == 0, "libzip: close")
    for buffer in buffers { buffer.deallocate() }
    return try bytes("archive.zip")
  }

  /// A Word file with this document.xml and further parts.
  public func wordFile(
    _ document: String, parts: [(name: String, text: String)] = []
  ) throws -> [UInt8] {
    try archive(
      [
        ("[Content_Types].xml", Array("<Types/>".utf8)),
        ("word/document.xml", Array(document.utf8)),
      ]
        + parts.map { ($0.name, Array($0.text.utf8)) })
  }
}
