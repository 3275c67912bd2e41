import Foundation

/// Reads whole files, with errors that an officer understands.
public enum FileBytes {
  /// The bytes of a file, or of standard input for "-".
  ///
  /// - Throws: `IngestionError` when the file is not there, is a folder, cannot be read, or is
  ///   larger than the limit; it is measured before anything is read.
  public static func read(_ path: String, limit: Int) throws(IngestionError) -> [UInt8] {
    if path == "-" { return try standardInput(limit: limit) }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw IngestionError(path: path, .notFound)
    }
    guard !isDirectory.boolValue else { throw IngestionError(path: path, .isDirectory) }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    guard size <= limit else {
      throw IngestionError(path: path, .tooLarge(bytes: size, limit: limit))
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw IngestionError(path: path, .unreadable(reason: "没有读取权限"))
    }
    return try contents(of: handle, path: path, limit: limit)
  }

  private static func standardInput(limit: Int) throws(IngestionError) -> [UInt8] {
    try contents(of: .standardInput, path: "标准输入", limit: limit)
  }

  /// Reads in pieces and stops at the limit, since pipes and devices do not tell their size.
  private static func contents(
    of handle: FileHandle, path: String, limit: Int
  ) throws(IngestionError) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      while bytes.count <= limit, let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
        bytes.append(contentsOf: piece)
      }
    } catch {
      throw IngestionError(path: path, .unreadable(reason: "读取失败"))
    }
    guard bytes.count <= limit else {
      throw IngestionError(path: path, .tooLarge(bytes: bytes.count, limit: limit))
    }
    return bytes
  }
}
