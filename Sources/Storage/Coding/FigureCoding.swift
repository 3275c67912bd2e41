import Disclosure

/// The part of a report that indicators need, as few bytes: states, numbers, units and doubts.
///
/// Places, printed texts and the narrative stay in the complete bytes, so that a ranking of the whole
/// country reads a few hundred bytes a report. Findings are kept with their check, weight and cells.
enum FigureCoding {
  private static let layout: UInt8 = 1

  static func bytes(of report: AnnualReport, findings: [Finding]) -> [UInt8] {
    var writer = ByteWriter()
    writer.put(byte: layout)
    writer.put(report.source.holdsText)
    writer.put(report.division) { $0.put($1) }
    writer.put(report.form) { $0.put($1.id) }
    writer.put(report.tableForms.sorted { $0.key < $1.key }) { writer, entry in
      writer.put(entry.key.rawValue)
      writer.put(entry.value.id)
    }
    writer.put(report.header.level) { $0.put($1.rawValue) }
    writer.put(report.header.scope.rawValue)
    writer.put(report.header.signedOn) { $0.put($1.date) }
    writer.putFigures(report.cells)
    writer.put(report.prose) { writer, fact in
      writer.put(fact.key)
      writer.put(fact.value)
      writer.put(fact.unit)
      writer.put(byte: fact.flags)
    }
    writer.putWordless(findings)
    return writer.bytes
  }

  /// The report and its findings; source and year are the caller's.
  static func figures(
    from reader: inout ByteReader, source: AnnualReport.Source
  ) throws -> (AnnualReport, [Finding]) {
    guard try reader.byte() == layout else { throw CodingFailure.newer }
    var report = AnnualReport(source: source)
    report.source.holdsText = try reader.flag()
    report.division = try reader.optional { try $0.division() }
    report.form = try reader.optional { try $0.form() }
    report.tableForms = try reader.tableForms()
    report.header.level = try reader.optional { try $0.named() }
    report.header.scope = try reader.named()
    report.header.signedOn = try reader.optional { reader in
      AnnualReport.DatedQuote(date: try reader.text(), quote: Quote("", at: Place()))
    }
    report.cells = try reader.figures()
    report.prose = try reader.array { reader in
      let (key, value, unit) = (try reader.text(), try reader.exactNumber(), try reader.text())
      return ProseFact(
        key: key, value: value, unit: unit, quote: Quote("", at: Place()), flags: try reader.byte())
    }
    let findings = try reader.wordlessFindings()
    guard reader.isAtEnd else { throw CodingFailure.damaged }
    return (report, findings)
  }
}

/// What stands in the first byte of a cell's figures, beside the state in the lowest three bits.
private enum FigureFlag {
  static let sameUnit: UInt8 = 1 << 3
  static let restored: UInt8 = 1 << 4
  static let inexact: UInt8 = 1 << 5
  static let doubted: UInt8 = 1 << 6
  static let integer: UInt8 = 1 << 7
  static let hasDetails = restored | inexact | doubted
}

extension ByteWriter {
  fileprivate mutating func putFigures(_ cells: CellTable) {
    put(UInt(CellKey.all.count))
    var unit: String?
    for key in CellKey.all {
      let cell = cells[key]
      var flags = CellCode.of(cell.state)
      if case .value(let number) = cell.state, number.scale == 0 { flags |= FigureFlag.integer }
      if cell.unit == unit { flags |= FigureFlag.sameUnit }
      if cell.reading != .printed { flags |= FigureFlag.restored }
      if cell.precision != .exact { flags |= FigureFlag.inexact }
      if cell.doubt != nil { flags |= FigureFlag.doubted }
      put(byte: flags)
      if case .value(let number) = cell.state {
        if number.scale == 0 { put(number.significand) } else { put(number) }
      }
      if cell.unit != unit { put(cell.unit) { $0.put($1) } }
      if cell.precision != .exact { put(cell.precision) }
      if let doubt = cell.doubt {
        put(doubt.mostProbableYuan)
        put(doubt.mostProbableUnit)
      }
      unit = cell.unit
    }
  }
}

extension ByteReader {
  fileprivate mutating func figures() throws -> CellTable {
    let count = try count()
    guard count <= CellKey.all.count else { throw CodingFailure.newer }
    var cells: [Cell] = []
    cells.reserveCapacity(CellKey.all.count)
    /// A cell with the unit of those that follow.
    var model = Cell(plain: .missing)
    for _ in 0..<count {
      let flags = try byte()
      let state = try figureState(flags)
      if flags & FigureFlag.sameUnit == 0 { model.unit = try optional { try $0.text() } }
      cells.append(Cell(plain: state, unitOf: model))
      if flags & FigureFlag.hasDetails != 0 { try readDetails(flags, of: &cells[cells.count - 1]) }
    }
    return CellTable(cells)
  }

  private mutating func readDetails(_ flags: UInt8, of cell: inout Cell) throws {
    if flags & FigureFlag.restored != 0 { cell.reading = .restored(note: "") }
    if flags & FigureFlag.inexact != 0 { cell.precision = try precision() }
    guard flags & FigureFlag.doubted != 0 else { return }
    cell.doubt = UnitDoubt(
      mostProbableYuan: try exactNumber(), mostProbableUnit: try text(), reason: "")
  }

  private mutating func figureState(_ flags: UInt8) throws -> CellState {
    switch flags & 7 {
    case CellCode.value:
      .value(flags & FigureFlag.integer != 0 ? ExactNumber(try integer()) : try exactNumber())
    case CellCode.blank: .blank
    case CellCode.missing: .missing
    case CellCode.notInForm: .notInForm
    case CellCode.illegible: .illegible(candidates: [])
    default: throw CodingFailure.newer
    }
  }
}
