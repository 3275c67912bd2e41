/// A Word document as a value: headings, paragraphs, tables and pictures, one after the other.
public struct WordDocument: Equatable, Sendable {
  /// The title in the properties of the document.
  public var title: String
  public var blocks: [Block]

  public init(title: String, blocks: [Block]) {
    self.title = title
    self.blocks = blocks
  }

  /// A block.
  public enum Block: Equatable, Sendable {
    /// The title of the document.
    case title(String)
    /// A heading in the body.
    case heading(String)
    case paragraph(String)
    /// An item of a list.
    case item(String)
    /// A title above a table, kept on its page.
    case tableTitle(String)
    /// A title below a picture.
    case figureTitle(String)
    /// Small print: notes and sources.
    case note(String)
    case table(Table)
    case picture(Picture)
  }

  /// A table with a header that is repeated on each page.
  public struct Table: Equatable, Sendable {
    /// The widths of the columns in parts of the page's width.
    public var widths: [Double]
    public var header: [String]
    public var rows: [Row]
    /// The columns whose texts end at the right.
    public var rightAligned: Set<Int>
    /// Words for who cannot see it.
    public var description: String

    public init(
      widths: [Double], header: [String], rows: [Row], rightAligned: Set<Int>, description: String
    ) {
      self.widths = widths
      self.header = header
      self.rows = rows
      self.rightAligned = rightAligned
      self.description = description
    }
  }

  /// A row of a table.
  public enum Row: Equatable, Sendable {
    /// A text for each column.
    case cells([String])
    /// A heading over all columns.
    case group(String)
  }

  /// A picture over the width of the page.
  public struct Picture: Equatable, Sendable {
    public var png: [UInt8]
    /// The width and height in points.
    public var width: Double
    public var height: Double
    /// Words for who cannot see it.
    public var description: String

    public init(png: [UInt8], width: Double, height: Double, description: String) {
      self.png = png
      self.width = width
      self.height = height
      self.description = description
    }
  }
}
