import Disclosure

/// A cell as JSON; the members are those of the interface contract.
struct CellRecord: Encodable {
  private let cell: Cell

  init(_ cell: Cell) { self.cell = cell }

  private enum Key: String, CodingKey {
    case state, value, raw, unit, unitSource, yuan, unitSuspect, yuanAsPrinted, mostProbable
    case approx, precision, qualifier, reading, note, candidates
    case line, page, box, paragraph, table, row, column, correction
  }

  private enum ProbableKey: String, CodingKey { case value, unit, wan, why }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(cell.state.name, forKey: .state)
    try container.encodeIfPresent(cell.raw, forKey: .raw)
    switch cell.state {
    case .value(let value):
      try container.encode(JSONNumber(value), forKey: .value)
      try container.encodeIfPresent(cell.unit, forKey: .unit)
      try encodeReading(&container)
      try encodeAmount(value, &container)
    case .illegible(let candidates) where !candidates.isEmpty:
      try container.encode(candidates.map(JSONNumber.init), forKey: .candidates)
    default: break
    }
    try container.encodeIfPresent(
      cell.correction.map(CorrectionRecord.init), forKey: .correction)
    try encodePlace(&container)
  }

  private func encodeReading(_ container: inout KeyedEncodingContainer<Key>) throws {
    if cell.correction != nil { try container.encode("corrected", forKey: .reading) }
    if case .restored(let note) = cell.reading {
      try container.encode("repaired", forKey: .reading)
      try container.encode(note, forKey: .note)
    }
    switch cell.precision {
    case .exact: break
    case .rounded(let step):
      try container.encode(true, forKey: .approx)
      try container.encode(step, forKey: .precision)
    case .atLeast: try container.encode("atLeast", forKey: .qualifier)
    }
  }

  private func encodeAmount(
    _ value: ExactNumber, _ container: inout KeyedEncodingContainer<Key>
  ) throws {
    guard let yuan = cell.yuan else { return }
    try container.encode(cell.unitSource.rawValue, forKey: .unitSource)
    guard let doubt = cell.doubt else {
      return try container.encode(JSONNumber(yuan), forKey: .yuan)
    }
    try container.encode(true, forKey: .unitSuspect)
    try container.encode(JSONNumber(yuan), forKey: .yuanAsPrinted)
    var probable = container.nestedContainer(keyedBy: ProbableKey.self, forKey: .mostProbable)
    try probable.encode(JSONNumber(value), forKey: .value)
    try probable.encode(doubt.mostProbableUnit, forKey: .unit)
    try probable.encodeIfPresent(cell.wanYuan.map(JSONNumber.init), forKey: .wan)
    try probable.encode(doubt.reason, forKey: .why)
  }

  private func encodePlace(_ container: inout KeyedEncodingContainer<Key>) throws {
    guard let place = cell.place else { return }
    try container.encodeIfPresent(place.line, forKey: .line)
    try container.encodeIfPresent(place.page, forKey: .page)
    if let box = place.box {
      try container.encode([box.left, box.top, box.right, box.bottom], forKey: .box)
    }
    try container.encodeIfPresent(place.paragraph, forKey: .paragraph)
    try container.encodeIfPresent(place.tableCell?.table, forKey: .table)
    try container.encodeIfPresent(place.tableCell?.row, forKey: .row)
    try container.encodeIfPresent(place.tableCell?.column, forKey: .column)
  }
}

/// What a person decided about a cell as JSON.
struct CorrectionRecord: Encodable {
  let printed: String
  let reason: String
  let who: String
  let when: String
  let source: String
  let file: String
  let fileLine: Int

  init(_ correction: Correction) {
    printed = correction.printed
    reason = correction.reason
    who = correction.who
    when = correction.when
    source = correction.source
    file = correction.file
    fileLine = correction.line
  }
}

/// An exact number as a JSON number: an integer where it is one.
struct JSONNumber: Encodable {
  private let number: ExactNumber

  init(_ number: ExactNumber) { self.number = number }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let integer = number.integer {
      try container.encode(integer)
    } else {
      try container.encode(number.double)
    }
  }
}
