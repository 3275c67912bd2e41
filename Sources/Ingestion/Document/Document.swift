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
  /// The pictures in the text, by name or alternative text: a table may be one of them.
  public let pictures: [Quote]
  /// The lines of headers and footers, kept apart: they may name the report, they hold no numbers.
  public let margins: [Quote]
  /// What the reader noticed, such as characters that could not be decoded.
  public let findings: [Finding]

  public init(
    name: String, digest: String, blocks: [Block], pictures: [Quote] = [],
    margins: [Quote] = [], findings: [Finding] = []
  ) {
    self.name = name
    self.digest = digest
    self.blocks = blocks
    self.pictures = pictures
    self.margins = margins
    self.findings = findings
  }

  /// A paragraph, or one row of a table.
  public enum Block: Equatable, Sendable {
    /// A paragraph, or one printed line of a format that knows no paragraphs.
    case paragraph(Quote)
    /// The cells that begin in a row, from left to right, empty ones included.
    ///
    /// A cell that reaches down from a row above is not repeated; `Place.tableCell` says in which
    /// column of the grid each cell begins, `Place.box` where it is printed on its page. Lines within
    /// a cell are parted by line feeds.
    case row([Quote])
  }
}
