import Foundation
public import Graphics

/// The folder `Charts`: specifications, one file each.
public struct ChartFolder: Sendable {
  /// The folder.
  public let path: String

  public init(path: String) { self.path = path }

  /// The names of all specifications, sorted.
  public func names() -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path + "/specs")) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// The specification of this name.
  ///
  /// - Throws: `IngestionError` when the file is not there or not understood.
  public func spec(_ name: String) throws(IngestionError) -> ChartSpec {
    let file = "\(path)/specs/\(name).yaml"
    return try ChartSpec(yaml: try FileBytes.read(file, limit: 1_000_000), name: name, path: file)
  }
}
