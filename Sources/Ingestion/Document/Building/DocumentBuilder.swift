import Disclosure

/// Collects what a reader meets in a marked-up document: text, paragraphs, tables within tables.
///
/// Readers tell it what begins and ends; it never fails, but `excess` names what was too much, and
/// from then on nothing more is kept.
struct DocumentBuilder {
  /// What exceeded any real report, in Chinese; readers stop when it is set.
  private(set) var excess: String?

  private var flows: [[Flow.Item]] = [[]]
  private var texts: [[UInt8]] = [[]]
  private var tables: [OpenTable] = []
  private var tableCount = 0
  private var cellCount = 0
  /// Whether runs of white space print as one space, as in HTML outside of "pre".
  var collapsesSpaces: Bool

  /// More than any report has.
  private static let limits = (cells: 300_000, tables: 32, columns: 20_000)

  init(collapsesSpaces: Bool) { self.collapsesSpaces = collapsesSpaces }

  /// Text at the end of the current paragraph.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard excess == nil else { return }
    let last = texts.count - 1
    guard collapsesSpaces else { return texts[last].append(contentsOf: bytes) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let words = rest.prefix { !Self.isSpace($0) }
      texts[last].append(contentsOf: words)
      rest = rest[words.endIndex...]
      let spaces = rest.prefix(while: Self.isSpace)
      if !spaces.isEmpty, texts[last].last.map({ !Self.isSpace($0) }) ?? false {
        texts[last].append(0x20)
      }
      rest = rest[spaces.endIndex...]
    }
  }

  /// Text that the document does not hold itself, such as the number of a numbered paragraph.
  mutating func text(_ text: String) {
    guard excess == nil else { return }
    texts[texts.count - 1].append(contentsOf: text.utf8)
  }

  /// Whether the current paragraph has any text yet.
  var isAtStart: Bool { texts[texts.count - 1].isEmpty }

  mutating func lineBreak() {
    if excess == nil, !texts[texts.count - 1].isEmpty { texts[texts.count - 1].append(0x0A) }
  }

  mutating func endParagraph() {
    let last = texts.count - 1
    guard !texts[last].isEmpty else { return }
    let text = String(decoding: texts[last], as: UTF8.self)
    texts[last].removeAll(keepingCapacity: true)
    if !text.trimmed.isEmpty { flows[flows.count - 1].append(.paragraph(text)) }
  }

  /// A picture, by the name or words that stand for it.
  mutating func picture(_ name: String) {
    if excess == nil { flows[flows.count - 1].append(.picture(name)) }
  }

  /// What a part embedded in the document holds; its tables count on from those before it.
  mutating func insert(_ items: [Flow.Item]) {
    guard excess == nil, !items.isEmpty else { return }
    endParagraph()
    let inserted = items.map { $0.renumbered(by: tableCount) }
    tableCount = inserted.reduce(tableCount) { max($0, $1.lastTable) }
    flows[flows.count - 1] += inserted
  }

  /// Text of its own within a paragraph: a text box, which comes before the paragraph it is in.
  mutating func beginAside() { texts.append([]) }

  mutating func endAside() {
    guard texts.count > flows.count else { return }
    endParagraph()
    texts.removeLast()
  }

  /// All that was collected.
  mutating func finish() -> [Flow.Item] {
    while !tables.isEmpty { endTable() }
    while texts.count > 1 { endAside() }
    endParagraph()
    return flows[0]
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

// Tables.
extension DocumentBuilder {
  mutating func beginTable() {
    endParagraph()
    tableCount += 1
    if tables.count >= Self.limits.tables { excess = "的表格嵌套超过 \(Self.limits.tables) 层" }
    tables.append(OpenTable(number: tableCount, flow: flows.count, text: texts.count))
  }

  mutating func endTable() {
    guard !tables.isEmpty else { return }
    endRow()
    let table = tables.removeLast().table
    if excess == nil, !table.rows.isEmpty { flows[flows.count - 1].append(.table(table)) }
  }

  /// A row; whatever cell or row was open in this table ends.
  ///
  mutating func beginRow() {
    guard !tables.isEmpty else { return }
    endRow()
    tables[tables.count - 1].beginRow()
  }

  /// Leaves out columns before the first cell of the row.
  mutating func skipColumns(_ count: Int) {
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].column += min(max(count, 0), Self.limits.columns)
  }

  /// - Parameters:
  ///   - isDeleted: Whether the row is no longer part of the document.
  ///   - isFlat: Whether it has no height of its own and only prints what is in it.
  mutating func endRow(isDeleted: Bool = false, isFlat: Bool = false) {
    guard !tables.isEmpty, tables[tables.count - 1].isRowOpen else { return }
    endCell()
    tables[tables.count - 1].endRow(isDeleted: isDeleted, isFlat: isFlat)
  }

  mutating func beginCell(columns: Int = 1, rows: Int = 1) {
    guard !tables.isEmpty else { return }
    if tables[tables.count - 1].isRowOpen { endCell() } else { beginRow() }
    cellCount += 1
    if cellCount > Self.limits.cells { excess = "有超过 \(Self.limits.cells) 个单元格" }
    tables[tables.count - 1].beginCell(columns: columns, rows: rows)
    if tables[tables.count - 1].column > Self.limits.columns {
      excess = "有超过 \(Self.limits.columns) 列的表格"
    }
    flows.append([])
    texts.append([])
  }

  /// What is known of the open cell only after it began.
  mutating func spanCell(columns: Int) {
    if !tables.isEmpty { tables[tables.count - 1].span = max(1, min(columns, 1000)) }
  }

  /// The open cell continues one above or before it and is none of its own.
  mutating func continueCell() {
    if !tables.isEmpty { tables[tables.count - 1].isContinuation = true }
  }

  mutating func endCell() {
    guard let table = tables.last, table.isCellOpen else { return }
    while texts.count > table.text + 1 { endAside() }
    endParagraph()
    texts.removeLast()
    tables[tables.count - 1].endCell(flows.removeLast())
  }
}
