/// The cells of one report, one for every key of every form.
public struct CellTable: Equatable, Sendable {
  private var cells: [Cell]

  /// A table in which every cell has the same state.
  public init(repeating state: CellState = .missing) {
    cells = Array(repeating: Cell(plain: state), count: CellKey.all.count)
  }

  public subscript(key: CellKey) -> Cell {
    get { cells[key.index] }
    _modify { yield &cells[key.index] }
  }

  /// How many of the keys are in a state that satisfies the condition.
  public func count(where condition: (CellState) -> Bool) -> Int {
    cells.count { condition($0.state) }
  }
}
