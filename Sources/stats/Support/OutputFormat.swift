import ArgumentParser

/// The formats of results.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case jsonl
  case csv
  case markdown
  case html
  case png
  case svg
  case pdf
  case docx
  case xlsx

  /// Each command says itself which formats it has.
  static let allValueStrings: [String] = []

  /// The format that a file's extension names, or `nil`.
  init?(path: String) {
    guard let dot = path.lastIndex(of: "."), path[dot...].utf8.count > 1 else { return nil }
    let name = path[path.index(after: dot)...].lowercased()
    switch name {
    case "txt": self = .text
    case "md": self = .markdown
    case "htm": self = .html
    default: self.init(rawValue: name)
    }
  }

  /// The format a command shall write: as asked for, as the file's extension says, else the usual one.
  static func chosen(
    _ format: OutputFormat?, path: String?, usual: OutputFormat, allowed: [OutputFormat]
  ) throws -> OutputFormat {
    let names = allowed.map(\.rawValue).joined(separator: "、")
    guard let path, path != "-" else { return try checked(format ?? usual, allowed, names) }
    guard let byName = OutputFormat(path: path) ?? format else {
      throw ToolError.usage("从文件名 \(path) 看不出格式。请用这些扩展名或 --format：\(names)。")
    }
    return try checked(format ?? byName, allowed, names)
  }

  private static func checked(
    _ format: OutputFormat, _ allowed: [OutputFormat], _ names: String
  ) throws -> OutputFormat {
    guard allowed.contains(format) else {
      throw ToolError.usage("这个命令不能输出 \(format.rawValue)。可用：\(names)。")
    }
    return format
  }
}
