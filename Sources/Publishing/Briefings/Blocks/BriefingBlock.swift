public import Graphics

/// What takes the place of a mark, before it is written in any format.
public enum BriefingBlock {
  /// Words within a paragraph.
  case words(String)
  /// The number of a figure or table: "图1".
  case reference(String)
  case table(BriefingTable)
  case figure(BriefingFigure)

  /// Everything that makes it differ from another, as text.
  var canonical: String {
    switch self {
    case .words(let text): text
    case .reference(let target): target
    case .table(let table): table.canonical
    case .figure(let figure): figure.canonical
    }
  }

  /// What people see of it, in brief, for reports of changes.
  var brief: String {
    switch self {
    case .words(let text): text
    case .reference(let target): target
    case .table(let table):
      ([table.title, table.unit] + table.columns.map(\.title) + table.rows.flatMap(\.cells)
        + table.notes).filter { !$0.isEmpty }.joined(separator: " ").replacing("\n", with: " ")
    case .figure(let figure): ([figure.alternative] + figure.notes).joined(separator: " ")
    }
  }
}

/// A table with its title above, its unit at the right and its notes below.
public struct BriefingTable: Sendable {
  /// The name that references use.
  public let name: String
  public let title: String
  /// "单位：件"; empty where rows have units of their own.
  public let unit: String
  public let columns: [Column]
  public let rows: [Row]
  public let notes: [String]

  /// A column.
  public struct Column: Sendable {
    public let title: String
    /// Its width as a part of the sum over all columns.
    public let weight: Double
    public let isNumber: Bool
  }

  /// A row; one that groups others has a single cell.
  public struct Row: Sendable {
    public let cells: [String]
    public let isGroup: Bool

    init(_ cells: [String], isGroup: Bool = false) {
      (self.cells, self.isGroup) = (cells, isGroup)
    }
  }

  var canonical: String {
    ([title, unit] + columns.map(\.title) + rows.map { $0.cells.joined(separator: "\t") } + notes)
      .joined(separator: "\n")
  }
}

/// A figure with its title below and its notes under that.
public final class BriefingFigure {
  /// The name that references use.
  public let name: String
  public let title: String
  public let notes: [String]
  /// The text for those who cannot see it, with its numbers.
  public let alternative: String
  /// What the picture is made from, as text; unless it changes, nothing needs to be laid out.
  private let makings: String
  private let draw: () -> Scene
  /// The picture, laid out when it is first asked for.
  public private(set) lazy var scene = draw()

  /// A figure that is laid out already.
  public convenience init(name: String, title: String, scene: Scene) {
    self.init(
      name: name, title: title, description: scene.description, notes: [],
      makings: scene.texts.map(\.string).joined(separator: "\n"), draw: { scene })
  }

  init(
    name: String, title: String, description: String, notes: [String], makings: String,
    draw: @escaping () -> Scene
  ) {
    (self.name, self.title, self.notes, self.makings) = (name, title, notes, makings)
    self.draw = draw
    alternative = title + description
  }

  var canonical: String { ([alternative, makings] + notes).joined(separator: "\n") }
}

/// A drawn figure: one picture in two formats.
public struct BriefingPicture: Sendable {
  public let png: [UInt8]
  public let svg: [UInt8]

  public init(png: [UInt8], svg: [UInt8]) { (self.png, self.svg) = (png, svg) }
}
