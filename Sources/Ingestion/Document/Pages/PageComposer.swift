import Disclosure

/// Makes paragraphs and table rows of printed pages.
///
/// Where lines draw a table, its cells are exact. Elsewhere a line of text is a paragraph, or a row of
/// pieces where gaps part it; what belongs together there is left to the recogniser, which knows the
/// form.
struct PageComposer {
  /// What stands on a page between its margins, from the top.
  private enum Item {
    case line(PrintedLine)
    case grid(FilledGrid)

    var top: Double {
      switch self {
      case .line(let line): line.box.top
      case .grid(let grid): grid.grid.box.top
      }
    }
  }

  private var tables = TableSequence()
  private var blocks: [Document.Block] = []

  /// The blocks of all pages in reading order.
  static func blocks(of pages: [PrintedPage]) -> [Document.Block] {
    let contents = pages.map { (page: $0, items: items(of: $0)) }
    let furniture = PageFurniture(
      contents.flatMap { page, items in edges(of: items, page).map { (page.number, $0) } })
    var composer = PageComposer()
    for (page, items) in contents {
      let edges = edges(of: items, page)
      composer.tables.beginPage()
      for item in items {
        if case .line(let line) = item, edges.contains(line),
          furniture.contains(line, page: page.number)
        {
          continue
        }
        composer.add(item, on: page)
      }
    }
    composer.endTable()
    return composer.blocks
  }

  /// The two first and two last lines of a page, where they stand in its margins.
  private static func edges(of items: [Item], _ page: PrintedPage) -> [PrintedLine] {
    (items.prefix(2) + items.suffix(2)).compactMap { item in
      guard case .line(let line) = item else { return nil }
      let isEdge = line.box.bottom < page.height * 0.13 || line.box.top > page.height * 0.87
      return isEdge ? line : nil
    }
  }

  private static func items(of page: PrintedPage) -> [Item] {
    var rest: [PrintedGlyph] = []
    let grids = RulingGrid.grids(of: page.rulings)
    var members = grids.map { $0.cells.map { _ in [PrintedGlyph]() } }
    for glyph in page.glyphs {
      let (x, y) = (glyph.box.middleX, glyph.box.middleY)
      let hit = grids.indices.lazy.compactMap { index in
        grids[index].cell(x: x, y: y).map { (index, $0) }
      }.last
      if let (grid, cell) = hit { members[grid][cell].append(glyph) } else { rest.append(glyph) }
    }
    let filled = zip(grids, members).map { FilledGrid(grid: $0, glyphs: $1) }
    let items = filled.map(Item.grid) + PrintedLine.lines(of: rest).map(Item.line)
    return items.sorted { $0.top < $1.top }
  }

  private mutating func add(_ item: Item, on page: PrintedPage) {
    switch item {
    case .grid(let grid): tables.add(grid, page: page.number, to: &blocks)
    case .line(let line):
      endTable()
      add(line, page: page.number)
    }
  }

  private mutating func endTable() { tables.end(&blocks) }

  private mutating func add(_ line: PrintedLine, page: Int) {
    let pieces = line.pieces(gap: 0.9, digits: 0.2).map { piece in
      Quote(
        piece.text, at: Place(page: page, box: piece.box), confidence: piece.confidence)
    }
    if pieces.count > 1, !Self.isProse(pieces.map(\.text)) {
      blocks.append(.row(pieces))
    } else {
      let place = Place(page: page, box: line.box)
      blocks.append(.paragraph(Quote(line.text, at: place, confidence: line.confidence)))
    }
  }

  /// Whether the pieces are a sentence stretched to the margins rather than columns.
  private static func isProse(_ pieces: [String]) -> Bool {
    let single = pieces.count { $0.unicodeScalars.count == 1 && !$0.contains(where: \.isNumber) }
    if single > 2 { return true }
    let hasNumber = pieces.dropFirst().contains { $0.allSatisfy(\.isNumber) }
    return !hasNumber && pieces.contains { $0.contains { "，。；".contains($0) } }
  }
}
