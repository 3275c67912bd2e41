import Foundation

/// Compares a text with the file that holds what it shall be.
///
/// A missing file is written and reported once, so that somebody looks at it; with `STATS_RECORD=1`
/// all files are written anew.
///
/// - Returns: `nil` when they are equal, else the first line that differs.
public func snapshotDifference(_ text: String, named name: String, file: String = #filePath) throws
  -> String?
{
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(
    "Snapshots")
  let path = folder.appendingPathComponent(name)
  let isRecording = ProcessInfo.processInfo.environment["STATS_RECORD"] == "1"
  guard !isRecording, let expected = try? String(contentsOf: path, encoding: .utf8) else {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: path, atomically: true, encoding: .utf8)
    return isRecording ? nil : "\(name) was not there; it has been written, look at it"
  }
  guard expected != text else { return nil }
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  for (index, pair) in zip(old, new).enumerated() where pair.0 != pair.1 {
    return "\(name) line \(index + 1):\n- \(pair.0)\n+ \(pair.1)"
  }
  return "\(name): \(old.count) lines became \(new.count)"
}
