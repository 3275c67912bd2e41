/// The cells of one report, one for every key of every form.
public struct CellTable: Equatable, Sendable {
  private var cells: [Cell]

  /// A table in which every cell has the same state.
  public init(repeating state: CellState) {
    cells = Array(repeating: Cell(plain: state), count: CellKey.all.count)
  }

  /// A table of cells in the order of their keys; those that are not given are missing.
  public init(_ cells: [Cell]) {
    precondition(cells.count <= CellKey.all.count, "more cells than keys")
    let lacking = CellKey.all.count - cells.count
    self.cells =
      lacking == 0 ? cells : cells + Array(repeating: Cell(plain: .missing), count: lacking)
  }

  /// A table in which every cell is missing.
  public static let empty = CellTable(repeating: .missing)

  public subscript(key: CellKey) -> Cell {
    _read { yield cells[key.index] }
    _modify { yield &cells[key.index] }
  }

  /// The keys of the cells that satisfy a condition on more than state and unit.
  public func keys(whereDetails condition: (Cell) -> Bool) -> [CellKey] {
    cells.indices.filter { !cells[$0].isPlain && condition(cells[$0]) }.map { CellKey.all[$0] }
  }

  /// How many of the keys are in a state that satisfies the condition.
  public func count(where condition: (CellState) -> Bool) -> Int {
    cells.count { condition($0.state) }
  }
}
