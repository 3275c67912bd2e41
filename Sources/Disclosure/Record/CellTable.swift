/// The cells of one report, one for every key of every form.
public struct CellTable: Equatable, Sendable {
  private var cells: [Cell]

  /// A table in which every cell has the same state.
  public init(repeating state: CellState = .missing) {
    cells = Array(repeating: Cell(state), count: CellKey.all.count)
  }

  public subscript(key: CellKey) -> Cell {
    get { cells[key.index] }
    set { cells[key.index] = newValue }
  }

  /// How many of the keys are in a state that satisfies the condition.
  public func count(where condition: (CellState) -> Bool) -> Int {
    cells.count { condition($0.state) }
  }
}
