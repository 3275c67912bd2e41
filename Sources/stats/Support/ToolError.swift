/// A failure of the tool itself, in one sentence what, one where, one what to do next.
struct ToolError: Error, CustomStringConvertible {
  let description: String
  let code: Int32

  /// The work failed and nothing was written.
  static func failed(_ message: String) -> ToolError { ToolError(description: message, code: 1) }
  /// The command line asks for something that is not there.
  static func usage(_ message: String) -> ToolError { ToolError(description: message, code: 64) }
}

/// An exit code without a message: the messages have been written already.
struct Ending: Error {
  let code: Int32

  /// There are findings at or above the severity that fails.
  static let findings = Ending(code: 2)
  /// Some inputs failed; each has been named.
  static let partly = Ending(code: 3)
  /// All inputs failed; each has been named.
  static let failed = Ending(code: 1)
}
