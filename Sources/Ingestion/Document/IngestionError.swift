/// Why a document cannot be read at all, with the file and what to do next.
///
/// What can be read but is wrong becomes a finding of the report instead.
public struct IngestionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The path as the user gave it.
  public let path: String
  public let cause: Cause

  public init(path: String, _ cause: Cause) {
    self.path = path
    self.cause = cause
  }

  /// The causes that readers know.
  public enum Cause: Equatable, Sendable {
    case notFound
    case unreadable(reason: String)
    case isDirectory
    case empty
    case tooLarge(bytes: Int, limit: Int)
    case unknownEncoding
    case notText
    case noReport
    case unsupportedFormat(name: String)
    /// The file is protected by a password.
    case encrypted(format: String)
    /// The file is cut off or not what its beginning says.
    case damaged(format: String, reason: String)
    /// Pages without any text: a scan.
    case noText(format: String)
    /// Another program is needed and not installed.
    case programMissing(program: String, package: String)
    /// More pages, cells, nesting or unpacked bytes than any report has.
    case tooComplex(format: String, what: String)
    case invalidTable(line: Int, problem: String)
    case invalidSettings(line: Int?, problem: String)
  }

  /// One sentence what and where, one what to do next.
  public var description: String {
    switch cause {
    case .notFound: "找不到文件 \(path)。请核对路径和文件名。"
    case .unreadable(let reason): "无法读取 \(path)：\(reason)。请检查文件权限。"
    case .isDirectory: "\(path) 是文件夹，不是文件。请指明其中的文件。"
    case .empty: "\(path) 是空文件（0 个字符）。请重新下载或导出该报告。"
    case .tooLarge(let bytes, let limit):
      "\(path) 有 \(Self.megabytes(bytes)) MB，超过 \(Self.megabytes(limit)) MB 的上限，不像一份年度报告。请确认选对了文件。"
    case .unknownEncoding:
      "\(path) 的文字编码无法识别（不是 UTF-8、UTF-16 或 GB18030）。请用文字处理软件另存为 UTF-8 文本后再试。"
    case .notText: "\(path) 不是文本文件。请先转换为文本（txt、md）。"
    case .noReport:
      "\(path) 不像政府信息公开工作年度报告：既没有报告标题，也没有表二、表三、表四。请确认选对了文件。"
    case .unsupportedFormat(let name): "\(path)：不能读取 \(name) 格式。请先另存为 docx、pdf、html 或 txt。"
    case .encrypted(let format): "\(path) 是加密的 \(format)。请解除密码后再试。"
    case .damaged(let format, let reason):
      "\(path) 是损坏的 \(format)（\(reason)）。请重新下载或导出。"
    case .noText(let format):
      "\(path) 是没有文字的 \(format)（扫描件）。请加 --ocr 做文字识别，或找文字版。"
    case .programMissing(let program, let package):
      "读取 \(path) 需要 \(program)，没有安装。请执行 sudo apt-get install -y \(package)。"
    case .tooComplex(let format, let what):
      "\(path)：这个 \(format) \(what)，不像一份年度报告，已停止读取。请确认选对了文件。"
    case .invalidTable(let line, let problem): "\(path) 第\(line)行：\(problem)。请改正后再试。"
    case .invalidSettings(let line, let problem):
      "\(path)\(line.map { " 第\($0)行" } ?? "")：\(problem)。请改正后再试。"
    }
  }

  private static func megabytes(_ bytes: Int) -> Int { max(1, bytes / 1_000_000) }
}
