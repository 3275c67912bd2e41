import CGLib

/// SHA-256 fingerprints, by GLib.
public enum SHA256 {
  /// The digest of the bytes in 64 lower-case hexadecimal digits.
  public static func hex(of bytes: some Sequence<UInt8>) -> String {
    let contiguous = Array(bytes)
    guard
      let digest = g_compute_checksum_for_data(
        G_CHECKSUM_SHA256, contiguous, gsize(contiguous.count))
    else { preconditionFailure("GLib lacks SHA-256") }
    defer { g_free(digest) }
    return String(cString: digest)
  }

  /// The digest of the text's UTF-8 bytes.
  public static func hex(of text: String) -> String { hex(of: text.utf8) }
}
