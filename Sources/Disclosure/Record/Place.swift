/// Where something was printed in a document.
///
/// Text files have lines; PDF has pages and boxes; HTML, Word and Excel have paragraphs, and tables
/// with rows and columns. All numbers are 1-based; `nil` means that the format has no such thing.
public struct Place: Hashable, Sendable {
  /// The line of a text file.
  public var line: Int?
  /// The page of a PDF.
  public var page: Int?
  /// The box on that page, in points from the upper left corner.
  public var box: Box?
  /// The table, row and column of a document with tables.
  public var tableCell: TableCell?
  /// The paragraph outside the tables of a document without lines, empty ones not counted.
  public var paragraph: Int?

  public init(
    line: Int? = nil, page: Int? = nil, box: Box? = nil, tableCell: TableCell? = nil,
    paragraph: Int? = nil
  ) {
    self.line = line
    self.page = page
    self.box = box
    self.tableCell = tableCell
    self.paragraph = paragraph
  }

  /// A rectangle in points, from the upper left corner of the page.
  public struct Box: Hashable, Sendable {
    public let left: Double
    public let top: Double
    public let right: Double
    public let bottom: Double

    public init(left: Double, top: Double, right: Double, bottom: Double) {
      self.left = left
      self.top = top
      self.right = right
      self.bottom = bottom
    }
  }

  /// A position in the n-th table of a document, all numbers 1-based.
  public struct TableCell: Hashable, Sendable {
    public let table: Int
    public let row: Int
    public let column: Int

    public init(table: Int, row: Int, column: Int) {
      self.table = table
      self.row = row
      self.column = column
    }
  }
}

extension Place: CustomStringConvertible {
  /// The place in Chinese, "第37行", "第3页", "第12段", "第2表第5行第3列"; empty when nothing is known.
  public var description: String {
    if let line { return "第\(line)行" }
    let onPage = page.map { "第\($0)页" } ?? ""
    if let paragraph { return onPage + "第\(paragraph)段" }
    guard let tableCell else { return onPage }
    return onPage + "第\(tableCell.table)表第\(tableCell.row)行第\(tableCell.column)列"
  }
}

extension Place: Comparable {
  /// Reading order: page, table, line or row, column.
  public static func < (left: Self, right: Self) -> Bool {
    left.order.lexicographicallyPrecedes(right.order)
  }

  private var order: [Double] {
    [
      Double(page ?? 0), Double(tableCell?.table ?? 0),
      Double(line ?? tableCell?.row ?? paragraph ?? 0),
      Double(tableCell?.column ?? 0), box?.top ?? 0, box?.left ?? 0,
    ]
  }
}
