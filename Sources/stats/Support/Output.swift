import Foundation

/// Where the result goes: standard output, or a file written whole or not at all.
enum Output {
  /// Writes text to a file, or to standard output for `nil` and "-".
  static func write(_ text: String, to path: String?) throws {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes to a file, or to standard output for `nil` and "-".
  ///
  /// The bytes go to a new file beside the target, which then takes its place in one step.
  static func write(_ bytes: [UInt8], to path: String?) throws {
    guard let path, path != "-" else { return try Console.put(bytes) }
    let aside = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
    guard let file = fopen(aside, "wb") else { throw unwritable(path) }
    let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    let isComplete = written == bytes.count && fflush(file) == 0
    let reason = errno
    fclose(file)
    guard isComplete, rename(aside, path) == 0 else {
      let cause = isComplete ? errno : reason
      remove(aside)
      throw unwritable(path, cause)
    }
  }

  /// The error of a place that cannot be written to, with the reason the system gives.
  static func unwritable(_ path: String, _ code: Int32 = errno) -> ToolError {
    let reason =
      switch code {
      case ENOENT: "文件夹不存在"
      case EACCES, EPERM, EROFS: "没有写入权限"
      case ENOSPC: "磁盘已满"
      case EISDIR: "它是一个文件夹"
      default: "系统错误 \(code)"
      }
    return ToolError.failed("无法写入 \(path)：\(reason)，没有写出任何内容。请换一个位置。")
  }
}
