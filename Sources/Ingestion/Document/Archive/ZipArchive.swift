import CZip

/// The parts of a ZIP archive, read into memory within bounds; nothing is ever written to disk.
///
/// Parts are asked for by name and never unpacked to paths, so names that climb out of a folder
/// have no effect.
final class ZipArchive {
  private let archive: OpaquePointer
  private let memory: UnsafeMutableRawBufferPointer
  private let path: String
  private let format: String
  /// How many more bytes may be unpacked.
  private(set) var budget: Int

  /// The largest single part, in bytes unpacked.
  private static let partLimit = 64_000_000
  private static let entryLimit = 10_000

  /// An archive of which no more than a budget of bytes is unpacked in all.
  ///
  /// - Throws: `IngestionError` when the archive is cut off, damaged, or has too many parts.
  init(
    _ bytes: [UInt8], format: String, path: String, budget: Int = 256_000_000
  ) throws(IngestionError) {
    self.budget = budget
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    memory.copyBytes(from: bytes)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard
      let source = zip_source_buffer_create(memory.baseAddress, UInt64(bytes.count), 0, &error)
    else {
      memory.deallocate()
      throw IngestionError(path: path, .damaged(format: format, reason: "压缩包打不开"))
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      memory.deallocate()
      throw IngestionError(path: path, .damaged(format: format, reason: "压缩包不完整，可能没有下载完"))
    }
    (self.archive, self.memory, self.path, self.format) = (archive, memory, path, format)
    guard zip_get_num_entries(archive, 0) <= Self.entryLimit else {
      throw IngestionError(
        path: path, .tooComplex(format: format, what: "有超过 \(Self.entryLimit) 个部分"))
    }
  }

  deinit {
    zip_discard(archive)
    memory.deallocate()
  }

  /// Whether there is a part of this name.
  func contains(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

  /// The unpacked bytes of a part, or `nil` when there is none of this name.
  ///
  /// - Throws: `IngestionError` when the part is encrypted, damaged, or unpacks to more than any
  ///   report needs.
  func part(_ name: String) throws(IngestionError) -> [UInt8]? {
    let index = zip_name_locate(archive, name, 0)
    guard index >= 0 else { return nil }
    guard let file = zip_fopen_index(archive, UInt64(index), 0) else {
      let code = zip_error_code_zip(zip_get_error(archive))
      if code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD {
        throw IngestionError(path: path, .encrypted(format: format))
      }
      throw damaged(name)
    }
    defer { zip_fclose(file) }
    return try contents(of: file, name)
  }

  private func contents(of file: OpaquePointer, _ name: String) throws(IngestionError) -> [UInt8] {
    let limit = min(budget, Self.partLimit)
    var bytes: [UInt8] = []
    while true {
      let start = bytes.count
      let step = 1 << 18
      bytes.append(contentsOf: repeatElement(0, count: step))
      let count = bytes.withUnsafeMutableBytes { buffer in
        zip_fread(file, buffer.baseAddress.map { $0 + start }, UInt64(step))
      }
      guard count >= 0 else { throw damaged(name) }
      bytes.removeLast(step - Int(count))
      guard bytes.count <= limit else {
        throw IngestionError(
          path: path, .tooComplex(format: format, what: "解压后超过 \(limit / 1_000_000) MB"))
      }
      if count == 0 { break }
    }
    budget -= bytes.count
    return bytes
  }

  private func damaged(_ name: String) -> IngestionError {
    IngestionError(path: path, .damaged(format: format, reason: "其中的 \(name) 解不开"))
  }
}
