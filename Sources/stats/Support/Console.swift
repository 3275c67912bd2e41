import Foundation

/// The edges of the process: data to standard output, talk to standard error.
enum Console {
  /// Writes data to standard output.
  static func put(_ text: String) throws { try put(Array(text.utf8)) }

  /// Writes bytes to standard output; a reader that has gone ends the process quietly.
  static func put(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw ToolError.failed("无法写到标准输出：磁盘已满或输出已关闭。")
    }
  }

  /// Writes a line of talk to standard error; nobody can be told when that fails.
  static func talk(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Ends the process with an exit code.
  static func end(_ code: Int32) -> Never { Foundation.exit(code) }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The columns to write for: of the terminal, else of `COLUMNS`, else 80.
  static var width: Int {
    var size = winsize()
    if isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 80
  }

  /// Whether control sequences may be written.
  static func isStyled(_ choice: ColorChoice) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }
  }
}
