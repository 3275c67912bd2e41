import GRDB

/// Why the store cannot be used, with its file and what to do next.
public struct StoreError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file of the store.
  public let path: String
  public let cause: Cause

  init(path: String, _ cause: Cause) {
    self.path = path
    self.cause = cause
  }

  /// The causes that are told apart.
  public enum Cause: Equatable, Sendable {
    /// There is no such file.
    case notFound
    /// The file is no SQLite database, or one of another program.
    case notAStore
    /// A later version of the program made it.
    case newer
    /// An earlier version made it, it may not be written to, and there is no place for a copy.
    case outdated
    /// A process that wrote to it was killed, and what it left cannot be put in its place here.
    case unfinished
    /// File or folder may not be written to.
    case readOnly
    case full
    /// Another process holds it and did not let go in time.
    case locked
    /// The file or a report in it is damaged.
    case damaged
    /// The file cannot be opened or made, for the reason SQLite gives.
    case cannotOpen
    /// What no other cause fits, in SQLite's words.
    case other(String)
  }

  /// One sentence what and where, one what to do next.
  public var description: String {
    switch cause {
    case .notFound: "找不到报告库 \(path)。请核对 --store，或先用 stats import 建立。"
    case .notAStore: "\(path) 不是 stats 的报告库。请用 --store 指明另一个文件；这个文件没有改动。"
    case .newer: "报告库 \(path) 由更新版本的 stats 建立，这个版本读不了。请升级 stats，或用 --store 指明另一个文件。"
    case .outdated:
      "报告库 \(path) 由较早版本的 stats 建立，须升级一次，但它不能写入，临时文件夹里也放不下副本。"
        + "请把它复制到可写的位置，对副本执行一次 stats import，再用 --store 指明副本。"
    case .unfinished:
      "报告库 \(path) 上次写入时被中断，一部分内容还在 \(path)-wal 中，而文件夹不能写入，读不全。"
        + "请把这两个文件一起复制到可写的位置，再用 --store 指明副本。"
    case .readOnly: "报告库 \(path) 不能写入（没有权限或在只读文件夹中）。请改权限，或用 --store 指明可写的位置。"
    case .full: "磁盘已满，报告库 \(path) 写不下。已完成的都在库中；请腾出空间后再执行一次，会从中断处继续。"
    case .locked: "报告库 \(path) 正被另一个程序占用。请等它结束后再试。"
    case .damaged: "报告库 \(path) 已损坏。请从备份恢复，或把它移开后重新导入。"
    case .cannotOpen: "无法打开报告库 \(path)。请检查文件夹是否存在、有没有权限。"
    case .other(let words): "报告库 \(path) 出错：\(words)。请检查磁盘后再试。"
    }
  }
}

extension StoreError {
  /// The error of SQLite or of the coding in the store's terms.
  init(path: String, _ error: any Error) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(path: path, Self.cause(of: error))
    case CodingFailure.newer: self.init(path: path, .newer)
    case CodingFailure.damaged: self.init(path: path, .damaged)
    default: self.init(path: path, .other("\(error)"))
    }
  }

  private static func cause(of error: DatabaseError) -> Cause {
    switch error.resultCode {
    case .SQLITE_NOTADB: .notAStore
    case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
    case .SQLITE_FULL: .full
    case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
    case .SQLITE_CORRUPT: .damaged
    case .SQLITE_CANTOPEN: .cannotOpen
    default: .other(error.message ?? "\(error.resultCode)")
    }
  }
}
