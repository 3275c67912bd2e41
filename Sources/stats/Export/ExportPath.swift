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

  /// Makes the result aside and puts it in its place in one step; what is not whole is removed.
  func making(_ make: (String) throws -> Void) throws {
    do {
      try make(aside)
      try takePlace()
    } catch {
      try? FileManager.default.removeItem(atPath: aside)
      throw error
    }
  }

  /// A folder of an earlier export gives way as a whole; other folders are left alone.
  func refuseForeignFolder() throws {
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
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    if exists, isDirectory.boolValue { rename(path, old) }
    guard rename(aside, path) == 0 else {
      let code = errno
      rename(old, path)
      throw Output.unwritable(path, code)
    }
    try? FileManager.default.removeItem(atPath: old)
  }
}

/// A file that is written in pieces, through a buffer.
final class LineFile {
  private let file: UnsafeMutablePointer<FILE>
  private let path: String
  /// How many bytes were written.
  private(set) var bytes = 0

  init(_ path: String) throws {
    guard let file = fopen(path, "wb") else { throw Output.unwritable(path) }
    self.file = file
    self.path = path
    setvbuf(file, nil, Int32(_IOFBF), 1 << 18)
  }

  deinit { fclose(file) }

  /// Appends text.
  func append(_ text: String) throws {
    var text = text
    let isWritten = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) == $0.count }
    guard isWritten else { throw Output.unwritable(path) }
    bytes += text.utf8.count
  }

  /// Makes sure that all is written.
  func finish() throws {
    guard fflush(file) == 0 else { throw Output.unwritable(path) }
  }
}
