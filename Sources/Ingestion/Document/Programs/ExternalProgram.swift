import Foundation

/// Another program on this computer that a reader needs.
struct ExternalProgram: Sendable {
  /// The name of the executable, "soffice".
  let command: String
  /// What people call it, "LibreOffice".
  let name: String
  /// The packages of Debian and Ubuntu that bring it.
  let package: String

  /// LibreOffice, which converts what Word, WPS and others wrote.
  static let office = ExternalProgram(
    command: "soffice", name: "LibreOffice", package: "libreoffice-writer")
  /// Tesseract with simplified Chinese, which reads pictures.
  static let tesseract = ExternalProgram(
    command: "tesseract", name: "Tesseract 文字识别",
    package: "tesseract-ocr tesseract-ocr-chi-sim")

  /// What a run left.
  struct Outcome: Sendable {
    /// The exit status; `timedOut` when it ran too long.
    let status: Int32
    let output: [UInt8]

    /// The status by which timeout(1) says that time ran out.
    static let timedOut: Int32 = 124
  }

  /// Where the executable lies, or `nil` when it is not installed.
  func executable() -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(command)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// Runs the program at a path and waits for it; what it starts ends with it.
  ///
  /// It may take so many seconds; `environment` are variables beside the usual ones.
  ///
  /// - Throws: What Foundation says when it cannot be started.
  static func run(
    _ path: String, _ arguments: [String], seconds: Int, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments = ["--kill-after=5", String(seconds), path] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: Array(bytes))
  }
}

/// A folder for the files of one run, which is gone with what is in it afterwards.
struct ScratchFolder {
  let url: URL

  /// Makes a folder that only this user can read, runs something with it, and removes it.
  static func with<Result>(_ body: (ScratchFolder) throws -> Result) throws -> Result {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("stats-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(ScratchFolder(url: url))
  }

  /// Writes a file into the folder.
  func write(_ bytes: [UInt8], _ name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return file.path
  }
}
