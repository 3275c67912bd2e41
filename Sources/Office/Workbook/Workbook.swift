/// A workbook of a spreadsheet program as a value: sheets with cells, styles and native charts.
public struct Workbook: Equatable, Sendable {
  /// The title in the properties of the document.
  public var title: String
  public var sheets: [Sheet]

  public init(title: String, sheets: [Sheet]) {
    self.title = title
    self.sheets = sheets
  }

  /// One sheet.
  public struct Sheet: Equatable, Sendable {
    /// The name on its tab, at most 31 characters.
    public var name: String
    /// The widths of the columns, in characters.
    public var widths: [Double]
    public var rows: [Row] = []
    /// How many rows stay in sight when the sheet is scrolled.
    public var frozenRows = 0
    /// How many columns stay in sight.
    public var frozenColumns = 0
    /// The row whose cells offer filters over all rows below it, or `nil`.
    public var filterRow: Int?
    public var charts: [SheetChart] = []
    /// Whether it prints across.
    public var isLandscape = false

    public init(_ name: String, widths: [Double]) {
      self.name = name
      self.widths = widths
    }
  }

  /// A row of cells, the first one in column A.
  public struct Row: Equatable, Sendable {
    public var cells: [Cell]
    /// The height in points, or `nil` for the program's own.
    public var height: Double?

    public init(_ cells: [Cell], height: Double? = nil) {
      self.cells = cells
      self.height = height
    }
  }

  /// A cell: a number, words, or nothing, with a style.
  public struct Cell: Equatable, Sendable {
    public var content: Content
    public var style: CellStyle
    /// Over how many columns it reaches; more than one merges them.
    public var span: Int

    public init(_ content: Content, _ style: CellStyle = CellStyle(), span: Int = 1) {
      self.content = content
      self.style = style
      self.span = span
    }

    /// Words.
    public static func text(_ text: String, _ style: CellStyle = CellStyle(), span: Int = 1) -> Cell
    {
      Cell(text.isEmpty ? .empty : .text(text), style, span: span)
    }
  }

  /// What a cell holds.
  public enum Content: Hashable, Sendable {
    case empty
    case number(Double)
    case text(String)
  }
}

/// How a cell looks.
public struct CellStyle: Hashable, Sendable {
  /// The number format of the spreadsheet program, "#,##0"; empty for its general one.
  public var format = ""
  public var isBold = false
  public var size = 10.5
  /// The colour of the text, 0xRRGGBB.
  public var color: UInt32 = 0x1C1F24
  /// The colour behind it, or `nil` for none.
  public var fill: UInt32?
  public var alignment = Alignment.natural
  public var wraps = false
  /// Whether the text keeps a distance from what stands left of it.
  public var isIndented = false
  /// Whether a thin line stands below it.
  public var isRuled = false

  /// A plain style.
  public init() {}

  /// Where the text stands in its cell.
  public enum Alignment: Hashable, Sendable {
    case natural
    case left
    case center
    case right
  }

  /// The style with one thing changed.
  public func with<Value>(_ path: WritableKeyPath<CellStyle, Value>, _ value: Value) -> CellStyle {
    var copy = self
    copy[keyPath: path] = value
    return copy
  }
}

/// A chart that the spreadsheet program draws from cells of the same sheet.
public struct SheetChart: Equatable, Sendable {
  public var title: String
  /// Whether the series stand on one another.
  public var isStacked: Bool
  /// The title of the axis of values: the unit.
  public var unit: String
  /// The number format of the numbers on the bars.
  public var format: String
  /// The rows of the categories and values, 0-based.
  public var rows: ClosedRange<Int>
  /// The column of the categories.
  public var categoryColumn: Int
  public var series: [Series]
  /// The row and column of its upper left corner.
  public var row: Int
  public var column: Int
  /// The size in pixels.
  public var width: Int
  public var height: Int

  public init(
    title: String, isStacked: Bool, unit: String, format: String, rows: ClosedRange<Int>,
    categoryColumn: Int,
    series: [Series], row: Int, column: Int, width: Int, height: Int
  ) {
    self.title = title
    self.isStacked = isStacked
    self.unit = unit
    self.format = format
    self.rows = rows
    self.categoryColumn = categoryColumn
    self.series = series
    self.row = row
    self.column = column
    self.width = width
    self.height = height
  }

  /// The values of one column; the name stands in the row above them.
  public struct Series: Equatable, Sendable {
    public var name: String
    public var column: Int
    /// The colour of its bars, 0xRRGGBB.
    public var color: UInt32
    /// The colour of the numbers on them.
    public var labelColor: UInt32

    public init(name: String, column: Int, color: UInt32, labelColor: UInt32) {
      self.name = name
      self.column = column
      self.color = color
      self.labelColor = labelColor
    }
  }
}
