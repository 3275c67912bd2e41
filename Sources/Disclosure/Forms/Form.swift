/// A version of the statutory form as data: tables, rows, labels, units and identities.
///
/// Readers, checks and indicators take what they need from here; the next version of the form is
/// one more value beside `trial2019` and `binding2021`, with its new cells in the catalogue.
public struct Form: Sendable {
  /// The short name used in files and JSON: "2019".
  public let id: String
  /// What officers call it: "2019年表式".
  public let name: String
  /// The document that prescribes it.
  public let document: String
  /// The report years it was meant for; what a report really follows is recognised from its tables.
  public let years: ClosedRange<Int>
  public let tables: [FormTable]
  /// The keys that the form has.
  public let keys: Set<CellKey>

  init(id: String, document: String, years: ClosedRange<Int>, tables: [FormTable]) {
    self.id = id
    self.name = id + "年表式"
    self.document = document
    self.years = years
    self.tables = tables
    keys = Set(tables.flatMap(\.cells).map(\.key))
  }

  /// All versions, oldest first.
  public static let all: [Form] = [.trial2019, .binding2021]

  /// The table of the form with this id.
  public subscript(id: StatutoryTable) -> FormTable {
    guard let table = tables.first(where: { $0.id == id }) else {
      preconditionFailure("form \(self.id) lacks \(id.name)")
    }
    return table
  }

  /// The identities of all tables.
  public var identities: [Identity] { tables.flatMap(\.identities) }
}

extension Form: Hashable {
  public static func == (left: Self, right: Self) -> Bool { left.id == right.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// One table of a form.
public struct FormTable: Sendable {
  public let id: StatutoryTable
  /// The section whose content it is.
  public let section: SectionNumber
  public let blocks: [FormBlock]
  public let identities: [Identity]

  /// The rows of all blocks, in order.
  public var rows: [FormRow] { blocks.flatMap(\.rows) }
  /// The cells of all rows, in order.
  public var cells: [FormCell] { rows.flatMap(\.cells) }
}

/// Rows under a common heading.
public struct FormBlock: Sendable {
  /// The heading, "第二十条第（一）项" or "（三）不予公开"; `nil` where rows have none.
  public let heading: String?
  public let rows: [FormRow]

  init(_ heading: String? = nil, rows: [FormRow]) {
    self.heading = heading
    self.rows = rows
  }
}

/// One row of a form.
public struct FormRow: Sendable {
  /// The number printed before the label: "一、", "（一）", "1."; empty where there is none.
  public let number: String
  /// The official label without its number.
  public let label: String
  /// What readers look for: the shortest beginnings that no other row shares, usual one first.
  public let stems: [String]
  /// Whether the stem alone is too common and must stand behind its number.
  public let needsNumber: Bool
  public let cells: [FormCell]

  init(
    _ number: String, _ label: String, stems: [String], needsNumber: Bool = false, cells: [FormCell]
  ) {
    self.number = number
    self.label = label
    self.stems = stems
    self.needsNumber = needsNumber
    self.cells = cells
  }

  /// Number and label as the form prints them.
  public var fullLabel: String { number + label }
}

/// One cell of a form.
public struct FormCell: Sendable {
  public let key: CellKey
  /// The printed heading of its column.
  public let header: String
  /// The unit of a plain number: 件, 项, 万元; `nil` where the form prints none and the cell must.
  public let unit: String?
  /// What kind of number it holds.
  public let kind: Kind

  /// What kind of number a cell holds.
  public enum Kind: Sendable {
    case count
    /// "减用负值表示": signed, an unsigned number is an increase.
    case signedCount
    case amount
  }
}
