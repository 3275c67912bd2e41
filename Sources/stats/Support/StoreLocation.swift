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
  static func open(_ given: String?) throws -> ReportStore? {
    if given != nil { return try ReportStore(reading: try path(given)) }
    guard let usual = try? path(nil), FileManager.default.fileExists(atPath: usual) else {
      return nil
    }
    return try ReportStore(reading: usual)
  }
}
