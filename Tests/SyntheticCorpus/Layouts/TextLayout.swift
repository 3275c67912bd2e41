import Disclosure

/// Writes a report as lines of text, page by page.
struct TextLayout {
  let layout: Layout
  private let lineWidth: Int
  private let pageLength: Int
  private let marker: Int
  private let repeatsHeaders: Bool

  init(layout: Layout, dice: inout Dice) {
    self.layout = layout
    lineWidth = dice.number(in: 26...44)
    let hasPages = [.looseTabs, .tabs, .lines, .raw, .aligned, .wideAligned, .markdown].contains(
      layout)
    pageLength = hasPages && dice.chance(70) ? dice.number(in: 22...46) : Int.max
    marker = layout == .markdown ? 0 : dice.number(in: 0...3)
    repeatsHeaders = dice.chance(35)
  }

  /// The text of a report.
  func text(_ report: PrintedReport, _ dice: inout Dice) -> String {
    var pages = Pages(length: pageLength, marker: marker)
    for part in report.parts {
      switch part {
      case .title(let title): pages.add(title.split(separator: "\n").map(String.init))
      case .heading(let heading): pages.add([headline(heading)])
      case .paragraph(let text): for line in prose(text) { pages.add([line]) }
      case .table(let grid): write(grid, to: &pages, &dice)
      }
    }
    return pages.lines.joined(separator: "\n") + "\n"
  }

  private func headline(_ text: String) -> String {
    layout == .markdown || layout == .brokenMarkdown ? "\n## \(text)\n" : text
  }

  private func prose(_ text: String) -> [String] {
    switch layout {
    case .lines, .raw, .aligned, .wideAligned: text.wrapped(lineWidth)
    default: [text]
    }
  }

  private func write(_ grid: Grid, to pages: inout Pages, _ dice: inout Dice) {
    let rows = lines(of: grid, &dice)
    let header = zip(grid.rows, rows).filter(\.0.isHeader).flatMap(\.1)
    for (row, lines) in zip(grid.rows, rows) {
      let breaks = pages.add(lines, keeping: repeatsHeaders && !row.isHeader ? header : [])
      if breaks, layout == .looseTabs, !row.values.isEmpty { pages.moveLabelsLeft() }
      if breaks, layout == .markdown, !repeatsHeaders {
        pages.add(["|" + String(repeating: "---|", count: grid.columns)])
      }
    }
    if layout == .markdown || layout == .brokenMarkdown { pages.add([""]) }
  }

  private func lines(of grid: Grid, _ dice: inout Dice) -> [[String]] {
    switch layout {
    case .tabs: RowLayout.merged(grid, separator: "\t")
    case .looseTabs: RowLayout.loose(grid)
    case .lines, .indentedLines, .spacedLines, .barredLines: CellLines.lines(grid, layout, &dice)
    case .raw: CellLines.raw(grid, &dice)
    case .aligned: AlignedLayout(grid, isWide: false).lines
    case .wideAligned: AlignedLayout(grid, isWide: true).lines
    case .bars: RowLayout.bars(grid)
    case .markdown: RowLayout.markdown(grid)
    case .brokenMarkdown: RowLayout.brokenMarkdown(grid)
    case .glued, .html, .docx: []
    }
  }
}

/// Lines on pages: where one is full, its number is printed and the next begins.
struct Pages {
  let length: Int
  let marker: Int
  private(set) var lines: [String] = []
  private var used = 0
  private var number = 1

  init(length: Int, marker: Int) {
    self.length = length
    self.marker = marker
  }

  /// Adds lines that stay together, on the next page where this one is full.
  ///
  /// - Returns: Whether a page ended before them.
  @discardableResult
  mutating func add(_ block: [String], keeping header: [String] = []) -> Bool {
    let isFull = used >= length
    if isFull {
      lines += footer
      lines += header
      number += 1
      used = 0
    }
    lines += block
    used += block.count
    return isFull
  }

  /// Takes the tabs away from before the label of the last line and puts them behind it.
  mutating func moveLabelsLeft() {
    guard let last = lines.last else { return }
    let tabs = last.prefix { $0 == "\t" }
    guard !tabs.isEmpty, let end = last.dropFirst(tabs.count).firstIndex(of: "\t") else { return }
    lines[lines.count - 1] = String(last[..<end].dropFirst(tabs.count)) + tabs + last[end...]
  }

  private var footer: [String] {
    switch marker {
    case 0: ["", "- \(number) -", ""]
    case 1: ["— \(number) —"]
    case 2: ["", "第 \(number) 页", ""]
    default: [""]
    }
  }
}

extension String {
  /// The text cut into pieces of at most so many characters.
  func wrapped(_ width: Int) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while rest.count > width {
      pieces.append(String(rest.prefix(width)))
      rest = rest.dropFirst(width)
    }
    return pieces + [String(rest)]
  }
}
