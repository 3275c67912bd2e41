import Foundation

/// A file that is written in pieces, through a buffer.
final class LineFile {
  private let file: UnsafeMutablePointer<FILE>
  private let target: String
  /// How many bytes were written.
  private(set) var bytes = 0

  /// - Parameters:
  ///   - path: The file, which is made anew.
  ///   - target: What the user calls it, where it is made aside.
  /// - Throws: `ToolError` when it cannot be made.
  init(_ path: String, for target: String) throws {
    guard let file = fopen(path, "wb") else { throw Output.unwritable(target) }
    self.file = file
    self.target = target
    setvbuf(file, nil, Int32(_IOFBF), 1 << 18)
  }

  deinit { fclose(file) }

  /// Appends text.
  func append(_ text: String) throws {
    var text = text
    let isWritten = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) == $0.count }
    guard isWritten else { throw Output.unwritable(target) }
    bytes += text.utf8.count
  }

  /// Makes sure that all is written.
  func finish() throws {
    guard fflush(file) == 0 else { throw Output.unwritable(target) }
  }
}
