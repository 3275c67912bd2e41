import Fingerprint

/// What stays with an object in a document so that it can be found and made again.
struct ObjectTag: Equatable {
  /// The digest of what the data said when it was written.
  let data: String
  /// The digest of the object's text as it was written: another text means that a person changed it.
  let text: String
  /// The mark it came from.
  let mark: String

  /// The first digits of a digest; eight are enough to notice a change.
  static func digest(_ text: String) -> String { String(SHA256.hex(of: text).prefix(8)) }

  /// "1a2b3c4d:5e6f7a8b".
  var digests: String { "\(data):\(text)" }

  init(data: String, text: String, mark: String) {
    (self.data, self.text, self.mark) = (data, text, mark)
  }

  /// The tag of digests written as `digests`, or `nil`.
  init?(digests: String, mark: String) {
    let parts = digests.split(separator: ":")
    guard parts.count == 2 else { return nil }
    self.init(data: String(parts[0]), text: String(parts[1]), mark: mark)
  }
}
