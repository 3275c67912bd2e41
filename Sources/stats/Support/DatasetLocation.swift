import Foundation

/// Finds the folders that are read at run time, from any working folder.
enum DatasetLocation {
  /// The folder `Datasets`: as given, then of `STATS_HOME`, then installed beside the program, then of
  /// the checkout that the program was built in.
  static func datasets(_ given: String?) throws -> String {
    if let given {
      guard isFolder(given) else {
        throw ToolError.usage("找不到数据文件夹 \(given)。请用 --datasets 指明含 reports 的文件夹。")
      }
      return given
    }
    return try find("Datasets")
  }

  /// The folder `Charts`, found in the same way.
  static func charts() throws -> String { try find("Charts") }

  private static func find(_ name: String) throws -> String {
    if let home = ProcessInfo.processInfo.environment["STATS_HOME"], isFolder(home + "/" + name) {
      return home + "/" + name
    }
    for folder in foldersAboveProgram() {
      for candidate in ["\(folder)/share/stats/\(name)", "\(folder)/\(name)"]
      where isFolder(candidate) {
        return candidate
      }
    }
    throw ToolError.failed("找不到文件夹 \(name)。请设置环境变量 STATS_HOME 指向含 \(name) 的文件夹，或重新安装。")
  }

  /// The folders above the running program, nearest first: bin, prefix; or .build, checkout.
  private static func foldersAboveProgram() -> [String] {
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    var folders: [String] = []
    var parts = program.split(separator: "/").dropLast()
    while !parts.isEmpty, folders.count < 6 {
      folders.append("/" + parts.joined(separator: "/"))
      parts = parts.dropLast()
    }
    return folders
  }

  private static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }
}
