import Disclosure

/// Numbers the tables of a document and continues those that pages cut.
///
/// A table continues when the next page begins with one of the same width and nothing but page
/// numbers lies between. Header rows that are printed again are dropped, and a row that the page cut
/// in two is one again.
struct TableSequence {
  private typealias Row = (page: Int, entries: [FilledGrid.Entry])

  private var number = 0
  private var rows: [Row] = []
  private var edges: [Double] = []
  private var isFirstOnPage = false

  mutating func beginPage() { isFirstOnPage = true }

  /// Adds a table on a page; the one before is written out unless this one continues it.
  mutating func add(_ grid: FilledGrid, page: Int, to blocks: inout [Document.Block]) {
    let fresh = grid.rows.map { (page: page, entries: $0) }
    if isFirstOnPage, continues(grid.grid) {
      append(fresh)
      edges = (edges + grid.grid.columnEdges).sorted()
    } else {
      end(&blocks)
      rows = fresh
      edges = grid.grid.columnEdges
    }
    isFirstOnPage = false
  }

  /// Writes the open table out.
  mutating func end(_ blocks: inout [Document.Block]) {
    isFirstOnPage = false
    guard !rows.isEmpty else { return }
    number += 1
    for (index, row) in rows.filter({ !$0.entries.isEmpty }).enumerated() {
      blocks.append(.row(row.entries.map { quote($0, page: row.page, row: index + 1) }))
    }
    rows = []
  }

  private func quote(_ entry: FilledGrid.Entry, page: Int, row: Int) -> Quote {
    let column = Self.distinct(edges).lastIndex { $0 <= entry.left + RulingGrid.tolerance } ?? 0
    let place = Place(
      page: page, box: entry.box,
      tableCell: .init(table: number, row: row, column: column + 1))
    return Quote(entry.text, at: place, confidence: entry.confidence)
  }

  private static func distinct(_ edges: [Double]) -> [Double] {
    edges.reduce(into: []) { distinct, edge in
      if edge - (distinct.last ?? -.infinity) > RulingGrid.tolerance { distinct.append(edge) }
    }
  }

  private func continues(_ grid: RulingGrid) -> Bool {
    guard !rows.isEmpty, let left = edges.first, let right = edges.last else { return false }
    return abs(left - grid.box.left) <= 6 && abs(right - grid.box.right) <= 6
  }

  private mutating func append(_ fresh: [Row]) {
    let header = zip(rows, fresh).prefix { first, second in
      second.entries.contains { !$0.text.isEmpty }
        && first.entries.map(\.text) == second.entries.map(\.text)
    }.count
    var fresh = fresh.dropFirst(header)
    if let first = fresh.first, let whole = Self.rejoined(rows[rows.count - 1], first) {
      rows[rows.count - 1] = whole
      fresh = fresh.dropFirst()
    }
    rows += fresh
  }

  /// The row that a page cut in two, or `nil` when the second part is a row of its own.
  ///
  /// It is one row when no column has values in both parts, the second part has text that begins no row
  /// of the form, and not all of its columns have any.
  private static func rejoined(_ upper: Row, _ lower: Row) -> Row? {
    let upperValues = upper.entries.filter { isValue($0.text) }
    let lowerValues = lower.entries.filter { isValue($0.text) }
    let words = lower.entries.filter { !$0.text.isEmpty && !isValue($0.text) }
    guard upperValues.isEmpty != lowerValues.isEmpty, words.count == 1,
      let label = words.first, !startsRow(label.text), lower.entries.count > 2,
      let index = upper.entries.firstIndex(where: { abs($0.left - label.left) <= 6 }),
      !upper.entries[index].text.isEmpty
    else { return nil }
    var whole = upper
    for entry in lower.entries where !entry.text.isEmpty {
      guard let index = whole.entries.firstIndex(where: { abs($0.left - entry.left) <= 6 })
      else { return nil }
      let above = whole.entries[index].text
      whole.entries[index].text = above.isEmpty ? entry.text : above + "\n" + entry.text
    }
    return whole
  }

  private static func isValue(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { "0123456789.,+-—/ \n".unicodeScalars.contains($0) }
  }

  /// Whether a text begins as rows of the form do: by a number or by one of its labels.
  private static func startsRow(_ text: String) -> Bool {
    let text = text.filter { !$0.isWhitespace }
    guard let first = text.unicodeScalars.first else { return false }
    return "0123456789（(一二三四五六七第".unicodeScalars.contains(first)
      || labels.contains { text.hasPrefix($0) }
  }

  private static let labels = Set(
    ["信息内容"] + Form.all.flatMap(\.tables).flatMap(\.rows).flatMap(\.stems))
}
