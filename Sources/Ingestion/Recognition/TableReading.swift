import Disclosure

/// What was read of one table: its rows, and where it begins and ends.
struct TableReading {
  let table: FormTable
  let rows: [RowResolution]
  /// The rows of the form that the text does not show, by position.
  let missingRows: [Int]
  /// The glyphs from the table's first label to the end of its last value; `nil` when it is lost.
  let extent: Range<Int>?
}

/// Reads the tables of a stream by its anchors.
struct TableReader {
  let stream: GlyphStream
  let recognition: FormRecognition
  /// The anchors of all sections and tables in printed order, with the table each belongs to.
  private let anchors: [(table: StatutoryTable?, anchor: Anchor)]
  /// The chain of matches that was recognised.
  let chain: [AnchorMatch]

  /// Every place where an anchor stands.
  private let matches: [AnchorMatch]

  init(_ stream: GlyphStream) {
    let recognition = FormRecognition(stream)
    var anchors: [(table: StatutoryTable?, anchor: Anchor)] = [(nil, Anchor.sections[0])]
    for table in StatutoryTable.allCases {
      anchors += Anchor.anchors(of: recognition.form(for: table)[table]).map { (table, $0) }
    }
    anchors += Anchor.sections[4...].map { (nil, $0) }
    let labels = AnchorSearch(stream, anchors.map(\.anchor)).matches()
    let reviews = anchors.lastIndex { $0.table == .reviews } ?? 0
    let matches = (labels + ReviewHeader(stream).matches(anchor: reviews)).sorted {
      ($0.range.lowerBound, $0.labelEnd) < ($1.range.lowerBound, $1.labelEnd)
    }
    self.init(stream: stream, recognition: recognition, anchors: anchors, matches: matches)
  }

  private init(
    stream: GlyphStream, recognition: FormRecognition,
    anchors: [(table: StatutoryTable?, anchor: Anchor)], matches: [AnchorMatch]
  ) {
    self.stream = stream
    self.recognition = recognition
    self.anchors = anchors
    let exact = AnchorChain.best(of: matches, in: stream)
    let search = ApproximateSearch(stream, anchors.map(\.anchor))
    let approximate = search.matches(missingIn: exact)
    self.matches = (matches + approximate).sorted {
      ($0.range.lowerBound, $0.labelEnd) < ($1.range.lowerBound, $1.labelEnd)
    }
    chain = approximate.isEmpty ? exact : AnchorChain.best(of: self.matches, in: stream)
  }

  /// A reader of what lies outside the tables that were read, which shows tables printed twice.
  func remainder(outside readings: [TableReading]) -> TableReader {
    let used =
      chain.map { $0.range.lowerBound..<max($0.range.upperBound, $0.labelEnd) }
      + readings.compactMap(\.extent)
    return TableReader(
      stream: stream, recognition: recognition, anchors: anchors,
      matches: matches.filter { match in !used.contains { $0.overlaps(match.range) } })
  }

  /// The heading match of each section that was found.
  var sectionHeadings: [SectionNumber: AnchorMatch] {
    var headings: [SectionNumber: AnchorMatch] = [:]
    for match in chain {
      if case .section(let number) = anchors[match.anchor].anchor.role { headings[number] = match }
    }
    return headings
  }

  /// What the text shows of a table.
  func read(_ id: StatutoryTable) -> TableReading {
    let table = recognition.form(for: id)[id]
    let readings = rowReadings(of: table)
    let isThere = id != .disclosure || recognition.tables[id] != nil || readings.count > 1
    guard isThere, !readings.isEmpty else {
      return TableReading(
        table: table, rows: [], missingRows: Array(table.rows.indices), extent: nil)
    }
    let units = Dictionary(
      readings.map { ($0.reading.row, $0.headerUnits) }, uniquingKeysWith: { first, _ in first })
    let rows = UnrecognisedRows.placed(readings.map(\.reading), in: table)
    let resolved =
      id == .requests
      ? RequestTableSolver.resolve(aligned(rows), table: table)
      : rows.map { SingleRowSolver.resolve($0, headerUnits: units[$0.row] ?? []) }
    let found = Set(rows.map(\.row))
    return TableReading(
      table: table, rows: resolved, missingRows: table.rows.indices.filter { !found.contains($0) },
      extent: extent(of: id, rows: readings.map(\.reading)))
  }

  private func rowReadings(of table: FormTable) -> [(reading: RowReading, headerUnits: [String?])] {
    var headerStart: Int?
    var results: [(reading: RowReading, headerUnits: [String?])] = []
    for (index, match) in chain.enumerated() where anchors[match.anchor].table == table.id {
      let end = index + 1 < chain.count ? chain[index + 1].range.lowerBound : stream.count
      switch anchors[match.anchor].anchor.role {
      case .section, .block: headerStart = match.labelEnd
      case .row(let row):
        let reading = RowReading(
          row: row, formRow: table.rows[row], match: match, until: end, in: stream)
        // A header of table 四 that the page breaks off behind is no row.
        if table.id == .reviews, reading.isBlank, reading.slots.count < 5 { continue }
        let units = table.rows[row].cells.map { cell in
          cell.kind == .amount
            ? headerStart.flatMap { HeaderUnit.find(in: $0..<match.range.lowerBound, of: stream) }
            : nil
        }
        results.append((reading, units))
      }
    }
    return results
  }

  /// The rows of table 三 with their values in the columns below their headers.
  private func aligned(_ rows: [RowReading]) -> [RowReading] {
    let matches = chain.filter { anchors[$0.anchor].table == .requests }
    let start = matches.first?.labelEnd ?? 0
    let end = max(start, matches.first { isRow($0) }?.range.lowerBound ?? start)
    let map = ColumnMap(
      rows: rows, headers: ColumnHeaders.columns(in: start..<end, of: stream),
      width: Applicant.allCases.count)
    return rows.map(map.aligned)
  }

  private func isRow(_ match: AnchorMatch) -> Bool {
    if case .row = anchors[match.anchor].anchor.role { true } else { false }
  }

  /// From the table's first label to the end of its last value.
  private func extent(of id: StatutoryTable, rows: [RowReading]) -> Range<Int>? {
    guard let first = chain.first(where: { anchors[$0.anchor].table == id }),
      let end = rows.map(\.end).max()
    else { return nil }
    return first.range.lowerBound..<max(end, first.labelEnd)
  }
}

/// The unit that a column header prints, "采购总金额(单位:万元,保留4位小数)".
enum HeaderUnit {
  static func find(in range: Range<Int>, of stream: GlyphStream) -> String? {
    for position in range {
      for unit in units where stream.stands(unit.glyphs, at: position, before: range.upperBound) {
        return unit.name
      }
    }
    return nil
  }

  private static let units = ["万元", "亿元", "千元", "元"].map {
    (name: $0, glyphs: Normalization.folded($0))
  }
}
