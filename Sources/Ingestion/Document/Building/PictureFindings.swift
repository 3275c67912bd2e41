import Disclosure

/// Finds pictures that stand where the form has a table.
enum PictureFindings {
  /// One finding for each section of a table that shows pictures and not a single row.
  static func findings(in assembly: DocumentAssembly) -> [Finding] {
    guard !assembly.pictures.isEmpty else { return [] }
    let headings = Self.headings(in: assembly.blocks)
    return headings.enumerated().compactMap { index, heading in
      guard tables.contains(heading.section) else { return nil }
      let next = headings.dropFirst(index + 1).first { $0.section > heading.section }
      let end = next?.position ?? assembly.blocks.count
      let extent = (heading.position + 1)..<max(heading.position + 1, end)
      let pictures = zip(assembly.picturePositions, assembly.pictures).filter {
        (extent.lowerBound...max(extent.lowerBound, extent.upperBound)).contains($0.0)
      }.map(\.1)
      guard !pictures.isEmpty, !extent.contains(where: { isTable(assembly.blocks[$0]) }) else {
        return nil
      }
      return finding(heading.quote, pictures)
    }
  }

  private static func finding(_ heading: Quote, _ pictures: [Quote]) -> Finding {
    let names = pictures.prefix(3).map(\.text).filter { !$0.isEmpty }.joined(separator: "、")
    return Finding(
      check: "table.picture", severity: .error,
      message: "“\(heading.text)”之下是 \(pictures.count) 张图片\(names.isEmpty ? "" : "（\(names)）")，"
        + "不是表格，图中的数字没有读入（不是 0）。",
      advice: "请找到该表的文字版，或把图片另存后用 stats read --ocr 识别并逐格核对。",
      evidence: [heading] + pictures.prefix(3))
  }

  private static func headings(
    in blocks: [Document.Block]
  ) -> [(section: SectionNumber, position: Int, quote: Quote)] {
    blocks.enumerated().compactMap { position, block in
      guard let quote = first(of: block), quote.text.utf8.count <= 120 else { return nil }
      let glyphs = Normalization.folded(quote.text)
      guard
        let section = titles.first(where: {
          glyphs.suffix($0.glyphs.count).elementsEqual($0.glyphs)
        })
      else { return nil }
      return (section.number, position, quote)
    }
  }

  private static func first(of block: Document.Block) -> Quote? {
    switch block {
    case .paragraph(let quote): quote
    case .row(let cells): cells.count == 1 ? cells.first : nil
    }
  }

  private static func isTable(_ block: Document.Block) -> Bool {
    if case .row(let cells) = block { cells.count > 1 } else { false }
  }

  private static let tables: Set<SectionNumber> = [.disclosure, .requests, .reviews]
  private static let titles = SectionNumber.allCases.map {
    (number: $0, glyphs: Normalization.folded($0.title))
  }
}
