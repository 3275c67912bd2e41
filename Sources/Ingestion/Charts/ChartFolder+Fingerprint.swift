import Fingerprint

extension ChartFolder {
  /// The SHA-256 fingerprints of specifications by name.
  ///
  /// - Throws: `IngestionError` when one is not there.
  public func fingerprints(_ names: [String]) throws(IngestionError) -> [String: String] {
    var prints: [String: String] = [:]
    for name in names {
      let bytes = try FileBytes.read("\(path)/specs/\(name).yaml", limit: 1_000_000)
      prints[name] = SHA256.hex(of: bytes)
    }
    return prints
  }
}
