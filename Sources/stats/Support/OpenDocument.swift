import Foundation

/// Documents that somebody has open in an office program.
enum OpenDocument {
  /// - Throws: `ToolError` when a program has left its mark beside a file: what is written now would
  ///   be lost when the person there saves.
  static func check(_ path: String) throws {
    let file = URL(fileURLWithPath: path)
    let folder = file.deletingLastPathComponent().path
    let name = file.lastPathComponent
    // Word takes the place of the first two letters of names that have more than six.
    let owners = [
      ".~lock.\(name)#", "~$\(name)", "~$\(name.dropFirst(2))", "~$\(name.dropFirst(1))",
    ]
    guard
      let mark = owners.first(where: {
        FileManager.default.fileExists(atPath: "\(folder)/\($0)")
      })
    else { return }
    throw ToolError.failed(
      "\(path) 正在 Word、WPS 或 LibreOffice 中打开，没有写出任何内容。请先在那里保存并关闭；确已关闭的，删去同一文件夹里的 \(mark)。")
  }
}
