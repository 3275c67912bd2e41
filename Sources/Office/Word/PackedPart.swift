import CZip
import Foundation

/// A part of an office document's archive.
struct PackedPart {
  let name: String
  let bytes: [UInt8]

  /// 2020-01-01 in the format of ZIP: archives of the same parts are the same bytes.
  private static let date: UInt16 = (2020 - 1980) << 9 | 1 << 5 | 1

  /// The archive of parts, in their order.
  static func archive(_ parts: [PackedPart]) throws(OfficeError) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw refused("压缩包", &error)
    }
    defer { zip_source_free(source) }
    // Closing the archive lets go of the source once; it is still to be read.
    zip_source_keep(source)
    guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, &error) else {
      zip_source_free(source)
      throw refused("压缩包", &error)
    }
    for part in parts where !part.add(to: archive) {
      zip_discard(archive)
      throw .refused(part: part.name, words: "写入压缩包失败")
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw .refused(part: "压缩包", words: "无法完成")
    }
    return try contents(of: source)
  }

  private static func refused(_ part: String, _ error: inout zip_error_t) -> OfficeError {
    .refused(part: part, words: zip_error_strerror(&error).map { String(cString: $0) } ?? "")
  }

  /// Adds a copy of the part that the archive frees.
  private func add(to archive: OpaquePointer) -> Bool {
    guard let copy = malloc(max(1, bytes.count)) else { return false }
    bytes.withUnsafeBytes { if let start = $0.baseAddress { memcpy(copy, start, $0.count) } }
    guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
      free(copy)
      return false
    }
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    return zip_file_set_dostime(archive, UInt64(index), 0, Self.date, 0) == 0
  }

  private static func contents(of source: OpaquePointer) throws(OfficeError) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
      throw .refused(part: "压缩包", words: "无法读回")
    }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(status.size))
    let count = bytes.withUnsafeMutableBytes {
      zip_source_read(source, $0.baseAddress, UInt64($0.count))
    }
    guard count == Int64(bytes.count) else { throw .refused(part: "压缩包", words: "无法读回") }
    return bytes
  }
}
