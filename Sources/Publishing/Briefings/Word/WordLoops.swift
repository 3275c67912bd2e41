/// The loops over all counties in a Word file: a bookmark at the beginning of each part, one behind the
/// last, and the templates among the document's properties.
final class WordLoops: LoopKeeper {
  private let package: WordPackage
  private var lastID: Int

  private static let sign = "_StatsPart_"
  private static let end = "_StatsEnd_"

  /// The loops of a file, and the part whose ids new bookmarks do not have.
  init(_ package: WordPackage, _ tree: XMLTree) {
    self.package = package
    lastID = tree.highestID
  }

  var templates: [LoopTemplate] { package.loops }

  func keep(_ template: LoopTemplate) { package.keep(template) }

  func sign(_ template: LoopTemplate, _ county: String) -> String {
    bookmark(Self.sign + template.key + ObjectTag.digest(county))
  }

  func end(_ template: LoopTemplate) -> String {
    [.row, .rest].contains(template.kind) ? "" : bookmark(Self.end + template.key)
  }

  private func bookmark(_ name: String) -> String {
    lastID += 1
    let id = "w:id=\"\(lastID)\""
    return "<w:bookmarkStart \(id) w:name=\"\(name)\"/><w:bookmarkEnd \(id)/>"
  }

  /// The part with parts of loops for the counties that have come since.
  func grown(_ tree: XMLTree, _ session: BriefingSession) -> [UInt8] {
    guard !session.newCounties.isEmpty, !templates.isEmpty else { return tree.bytes }
    let names = Dictionary(
      (session.known + session.library.counties).map { (ObjectTag.digest($0), $0) },
      uniquingKeysWith: { first, _ in first })
    let signs = tree.nodes.indices.compactMap { node -> (node: Int, name: String)? in
      guard tree.nodes[node].name == "w:bookmarkStart",
        let name = tree.attribute("w:name", of: node),
        name.hasPrefix(Self.sign) || name.hasPrefix(Self.end)
      else { return nil }
      return (node, name)
    }
    let parts = templates.compactMap { template -> LoopParts? in
      let own = signs.filter { $0.name.hasPrefix(Self.sign + template.key) }
      guard !own.isEmpty else { return nil }
      package.foundLoops.insert(template.key)
      var parts = LoopParts(template: template)
      parts.starts = own.compactMap { sign in
        let digest = String(sign.name.dropFirst((Self.sign + template.key).count).prefix(8))
        guard let county = names[digest] else { return nil }
        return place(sign.node, template.kind, tree).map { (county, $0) }
      }
      parts.end = end(of: template, signs, tree)
      return parts
    }
    return grow(parts, session, in: tree.bytes)
  }

  /// Where a further part goes behind all others.
  private func end(
    of template: LoopTemplate, _ signs: [(node: Int, name: String)], _ tree: XMLTree
  ) -> Int? {
    let last = signs.last { $0.name.hasPrefix(Self.sign + template.key) }
      .flatMap { block($0.node, template.kind, tree) }
    switch template.kind {
    case .row: return last.map { tree.nodes[$0].whole.upperBound }
    case .rest:
      guard let body = last.flatMap({ tree.nodes[$0].parent }) else { return nil }
      return tree.child("w:sectPr", of: body).map { tree.nodes[$0].open.lowerBound }
        ?? tree.nodes[body].inner.upperBound
    case .block, .cell:
      return signs.last { $0.name == Self.end + template.key }
        .flatMap { place($0.node, template.kind, tree) }
    }
  }

  /// Where what a bookmark stands before begins.
  ///
  /// LibreOffice 7.4 begins a bookmark from between two paragraphs in the first and ends it in the second.
  private func place(_ start: Int, _ kind: LoopTemplate.Kind, _ tree: XMLTree) -> Int? {
    guard let end = tree.end(ofBookmark: start), let block = block(end, kind, tree) else {
      return nil
    }
    let isBetween = block == end && tree.nodes[start].parent == tree.nodes[end].parent
    return tree.nodes[isBetween ? start : block].open.lowerBound
  }

  /// The row or paragraph that a bookmark stands in or before, as a program may have moved it.
  private func block(_ node: Int, _ kind: LoopTemplate.Kind, _ tree: XMLTree) -> Int? {
    let line = [node] + tree.ancestors(of: node)
    switch kind {
    case .row: return line.first { tree.nodes[$0].name == "w:tr" }
    case .cell: return line.first { parent(of: $0, Self.cells, tree) }
    case .block, .rest: return line.first { parent(of: $0, Self.stories, tree) }
    }
  }

  private func parent(of node: Int, _ names: Set<String>, _ tree: XMLTree) -> Bool {
    tree.nodes[node].parent.map { names.contains(tree.nodes[$0].name) } ?? false
  }

  private static let cells: Set = ["w:tc", "w:txbxContent"]
  private static let stories: Set = ["w:body", "w:hdr", "w:ftr"]

  /// How a loop whose marks stand in paragraphs is kept; `nil` where its parts could not be found again.
  static func growth(_ body: Range<Int>, after close: Int, _ tree: XMLTree) -> LoopExpansion.Growth?
  {
    guard let parent = tree.nodes[close].parent, isPlain(tree.bytes[body]) else { return nil }
    if cells.contains(tree.nodes[parent].name) {
      let hasTable = tree.bytes[body].firstRange(of: Array("<w:tbl>".utf8)) != nil
      return hasTable ? nil : .init(kind: .cell, sign: 0)
    }
    guard stories.contains(tree.nodes[parent].name) else { return nil }
    let next = tree.nodes[parent].children.first {
      tree.nodes[$0].open.lowerBound > tree.nodes[close].open.lowerBound
    }
    let isLast = next.map { tree.nodes[$0].name == "w:sectPr" } ?? true
    return .init(kind: isLast ? .rest : .block, sign: 0)
  }

  /// How a loop within a row is kept: its sign stands at the beginning of the paragraph of its mark.
  static func growth(ofRow row: Range<Int>, _ paragraph: Int, _ tree: XMLTree)
    -> LoopExpansion.Growth?
  {
    guard isPlain(tree.bytes[row]) else { return nil }
    let properties = tree.child("w:pPr", of: paragraph).map { tree.nodes[$0].whole.upperBound }
    let position = properties ?? tree.nodes[paragraph].open.upperBound
    return .init(kind: .row, sign: position - row.lowerBound)
  }

  /// Whether nothing in it points to other parts of the file, whose pointers programs number anew.
  private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    [" r:id=", " r:embed=", " r:link=", " r:pict="].allSatisfy {
      bytes.firstRange(of: Array($0.utf8)) == nil
    }
  }

  /// The signs, whole or in part, in what is about to be written anew; they must stay.
  static func signs(within node: Int, _ tree: XMLTree) -> String {
    let bookmarks = tree.descendants(of: node).filter {
      ["w:bookmarkStart", "w:bookmarkEnd"].contains(tree.nodes[$0].name)
    }
    guard !bookmarks.isEmpty else { return "" }
    let ids = tree.nodes.indices.compactMap { node -> String? in
      guard tree.nodes[node].name == "w:bookmarkStart",
        let name = tree.attribute("w:name", of: node), name.hasPrefix(sign) || name.hasPrefix(end)
      else { return nil }
      return tree.attribute("w:id", of: node)
    }
    return bookmarks.filter { bookmark in
      tree.attribute("w:id", of: bookmark).map(ids.contains) ?? false
    }.map { tree.string(tree.nodes[$0].whole) }.joined()
  }
}
