import Foundation

extension Output {
  /// Takes the next piece of a text.
  typealias Append = (String) throws -> Void

  /// Writes text piece by piece, so that it need not be held as a whole: to standard output for `nil`
  /// and "-", which gets each piece as it comes, else to a file that is written whole or not at all.
  static func write(to path: String?, _ fill: (@escaping Append) throws -> Void) throws {
    guard let path, path != "-" else {
      return try buffered(fill)
    }
    guard !isReadOnly(path) else { throw unwritable(path, EROFS) }
    // A device or pipe has no other file that could take its place.
    guard !isDevice(path) else { return try writePieces(at: path, for: path, fill) }
    guard !isFolder(path) else { throw unwritable(path, EISDIR) }
    let aside = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
    defer { remove(aside) }
    try writePieces(at: aside, for: path, fill)
    guard rename(aside, path) == 0 else { throw unwritable(path) }
  }

  private static func writePieces(
    at aside: String, for path: String, _ fill: (@escaping Append) throws -> Void
  ) throws {
    let file = try LineFile(aside, for: path)
    try fill(file.append)
    try file.finish()
  }

  /// Gathers pieces before they are put out.
  private static func buffered(_ fill: (@escaping Append) throws -> Void) throws {
    var buffer = ""
    try fill { piece in
      buffer += piece
      guard buffer.utf8.count > 1 << 16 else { return }
      try Console.put(buffer)
      buffer = ""
    }
    try Console.put(buffer)
  }
}
