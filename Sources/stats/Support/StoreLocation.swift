import Foundation
import Storage

/// Finds the file that imported reports are kept in.
enum StoreLocation {
  /// The file: as given, else `reports.sqlite` in the user's data folder.
  ///
  /// - Throws: `ToolError` when there is no home to keep it in.
  static func path(_ given: String?) throws -> String {
    if let given { return given }
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["XDG_DATA_HOME"], folder.hasPrefix("/") {
      return folder + "/stats/reports.sqlite"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else {
      throw ToolError.failed("环境变量 HOME 没有设置，不知道报告库放在哪里。请用 --store 指明文件。")
    }
    return home + "/.local/share/stats/reports.sqlite"
  }

  /// The store to read from, or `nil` when none was given and nothing has been imported yet.
  ///
  /// Says on standard error when a copy is read instead of the file.
  static func open(_ given: String?) throws -> ReportStore? {
    let file: String
    if given != nil {
      file = try path(given)
    } else {
      guard let usual = try? path(nil), FileManager.default.fileExists(atPath: usual) else {
        return nil
      }
      file = usual
    }
    let store = try ReportStore(reading: file)
    if store.isCopy {
      Console.talk(
        "提示：报告库 \(file) 由较早版本建立，又不能写入，这次读的是升级后的临时副本。"
          + "请把它复制到可写的位置，对副本执行一次 stats import，以后用 --store 指明副本。")
    }
    return store
  }
}
