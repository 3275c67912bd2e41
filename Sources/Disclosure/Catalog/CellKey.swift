/// The address of one cell of the statutory tables, over all forms: "t3.granted.total".
///
/// The name is the public interface (files, JSON, command line); inside, a key is its position in
/// `all`, so that a report's cells are an array.
public struct CellKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The position in `all`.
  public let index: Int

  /// Every key of every form: table 二, then 三 row by row, then 四 block by block.
  public static let all: [Self] = names.indices.map(Self.init(index:))

  /// The key with this name, or `nil` when no form has such a cell.
  public init?(_ name: String) {
    guard let index = Self.positions[name] else { return nil }
    self.index = index
  }

  private init(index: Int) { self.index = index }

  /// The cell of table 二 for an item and a column, or `nil` where no form has it.
  public static func disclosure(_ item: DisclosureItem, _ column: DisclosureColumn) -> Self? {
    disclosurePairs.firstIndex { $0 == (item, column) }.map(Self.init(index:))
  }

  /// The cell of table 三 for a row and a kind of applicant.
  public static func requests(_ row: RequestRow, _ applicant: Applicant = .total) -> Self {
    Self(
      index: disclosurePairs.count + row.position * Applicant.allCases.count + applicant.position)
  }

  /// The cell of table 四 for a block and a result.
  public static func reviews(_ block: ReviewBlock, _ result: ReviewResult) -> Self {
    let start = disclosurePairs.count + RequestRow.allCases.count * Applicant.allCases.count
    return Self(index: start + block.position * ReviewResult.allCases.count + result.position)
  }

  /// The public name, "t2.licensing.decisions".
  public var description: String { Self.names[index] }

  /// The table the cell stands in.
  public var table: StatutoryTable {
    if index < Self.disclosurePairs.count { return .disclosure }
    return self < Self.reviews(.reconsideration, .upheld) ? .requests : .reviews
  }

  /// What the cell is called in a Chinese sentence: "表三 予以公开·自然人".
  public var title: String { Self.titles[index] }

  public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

extension CellKey {
  /// The cells of table 二 that some form has, 2019 first.
  private static let disclosurePairs: [(item: DisclosureItem, column: DisclosureColumn)] = [
    (.regulation, .newlyMade), (.regulation, .newlyDisclosed), (.regulation, .totalDisclosed),
    (.normativeDocument, .newlyMade), (.normativeDocument, .newlyDisclosed),
    (.normativeDocument, .totalDisclosed),
    (.licensing, .prevYearItems), (.licensing, .change), (.licensing, .decisions),
    (.otherService, .prevYearItems), (.otherService, .change), (.otherService, .decisions),
    (.penalty, .prevYearItems), (.penalty, .change), (.penalty, .decisions),
    (.coercion, .prevYearItems), (.coercion, .change), (.coercion, .decisions),
    (.fee, .prevYearItems), (.fee, .change),
    (.procurement, .items), (.procurement, .amount),
    (.regulation, .issued), (.regulation, .repealed), (.regulation, .inForce),
    (.normativeDocument, .issued), (.normativeDocument, .repealed), (.normativeDocument, .inForce),
    (.fee, .amount),
  ]

  private static let names: [String] =
    disclosurePairs.map { "t2.\($0.item.rawValue).\($0.column.rawValue)" }
    + RequestRow.allCases.flatMap { row in
      Applicant.allCases.map { "t3.\(row.rawValue).\($0.rawValue)" }
    }
    + ReviewBlock.allCases.flatMap { block in
      ReviewResult.allCases.map { "t4.\(block.rawValue).\($0.rawValue)" }
    }

  private static let titles: [String] =
    disclosurePairs.map { "表二 \($0.item.name)·\(columnName($0.item, $0.column))" }
    + RequestRow.allCases.flatMap { row in
      Applicant.allCases.map { "表三 \(row.name)·\($0.name)" }
    }
    + ReviewBlock.allCases.flatMap { block in
      ReviewResult.allCases.map { "表四 \(block.name)·\($0.name)" }
    }

  private static func columnName(_ item: DisclosureItem, _ column: DisclosureColumn) -> String {
    switch (item, column) {
    case (.procurement, .amount): "采购总金额"
    case (.fee, .amount): "本年收费金额"
    default: column.name
    }
  }

  private static let positions: [String: Int] = Dictionary(
    uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
}

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// The position of the case in the order of declaration.
  fileprivate var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
