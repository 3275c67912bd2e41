extension Check {
  /// Raised by one whenever a check comes to another result on the same report.
  private static let revision: UInt64 = 1

  /// A number that changes whenever a check is added, removed or revised.
  ///
  /// Whoever keeps findings keeps it beside them, and checks anew when it is another.
  public static let edition = edition(of: all.map(\.id), revision)

  /// FNV-1a over the ids and the revision, 32 bits of it.
  static func edition(of ids: [String], _ revision: UInt64) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ revision
    for byte in ids.joined(separator: "\n").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return Int(hash >> 32)
  }
}
