import Foundation

/// Reads whole files, with errors that an officer understands.
public enum FileBytes {
  /// The bytes of a file, or of standard input for "-".
  ///
  /// - Throws: `IngestionError` when the file is not there, is a folder, cannot be read, or is
  ///   larger than the limit; it is measured before anything is read.
  public static func read(_ path: String, limit: Int) throws(IngestionError) -> [UInt8] {
    try read(path) { _ in limit }
  }

  /// The bytes of a file whose limit depends on how it begins.
  ///
  /// - Parameters:
  ///   - path: The file, or "-".
  ///   - limit: The largest size, given up to 8 KB from the beginning.
  /// - Returns: All bytes.
  /// - Throws: `IngestionError` as above.
  public static func read(
    _ path: String, limit: ([UInt8]) -> Int
  ) throws(IngestionError) -> [UInt8] {
    if path == "-" { return try contents(of: .standardInput, path: "标准输入", size: 0, limit: limit) }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw IngestionError(path: path, .notFound)
    }
    guard !isDirectory.boolValue else { throw IngestionError(path: path, .isDirectory) }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw IngestionError(path: path, .unreadable(reason: "没有读取权限"))
    }
    return try contents(of: handle, path: path, size: size, limit: limit)
  }

  /// Reads in pieces and stops at the limit, since pipes and devices do not tell their size.
  private static func contents(
    of handle: FileHandle, path: String, size: Int, limit: ([UInt8]) -> Int
  ) throws(IngestionError) -> [UInt8] {
    var bytes = try piece(of: handle, 8192, path: path)
    let limit = limit(bytes)
    guard max(size, bytes.count) <= limit else {
      throw IngestionError(path: path, .tooLarge(bytes: max(size, bytes.count), limit: limit))
    }
    bytes.reserveCapacity(size)
    while bytes.count <= limit {
      let next = try piece(of: handle, 1 << 20, path: path)
      if next.isEmpty { return bytes }
      bytes += next
    }
    throw IngestionError(path: path, .tooLarge(bytes: bytes.count, limit: limit))
  }

  private static func piece(
    of handle: FileHandle, _ count: Int, path: String
  ) throws(IngestionError) -> [UInt8] {
    do {
      return Array(try handle.read(upToCount: count) ?? Data())
    } catch {
      throw IngestionError(path: path, .unreadable(reason: "读取失败"))
    }
  }
}
