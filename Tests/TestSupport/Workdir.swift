public import Foundation

/// A scratch folder to run the built tool in; it is removed at the end.
public final class Workdir {
  /// The folder.
  public let path: String

  public init() throws {
    path = NSTemporaryDirectory() + "stats-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// What a run of the tool gave.
  public struct Run: Sendable {
    public let status: Int32
    public let output: String
    public let error: String
  }

  /// Writes a file into the folder and gives its path.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a text into the folder and gives its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// The bytes of a file in the folder.
  public func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }

  /// The names of the files in the folder, or in one below it.
  public func files(_ name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + name).sorted()
  }

  /// Starts the tool in the folder, its standard output going to a file there.
  public func start(_ arguments: [String], output name: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.path(of: "stats"))
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = environment
    try Data().write(to: URL(fileURLWithPath: path + "/" + name))
    process.standardOutput = FileHandle(forWritingAtPath: path + "/" + name)
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// The environment of the tool: a fixed width, this checkout, and no reports of the user's own.
  private var environment: [String: String] {
    var variables = ProcessInfo.processInfo.environment
    variables["COLUMNS"] = "80"
    variables["STATS_HOME"] = Checkout.root
    variables["XDG_DATA_HOME"] = path + "/data"
    return variables
  }

  /// Runs the tool in the folder.
  public func stats(
    _ arguments: [String], environment: [String: String] = [:], input: [UInt8]? = nil
  ) throws -> Run {
    try run("stats", arguments, environment: environment, input: input)
  }

  /// Runs a program that was built with the tests in the folder.
  public func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    input: [UInt8]? = nil
  ) throws -> Run {
    try run(at: Self.path(of: program), arguments, environment: environment, input: input)
  }

  /// Runs a script of the shell in the folder; `$STATS` is the tool.
  public func shell(_ script: String) throws -> Run {
    try run(
      at: "/bin/bash", ["-c", script], environment: ["STATS": Self.path(of: "stats")], input: nil)
  }

  private func run(
    at program: String, _ arguments: [String], environment: [String: String], input: [UInt8]?
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = self.environment.merging(environment) { _, new in new }
    let output = path + "/.output"
    let error = path + "/.error"
    for file in [output, error] { try Data().write(to: URL(fileURLWithPath: file)) }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: error)
    let standardInput = path + "/.input"
    try Data(input ?? []).write(to: URL(fileURLWithPath: standardInput))
    process.standardInput = FileHandle(forReadingAtPath: standardInput)
    try process.run()
    process.waitUntilExit()
    defer {
      for file in [output, error, standardInput] {
        try? FileManager.default.removeItem(atPath: file)
      }
    }
    return Run(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: URL(fileURLWithPath: output)), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: URL(fileURLWithPath: error)), as: UTF8.self))
  }

  /// Runs the tool with arguments separated by spaces.
  public func stats(_ line: String) throws -> Run {
    try stats(line.split(separator: " ").map(String.init))
  }

  /// The place of a program that was built with the tests.
  private static func path(of name: String) -> String {
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    let beside = URL(fileURLWithPath: program).deletingLastPathComponent().path + "/" + name
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return Checkout.root + "/.build/debug/" + name
  }
}
