/// Gives objects back the content controls that a program dropped.
///
/// LibreOffice 7.4 saves a content control within a paragraph without its tag and tears one around
/// paragraphs apart; bookmarks, the names of pictures and the document's properties it keeps. So a
/// bookmark around each object says what the tag says.
struct WordAnchors {
  /// An object that only its bookmark still marks, by the nodes of the bookmark.
  private struct Lost {
    let tag: ObjectTag
    let start: Int
    let end: Int
  }

  private let tree: XMLTree
  private let package: WordPackage
  private let lost: [Lost]

  /// The part with all its objects in content controls; the same tree when they are.
  ///
  /// - Throws: `BriefingRefusal` when the part is no sound XML.
  static func restored(
    _ tree: XMLTree, part: String, _ package: WordPackage
  ) throws -> XMLTree {
    let torn = Self(tree, package)
    guard !torn.lost.isEmpty else { return tree }
    let plain = Self(try XMLTree.part(torn.withoutRemains(), part), package)
    return try XMLTree.part(plain.wrapped(), part)
  }

  private init(_ tree: XMLTree, _ package: WordPackage) {
    (self.tree, self.package) = (tree, package)
    let anchors = tree.nodes.indices.compactMap { node -> (name: String, anchor: Lost)? in
      guard tree.nodes[node].name == "w:bookmarkStart",
        let name = tree.attribute("w:name", of: node), let tag = package.anchorTag(name),
        let end = tree.end(ofBookmark: node),
        !tree.ancestors(of: node).contains(where: { package.controlTag($0, in: tree) != nil })
      else { return nil }
      return (name, Lost(tag: tag, start: node, end: end))
    }
    lost = Self.joined(anchors, in: tree)
  }

  /// The anchors, with those made one that LibreOffice parted.
  ///
  /// Of a bookmark that ends in an empty paragraph behind a table it makes two of nothing, one at each
  /// end. A copy around content is an object that somebody pasted.
  private static func joined(_ anchors: [(name: String, anchor: Lost)], in tree: XMLTree) -> [Lost]
  {
    var joined: [Lost] = []
    var ends: [String: Int] = [:]
    for (name, anchor) in anchors {
      let isEmpty = !(anchor.start...anchor.end).contains { content.contains(tree.nodes[$0].name) }
      let key = name.replacing(#/_Copy_[0-9]+$/#, with: "")
      if isEmpty, let first = ends.removeValue(forKey: key) {
        joined[first] = Lost(tag: anchor.tag, start: joined[first].start, end: anchor.end)
      } else {
        if isEmpty { ends[key] = joined.count }
        joined.append(anchor)
      }
    }
    return joined
  }

  /// What a reader sees of a part.
  private static let content: Set = ["w:t", "w:drawing", "w:pict", "w:tbl"]

  /// The part without the content controls that are left of ours: only what was in them stays.
  private func withoutRemains() -> [UInt8] {
    let marks = Set(lost.map { WordControl.alias($0.tag.mark) })
    let near = lost.flatMap { entry in
      tree.ancestors(of: entry.start) + tree.ancestors(of: entry.end) + (entry.start...entry.end)
    }
    let remains = near.filter { isRemains($0, of: marks) }
    let within = remains.flatMap { tree.descendants(of: $0) }.filter { isRemains($0, of: marks) }
    var splice = Splice()
    for node in Set(remains + within).sorted() {
      guard let content = tree.child("w:sdtContent", of: node) else { continue }
      let (whole, inner) = (tree.nodes[node].whole, tree.nodes[content].inner)
      splice.replace(whole.lowerBound..<inner.lowerBound, with: "")
      splice.replace(inner.upperBound..<whole.upperBound, with: "")
    }
    return splice.isEmpty ? tree.bytes : splice.applied(to: tree.bytes)
  }

  /// Whether a content control says nothing but what ours said.
  private func isRemains(_ node: Int, of marks: Set<String>) -> Bool {
    guard tree.nodes[node].name == "w:sdt", let properties = tree.child("w:sdtPr", of: node) else {
      return false
    }
    return tree.nodes[properties].children.allSatisfy { child in
      switch tree.nodes[child].name {
      case "w:id": true
      case "w:alias": tree.attribute("w:val", of: child).map(marks.contains) ?? true
      case "w:tag": tree.attribute("w:val", of: child).flatMap(package.tag) != nil
      default: false
      }
    }
  }

  private func wrapped() -> [UInt8] {
    var splice = Splice()
    var end = 0
    for (index, entry) in lost.enumerated() {
      guard let extent = extent(of: entry), extent.lowerBound >= end else { continue }
      let open = WordControl.open(
        entry.tag.mark, package.tagText(entry.tag), id: tree.highestID + index + 1)
      splice.insert(open, at: extent.lowerBound)
      splice.insert(WordControl.close, at: extent.upperBound)
      end = extent.upperBound
    }
    return splice.applied(to: tree.bytes)
  }

  /// What a content control goes around: words within their paragraph, else whole paragraphs; `nil`
  /// where the bookmark has come to lie across cells or, for words, across paragraphs.
  private func extent(of entry: Lost) -> Range<Int>? {
    let above = tree.ancestors(of: entry.end)
    guard let common = tree.ancestors(of: entry.start).first(where: above.contains) else {
      return nil
    }
    let isBlock = (try? Mark(entry.tag.mark))?.kind.isBlock ?? false
    if let paragraph = tree.paragraph(holding: common) {
      return isBlock
        ? tree.nodes[paragraph].whole
        : whole(entry.start, below: common).lowerBound..<whole(entry.end, below: common).upperBound
    }
    guard isBlock, Self.holders.contains(tree.nodes[common].name) else { return nil }
    return whole(entry.start, below: common).lowerBound..<whole(entry.end, below: common).upperBound
  }

  /// The elements that hold paragraphs.
  private static let holders: Set<String> = [
    "w:body", "w:tc", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:txbxContent", "w:sdtContent",
  ]

  /// The place of the child of a node that a node lies in.
  private func whole(_ node: Int, below common: Int) -> Range<Int> {
    let line = [node] + tree.ancestors(of: node)
    return tree.nodes[line.first { tree.nodes[$0].parent == common } ?? node].whole
  }
}

/// The content control around an object.
enum WordControl {
  /// What programs show beside it.
  static func alias(_ mark: String) -> String { String(mark.prefix(40)) }

  static func open(_ mark: String, _ tag: String, id: Int) -> String {
    """
    <w:sdt><w:sdtPr><w:alias w:val="\(XMLText.escaped(alias(mark)))"/>\
    <w:tag w:val="\(XMLText.escaped(tag))"/><w:id w:val="\(id)"/></w:sdtPr><w:sdtContent>
    """
  }

  static let close = "</w:sdtContent></w:sdt>"
}

extension XMLTree {
  /// The elements above a node, the nearest first.
  func ancestors(of node: Int) -> [Int] {
    Array(sequence(first: node) { nodes[$0].parent }.dropFirst())
  }

  /// The paragraph that a node is or lies in; what stands in a text box lies in paragraphs of its own.
  func paragraph(holding node: Int) -> Int? {
    if nodes[node].name == "w:p" { return node }
    return ancestor(of: node, ["w:p", "w:txbxContent"]).flatMap {
      nodes[$0].name == "w:p" ? $0 : nil
    }
  }

  /// The end of a bookmark that begins at a node.
  func end(ofBookmark start: Int) -> Int? {
    guard let id = attribute("w:id", of: start) else { return nil }
    return nodes.indices[(start + 1)...].first {
      nodes[$0].name == "w:bookmarkEnd" && attribute("w:id", of: $0) == id
    }
  }
}
