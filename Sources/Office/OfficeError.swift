/// Why an office document could not be made.
public enum OfficeError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The folder for temporary files cannot be written to, or the disk is full.
  case temporaryFile(String)
  /// A library refused a part, in its own words.
  case refused(part: String, words: String)

  /// One sentence what and where, one what to do next.
  public var description: String {
    switch self {
    case .temporaryFile(let folder):
      "无法在临时文件夹 \(folder) 中写文件：没有权限或磁盘已满，没有写出任何内容。请腾出空间，或用 TMPDIR 指明另一个文件夹。"
    case .refused(let part, let words):
      "无法写出文档的“\(part)”：\(words)，没有写出任何内容。请换一种格式（-o 对比.csv）。"
    }
  }
}
