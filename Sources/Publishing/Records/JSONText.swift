import FoundationEssentials

/// JSON as this tool writes it: sorted keys, UTF-8 without escapes, the same bytes every time.
public enum JSONText {
  /// The text of one value, over several lines or on one, with a line feed at the end.
  public static func of(_ value: some Encodable, pretty: Bool = true) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      pretty
      ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      : [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
