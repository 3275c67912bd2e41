/// What can be said of one cell: a number, zero included, or one of four ways of having none.
public enum CellState: Hashable, Sendable {
  /// A number, in the unit of the cell.
  case value(ExactNumber)
  /// Printed but empty, or "/", "-", "—", "无".
  case blank
  /// The form has the cell, the text does not show it.
  case missing
  /// The form of the report has no such cell.
  case notInForm
  /// Printed but unreadable; what it could be, most likely first, as far as it is known.
  case illegible(candidates: [ExactNumber])

  /// The name in JSON.
  public var name: String {
    switch self {
    case .value: "value"
    case .blank: "blank"
    case .missing: "missing"
    case .notInForm: "notInForm"
    case .illegible: "illegible"
    }
  }
}

/// One cell of a report: its state, and where and how it was printed.
///
/// What only complete reports have of a cell lies in one place of its own, so that the figures of
/// thousands of reports are small.
public struct Cell: Hashable, Sendable {
  public var state: CellState
  /// The unit, unless it is none of the usual.
  private var code: UnitCode
  private var print: Print?

  public init(
    _ state: CellState, raw: String? = nil, unit: String? = nil, unitSource: UnitSource = .form,
    place: Place? = nil, reading: Reading = .printed, precision: Precision = .exact,
    confidence: Double? = nil, doubt: UnitDoubt? = nil, correction: Correction? = nil
  ) {
    self.state = state
    let usual = unit.map(UnitCode.init) ?? UnitCode.none
    code = usual ?? .none
    let details = Details(
      rareUnit: usual == nil ? unit : nil, raw: raw, unitSource: unitSource, place: place,
      reading: reading, precision: precision, confidence: confidence, doubt: doubt,
      correction: correction)
    if details != .plain { print = Print(details) }
  }

  /// Whether nothing but its state and a usual unit is known: it was printed as it stands.
  public var isPlain: Bool { print == nil }

  /// A cell of which nothing but its state is known.
  public init(plain state: CellState) {
    self.state = state
    code = .none
  }

  /// A cell of which nothing but its state is known, and that it has the unit of another.
  public init(plain state: CellState, unitOf other: Cell) {
    self.state = state
    code = other.code
    if let rare = other.print?.details.rareUnit { print = Print(Details(rareUnit: rare)) }
  }

  /// The unit of the value: 件, 项, 元, 万元; "万" where that is all that is printed.
  public var unit: String? {
    get { code.unit ?? print?.details.rareUnit }
    set {
      let usual = newValue.map(UnitCode.init) ?? UnitCode.none
      code = usual ?? .none
      if usual == nil || print != nil { change { $0.rareUnit = usual == nil ? newValue : nil } }
    }
  }

  /// The text as printed, or `nil` when none can be assigned to this cell alone.
  public var raw: String? {
    get { print?.details.raw }
    set { change { $0.raw = newValue } }
  }

  /// Where the unit was found.
  public var unitSource: UnitSource {
    get { print?.details.unitSource ?? .form }
    set { change { $0.unitSource = newValue } }
  }

  public var place: Place? {
    get { print?.details.place }
    set { change { $0.place = newValue } }
  }

  public var reading: Reading {
    get { print?.details.reading ?? .printed }
    set { change { $0.reading = newValue } }
  }

  public var precision: Precision {
    get { print?.details.precision ?? .exact }
    set { change { $0.precision = newValue } }
  }

  /// How sure optical recognition was of the digits, 0 to 1; `nil` where none was needed.
  public var confidence: Double? {
    get { print?.details.confidence }
    set { change { $0.confidence = newValue } }
  }

  /// Why the printed unit cannot be right, with the most probable reading; `nil` when nothing is wrong.
  public var doubt: UnitDoubt? {
    get { print?.details.doubt }
    set { change { $0.doubt = newValue } }
  }

  /// What a person decided, which the state follows while the raw text stays as printed.
  public var correction: Correction? {
    get { print?.details.correction }
    set { change { $0.correction = newValue } }
  }

  /// Changes the details in a copy of their own; what is nowhere printed keeps none.
  private mutating func change(_ body: (inout Details) -> Void) {
    var details = print?.details ?? .plain
    body(&details)
    print = details == .plain ? nil : Print(details)
  }

  /// Where and how a cell was printed.
  private struct Details: Hashable, Sendable {
    var rareUnit: String?
    var raw: String?
    var unitSource = UnitSource.form
    var place: Place?
    var reading = Reading.printed
    var precision = Precision.exact
    var confidence: Double?
    var doubt: UnitDoubt?
    var correction: Correction?

    static let plain = Details()
  }

  /// The details in memory of their own, which copies of the cell share.
  private final class Print: Hashable, Sendable {
    let details: Details

    init(_ details: Details) { self.details = details }

    static func == (first: Print, second: Print) -> Bool {
      first === second || first.details == second.details
    }

    func hash(into hasher: inout Hasher) { hasher.combine(details) }
  }

  /// The number in the cell's unit as printed or decided, or `nil` in every other state.
  ///
  /// Never inlined: the optimiser of Swift 6.3 aborts ("Found ownership error") where it is.
  public var value: ExactNumber? {
    @inline(never) get {
      if case .value(let number) = state { number } else { nil }
    }
  }

  /// Whether the form of the report has such a cell.
  public var isInForm: Bool {
    if case .notInForm = state { false } else { true }
  }

  /// Whether the cell has a number other than nought.
  public var isNonzero: Bool {
    if case .value(let number) = state { number != 0 } else { false }
  }

  /// The amount in 元 as printed, or `nil` when the cell is no amount or its unit is unknown.
  public var yuan: ExactNumber? {
    guard let value, let unit, let power = Self.powersOfTen[unit] else { return nil }
    return value.timesPowerOfTen(power)
  }

  /// The amount in 万元 in its most probable reading, which a doubt may change.
  public var wanYuan: ExactNumber? {
    (doubt?.mostProbableYuan ?? yuan)?.timesPowerOfTen(-4)
  }

  /// The units that money can have.
  static let moneyUnits = Set(powersOfTen.keys)

  private static let powersOfTen = [
    "元": 0, "千元": 3, "万元": 4, "万": 4, "百万元": 6, "亿元": 8, "亿": 8,
  ]

  /// Where the unit of a value was found.
  public enum UnitSource: String, Hashable, Sendable {
    case form
    case cell
    case columnHeader
  }

  /// How the value came about.
  public enum Reading: Hashable, Sendable {
    /// Read where it is printed.
    case printed
    /// The only value the table's own identities leave; the note says why.
    case restored(note: String)
  }

  /// How exactly a value is printed.
  public enum Precision: Hashable, Sendable {
    case exact
    /// "29.45 万": rounded to this many units.
    case rounded(to: Int)
    /// "余", "多", "以上", "+": at least this much.
    case atLeast
  }
}

/// Why the printed unit of an amount cannot be right.
public struct UnitDoubt: Hashable, Sendable {
  /// The amount in 元 in the most probable reading.
  public let mostProbableYuan: ExactNumber
  /// The unit that reading assumes.
  public let mostProbableUnit: String
  /// The reasons, in Chinese.
  public let reason: String

  public init(mostProbableYuan: ExactNumber, mostProbableUnit: String, reason: String) {
    self.mostProbableYuan = mostProbableYuan
    self.mostProbableUnit = mostProbableUnit
    self.reason = reason
  }
}
