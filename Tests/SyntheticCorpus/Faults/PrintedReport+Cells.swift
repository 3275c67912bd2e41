import Disclosure

extension PrintedReport {
  /// Prints noughts of tables 三 and 四, or of every table, as something else.
  mutating func replaceZeros(by text: String, _ dice: inout Dice) {
    let everywhere = dice.chance(40)
    editValues { cell in
      guard cell.printed == 0, everywhere || cell.key?.table != .disclosure else { return }
      cell.text = text
      cell.printed = nil
    }
  }

  /// Leaves a whole table empty.
  mutating func blankTable(_ dice: inout Dice) {
    let table = dice.one(of: StatutoryTable.allCases)
    let text = dice.one(of: ["", "", "/", "—"])
    editValues { cell in
      guard cell.key?.table == table else { return }
      cell.text = text
      cell.printed = nil
    }
  }

  /// Leaves one to six cells empty.
  mutating func blankCells(_ dice: inout Dice) {
    let keys = printedKeys
    guard !keys.isEmpty else { return }
    let chosen = Set((0..<dice.number(in: 1...6)).map { _ in dice.one(of: keys) })
    editValues { cell in
      guard let key = cell.key, chosen.contains(key) else { return }
      cell.text = ""
      cell.printed = nil
    }
  }

  /// Misprints one number of tables 三 and 四, which breaks at least one sum.
  mutating func misprint(_ dice: inout Dice, _ change: (Int, inout Dice) -> Int) {
    let numbers = grids.flatMap(\.rows).flatMap(\.values).filter {
      $0.key?.table != .disclosure && ($0.printed ?? 0) > 0
    }
    guard !numbers.isEmpty, let key = dice.one(of: numbers).key else { return }
    defects.append(key)
    let wording = wording
    editValues { cell in
      guard cell.key == key, let old = cell.printed?.integer else { return }
      let number = ExactNumber(change(old, &dice))
      cell.printed = number
      cell.text = wording.count(number, unit: nil, isSigned: false)
    }
  }

  /// Prints the procurement amount in 元 and calls it 万元.
  mutating func mistakeUnit() {
    let amount = figures.amount(.procurement)
    editValues { cell in
      guard cell.key?.description == "t2.procurement.amount" else { return }
      cell.printed = amount
      cell.unit = "万元"
      cell.text = "\(amount)万元"
    }
  }

  /// Carries over another number than last year's report carried forward, sums kept.
  mutating func breakChain(_ dice: inout Dice) {
    let moved = figures[.newReceived, .naturalPerson] / 2
    guard moved > 0 else { return }
    for applicant in [Applicant.naturalPerson, .total] {
      let (new, carried) = (
        CellKey.requests(.newReceived, applicant), CellKey.requests(.carriedOver, applicant)
      )
      setNumber(figures[new] - moved, at: new)
      setNumber(figures[carried] + moved, at: carried)
    }
  }

  private mutating func setNumber(_ number: Int, at key: CellKey) {
    let wording = wording
    editValues { cell in
      guard cell.key == key else { return }
      cell.printed = ExactNumber(number)
      cell.fact = cell.printed
      cell.text = wording.count(ExactNumber(number), unit: nil, isSigned: false)
    }
  }

  /// Changes every cell that holds a number.
  mutating func editValues(_ edit: (inout GridCell) -> Void) {
    editGrids { grid in
      for row in grid.rows.indices {
        for index in grid.rows[row].cells.indices where grid.rows[row].cells[index].key != nil {
          edit(&grid.rows[row].cells[index])
        }
      }
    }
  }

  private var printedKeys: [CellKey] {
    grids.flatMap(\.rows).flatMap(\.values).filter { $0.printed != nil }.compactMap(\.key)
  }
}
