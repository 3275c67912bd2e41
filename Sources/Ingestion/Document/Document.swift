public import Disclosure

/// A document whatever its format: paragraphs and rows of table cells in reading order.
///
/// Every reader makes one; the recogniser knows nothing else.
public struct Document: Equatable, Sendable {
  /// The name of the file, without folders.
  public let name: String
  /// The SHA-256 of its bytes, in hexadecimal.
  public let digest: String
  public let blocks: [Block]
  /// What the reader noticed, such as characters that could not be decoded.
  public let findings: [Finding]

  public init(name: String, digest: String, blocks: [Block], findings: [Finding] = []) {
    self.name = name
    self.digest = digest
    self.blocks = blocks
    self.findings = findings
  }

  /// A paragraph, or one row of a table.
  public enum Block: Equatable, Sendable {
    case paragraph(Quote)
    /// The cells of a row from left to right, empty ones included.
    case row([Quote])
  }
}
