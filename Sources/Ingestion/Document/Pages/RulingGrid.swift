import Disclosure

/// A table as its lines draw it: rows and columns, and cells that may span several of them.
struct RulingGrid: Equatable, Sendable {
  /// Where columns begin and end, from left to right, in points; one more than there are columns.
  let columnEdges: [Double]
  /// Where rows begin and end, from the top.
  let rowEdges: [Double]
  /// The cells in reading order.
  let cells: [Cell]
  /// The position in `cells` of the cell that covers each square, row by row.
  private let owners: [Int]

  /// A cell with the rows and columns it covers, 0-based.
  struct Cell: Equatable, Sendable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
  }

  /// Lines nearer than this are one, and lines end at others within it, in points.
  static let tolerance = 3.5

  /// The narrowest table, in points.
  private static let smallest = 72.0

  var columnCount: Int { columnEdges.count - 1 }
  var rowCount: Int { rowEdges.count - 1 }
  var box: Place.Box {
    Place.Box(
      left: columnEdges[0], top: rowEdges[0], right: columnEdges[columnCount],
      bottom: rowEdges[rowCount])
  }

  /// The printed box of a cell.
  func box(of cell: Cell) -> Place.Box {
    Place.Box(
      left: columnEdges[cell.columns.lowerBound], top: rowEdges[cell.rows.lowerBound],
      right: columnEdges[cell.columns.upperBound + 1],
      bottom: rowEdges[cell.rows.upperBound + 1])
  }

  /// The position in `cells` of the cell at a point, or `nil` outside the table.
  func cell(x: Double, y: Double) -> Int? {
    guard let column = Self.interval(of: x, in: columnEdges),
      let row = Self.interval(of: y, in: rowEdges)
    else { return nil }
    return owners[row * columnCount + column]
  }

  private static func interval(of value: Double, in edges: [Double]) -> Int? {
    guard let first = edges.first, let last = edges.last, first <= value, value < last
    else { return nil }
    return edges.lastIndex { $0 <= value }
  }
}

extension RulingGrid {
  /// The tables that the lines of a page draw, from the top; boxes without inner lines are none.
  static func grids(of rulings: [Ruling]) -> [RulingGrid] {
    components(of: rulings).compactMap(RulingGrid.init(connected:)).sorted {
      $0.rowEdges[0] < $1.rowEdges[0]
    }
  }

  /// The grid of lines that touch each other, or `nil` when they draw no table.
  private init?(connected rulings: [Ruling]) {
    let horizontal = rulings.filter { $0.axis == .horizontal }
    let vertical = rulings.filter { $0.axis == .vertical }
    guard !horizontal.isEmpty, !vertical.isEmpty else { return nil }
    let columns = Self.edges(vertical, closedBy: horizontal)
    let rows = Self.edges(horizontal, closedBy: vertical)
    guard columns.count > 2, rows.count > 1, columns.count <= 100, rows.count <= 1_000 else {
      return nil
    }
    columnEdges = columns
    rowEdges = rows
    (cells, owners) = Self.cells(columns, rows, horizontal, vertical)
    guard cells.count > 1, box.width >= Self.smallest, box.height >= Self.tolerance * 2 else {
      return nil
    }
  }

  /// The positions of lines, closed at the ends of the lines across where these reach further: tables
  /// are open at the sides, and cut by the end of a page.
  private static func edges(_ lines: [Ruling], closedBy across: [Ruling]) -> [Double] {
    var positions = clusters(lines.map(\.position))
    if let start = across.map(\.start).min(), start < (positions.first ?? .infinity) - 6 {
      positions.insert(start, at: 0)
    }
    if let end = across.map(\.end).max(), end > (positions.last ?? -.infinity) + 6 {
      positions.append(end)
    }
    return positions
  }

  /// Positions that lie together, each group by its middle.
  private static func clusters(_ positions: [Double]) -> [Double] {
    var groups: [[Double]] = []
    for position in positions.sorted() {
      if let first = groups.last?.first, position - first <= tolerance {
        groups[groups.count - 1].append(position)
      } else {
        groups.append([position])
      }
    }
    return groups.map { $0.reduce(0, +) / Double($0.count) }
  }

  /// Joins the squares that no line parts.
  private static func cells(
    _ columns: [Double], _ rows: [Double], _ horizontal: [Ruling], _ vertical: [Ruling]
  ) -> ([Cell], [Int]) {
    let (width, height) = (columns.count - 1, rows.count - 1)
    var sets = DisjointSets(count: width * height)
    for row in 0..<height {
      for column in 0..<width {
        let square = row * width + column
        if column + 1 < width,
          !isDrawn(vertical, at: columns[column + 1], from: rows[row], to: rows[row + 1])
        {
          sets.join(square, square + 1)
        }
        if row + 1 < height,
          !isDrawn(horizontal, at: rows[row + 1], from: columns[column], to: columns[column + 1])
        {
          sets.join(square, square + width)
        }
      }
    }
    return cells(of: &sets, width: width, height: height)
  }

  private static func cells(
    of sets: inout DisjointSets, width: Int, height: Int
  ) -> ([Cell], [Int]) {
    var cells: [Cell] = []
    var indices: [Int: Int] = [:]
    var owners: [Int] = []
    for square in 0..<(width * height) {
      let (row, column) = (square / width, square % width)
      let root = sets.root(of: square)
      if let index = indices[root] {
        let cell = cells[index]
        cells[index].rows = cell.rows.lowerBound...max(cell.rows.upperBound, row)
        cells[index].columns =
          min(cell.columns.lowerBound, column)...max(cell.columns.upperBound, column)
      } else {
        indices[root] = cells.count
        cells.append(Cell(rows: row...row, columns: column...column))
      }
      owners.append(indices[root] ?? 0)
    }
    return (cells, owners)
  }

  /// Whether lines at a position cover at least half of a stretch.
  private static func isDrawn(
    _ lines: [Ruling], at position: Double, from start: Double, to end: Double
  ) -> Bool {
    var covered = 0.0
    for line in lines where abs(line.position - position) <= tolerance {
      covered += max(0, min(line.end, end) - max(line.start, start))
    }
    return covered >= (end - start) / 2
  }

  /// Groups lines that touch each other.
  private static func components(of rulings: [Ruling]) -> [[Ruling]] {
    var sets = DisjointSets(count: rulings.count)
    for (first, line) in rulings.enumerated() where line.axis == .horizontal {
      for (second, other) in rulings.enumerated() where other.axis == .vertical {
        if reaches(line, other.position), reaches(other, line.position) {
          sets.join(first, second)
        }
      }
    }
    return Dictionary(grouping: rulings.indices) { sets.root(of: $0) }
      .values.map { $0.map { rulings[$0] } }
  }

  private static func reaches(_ line: Ruling, _ position: Double) -> Bool {
    line.start - tolerance <= position && position <= line.end + tolerance
  }
}

/// Sets that are joined step by step (union-find with path halving).
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The member that stands for the set of a member.
  mutating func root(of member: Int) -> Int {
    var member = member
    while parents[member] != member {
      parents[member] = parents[parents[member]]
      member = parents[member]
    }
    return member
  }

  /// Joins the sets of two members; the earlier root stands for both.
  mutating func join(_ first: Int, _ second: Int) {
    let (first, second) = (root(of: first), root(of: second))
    parents[max(first, second)] = min(first, second)
  }
}
