import Disclosure

/// The codes of cells in bytes; shipped codes never change their meaning.
enum CellCode {
  static let value: UInt8 = 0
  static let blank: UInt8 = 1
  static let missing: UInt8 = 2
  static let notInForm: UInt8 = 3
  static let illegible: UInt8 = 4

  /// The state's code in the lowest three bits.
  static func of(_ state: CellState) -> UInt8 {
    switch state {
    case .value: value
    case .blank: blank
    case .missing: missing
    case .notInForm: notInForm
    case .illegible: illegible
    }
  }

  /// The cell has something besides its state.
  static let hasMore: UInt8 = 1 << 3
  /// The printed text is the number itself.
  static let rawIsValue: UInt8 = 1 << 4
  /// The unit is that of the cell before.
  static let sameUnit: UInt8 = 1 << 5
  /// The place is that of the cell before.
  static let samePlace: UInt8 = 1 << 6
}

extension ByteWriter {
  /// All cells, in the order of their keys.
  mutating func put(_ cells: CellTable) {
    var before = Cell(.missing)
    put(UInt(CellKey.all.count))
    for key in CellKey.all {
      let cell = cells[key]
      put(cell, after: before)
      if cell != Cell(cell.state) { before = cell }
    }
  }

  private mutating func put(_ cell: Cell, after before: Cell) {
    guard cell != Cell(cell.state) else {
      put(byte: CellCode.of(cell.state))
      return putContent(cell.state)
    }
    let rawIsValue = cell.raw != nil && cell.raw == cell.value?.description
    var flags = CellCode.of(cell.state) | CellCode.hasMore
    if rawIsValue { flags |= CellCode.rawIsValue }
    if cell.unit == before.unit { flags |= CellCode.sameUnit }
    if cell.place == before.place { flags |= CellCode.samePlace }
    put(byte: flags)
    putContent(cell.state)
    if !rawIsValue { put(cell.raw) { $0.put($1) } }
    if cell.unit != before.unit { put(cell.unit) { $0.put($1) } }
    if cell.place != before.place { put(cell.place) { $0.put($1) } }
    putOrigin(cell)
  }

  private mutating func putContent(_ state: CellState) {
    switch state {
    case .value(let number): put(number)
    case .illegible(let candidates): put(candidates) { $0.put($1) }
    case .blank, .missing, .notInForm: break
    }
  }

  /// How the value came about: mostly one nought.
  private mutating func putOrigin(_ cell: Cell) {
    let isPlain =
      cell.reading == .printed && cell.unitSource == .form && cell.precision == .exact
      && cell.confidence == nil && cell.doubt == nil
    guard !isPlain else { return put(byte: 0) }
    put(byte: 1)
    put(cell.unitSource.rawValue)
    switch cell.reading {
    case .printed: put(false)
    case .restored(let note):
      put(true)
      put(note)
    }
    put(cell.precision)
    put(cell.confidence) { $0.put($1) }
    put(cell.doubt) { writer, doubt in
      writer.put(doubt.mostProbableYuan)
      writer.put(doubt.mostProbableUnit)
      writer.put(doubt.reason)
    }
  }

  mutating func put(_ precision: Cell.Precision) {
    switch precision {
    case .exact: put(byte: 0)
    case .rounded(let step):
      put(byte: 1)
      put(step)
    case .atLeast: put(byte: 2)
    }
  }
}

extension ByteReader {
  mutating func cells() throws -> CellTable {
    var table = CellTable(repeating: .missing)
    var before = Cell(.missing)
    let count = try count()
    guard count <= CellKey.all.count else { throw CodingFailure.newer }
    for key in CellKey.all.prefix(count) {
      let flags = try byte()
      let state = try state(flags & 7)
      guard flags & CellCode.hasMore != 0 else {
        table[key] = Cell(state)
        continue
      }
      before = try cell(state, flags, after: before)
      table[key] = before
    }
    return table
  }

  private mutating func state(_ code: UInt8) throws -> CellState {
    switch code {
    case CellCode.value: .value(try exactNumber())
    case CellCode.blank: .blank
    case CellCode.missing: .missing
    case CellCode.notInForm: .notInForm
    case CellCode.illegible:
      .illegible(candidates: try array { try $0.exactNumber() })
    default: throw CodingFailure.newer
    }
  }

  private mutating func cell(
    _ state: CellState, _ flags: UInt8, after before: Cell
  ) throws -> Cell {
    var cell = Cell(state)
    if flags & CellCode.rawIsValue != 0 {
      cell.raw = cell.value?.description
    } else {
      cell.raw = try optional { try $0.text() }
    }
    cell.unit =
      flags & CellCode.sameUnit != 0
      ? before.unit : try optional { try $0.text() }
    cell.place =
      flags & CellCode.samePlace != 0
      ? before.place : try optional { try $0.place() }
    if try flag() { try readOrigin(of: &cell) }
    return cell
  }

  private mutating func readOrigin(of cell: inout Cell) throws {
    cell.unitSource = try named()
    cell.reading = try flag() ? .restored(note: try text()) : .printed
    cell.precision = try precision()
    cell.confidence = try optional { try $0.double() }
    cell.doubt = try optional { reader in
      UnitDoubt(
        mostProbableYuan: try reader.exactNumber(), mostProbableUnit: try reader.text(),
        reason: try reader.text())
    }
  }

  mutating func precision() throws -> Cell.Precision {
    switch try byte() {
    case 0: .exact
    case 1: .rounded(to: try integer())
    case 2: .atLeast
    default: throw CodingFailure.newer
    }
  }
}
