import Foundation

/// The place a result takes once it is whole: until then it is made beside it.
struct ExportPath {
  let path: String
  /// Where the result is made.
  let aside: String

  init(_ path: String) {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.path = trimmed
    aside = "\(trimmed).\(ProcessInfo.processInfo.processIdentifier).part"
  }

  /// Makes a file aside and puts it in its place in one step; what is not whole is removed.
  ///
  /// - Throws: `ToolError` where a folder is in its place, or what `make` throws.
  func makingFile(_ make: (String) throws -> Void) throws {
    guard !Output.isFolder(path) else { throw Output.unwritable(path, EISDIR) }
    try making(make)
  }

  /// Makes a folder aside and puts it in its place in one step; what is not whole is removed.
  ///
  /// - Throws: `ToolError` where something else is in its place, or what `make` throws.
  func makingFolder(_ make: (String) throws -> Void) throws {
    try refuseForeignFolder()
    try making(make)
  }

  private func making(_ make: (String) throws -> Void) throws {
    do {
      try make(aside)
      try takePlace()
    } catch {
      try? FileManager.default.removeItem(atPath: aside)
      throw error
    }
  }

  /// A folder of an earlier export gives way as a whole; other folders are left alone.
  private func refuseForeignFolder() throws {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      guard !FileManager.default.fileExists(atPath: path) else {
        throw ToolError.failed("\(path) 是一个文件，不是文件夹。CSV 导出为一个文件夹，请换一个名字。")
      }
      return
    }
    let isOurs = names.allSatisfy { $0.hasSuffix(".csv") || $0 == "datapackage.json" }
    guard names.isEmpty || (isOurs && names.contains("datapackage.json")) else {
      throw ToolError.failed("文件夹 \(path) 里有别的文件，没有写出任何内容。请换一个名字或空的文件夹。")
    }
  }

  private func takePlace() throws {
    let old = aside + ".old"
    if Output.isFolder(path) { rename(path, old) }
    guard rename(aside, path) == 0 else {
      let code = errno
      rename(old, path)
      throw Output.unwritable(path, code)
    }
    try? FileManager.default.removeItem(atPath: old)
  }
}
