import Foundation

/// Where the result goes: standard output, or a file written whole or not at all.
enum Output {
  /// Writes text to a file, or to standard output for `nil` and "-".
  static func write(_ text: String, to path: String?) throws {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes to a file, or to standard output for `nil` and "-".
  static func write(_ bytes: [UInt8], to path: String?) throws {
    guard let path, path != "-" else { return try Console.put(bytes) }
    guard isDevice(path) else { return try write([(bytes: bytes, path: path)]) }
    // A device or pipe has no other file that could take its place.
    try stage(bytes, at: path, for: path)
  }

  /// Writes files, all of them or none; folders that are not there are made for all but the last.
  ///
  /// The bytes go to new files beside their targets, which then take their places.
  static func write(_ files: [(bytes: [UInt8], path: String)]) throws {
    var staged: [String] = []
    defer { for path in staged { remove(path) } }
    for file in files.dropLast() { try makeFolder(of: file.path) }
    for file in files {
      let aside = "\(file.path).\(ProcessInfo.processInfo.processIdentifier).part"
      staged.append(aside)
      try stage(file.bytes, at: aside, for: file.path)
    }
    for (aside, file) in zip(staged, files) where rename(aside, file.path) != 0 {
      throw unwritable(file.path)
    }
  }

  private static func stage(_ bytes: [UInt8], at aside: String, for path: String) throws {
    guard !isReadOnly(path) else { throw unwritable(path, EROFS) }
    guard let file = fopen(aside, "wb") else { throw unwritable(path) }
    let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    let isComplete = written == bytes.count && fflush(file) == 0
    let reason = errno
    guard fclose(file) == 0, isComplete else { throw unwritable(path, isComplete ? errno : reason) }
  }

  /// Whether a path names a device or pipe.
  static func isDevice(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// Whether a path names a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a file is there that nobody may write, which someone has wished.
  static func isReadOnly(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & 0o222 == 0
  }

  private static func makeFolder(of path: String) throws {
    guard let end = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<end])
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw unwritable(folder) }
  }

  /// The error of a place that cannot be written to, with the reason the system gives.
  static func unwritable(_ path: String, _ code: Int32 = errno) -> ToolError {
    let reason =
      switch code {
      case ENOENT: "文件夹不存在"
      case EACCES, EPERM: "没有写入权限"
      case EROFS: "它是只读的"
      case ENOSPC: "磁盘已满"
      case EFBIG: "超过了允许的文件大小"
      case EISDIR: "它是一个文件夹"
      default: "系统错误 \(code)"
      }
    return ToolError.failed("无法写入 \(path)：\(reason)，没有写出任何内容。请换一个位置。")
  }
}
