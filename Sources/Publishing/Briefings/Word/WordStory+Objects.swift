extension WordStory {
  func refresh(_ node: Int, _ tag: ObjectTag) throws {
    guard let content = tree.child("w:sdtContent", of: node) else { return }
    let paragraph = tree.paragraph(holding: node)
    let first = tree.descendants(of: node).first { tree.nodes[$0].name == "w:p" }
    let place = self.place(of: paragraph ?? first ?? node)
    let shown = tree.shown(in: content, picture: picture)
    guard case .write(let block) = session.refresh(tag, shown: shown, at: place) else {
      return claimBookmarks(within: node)
    }
    let properties = tree.descendants(of: content).first { tree.nodes[$0].name == "w:rPr" }
    let inner =
      paragraph == nil
      ? try writer.block(block)
      : writer.inline(block, properties: properties.map { tree.string(tree.nodes[$0].whole) } ?? "")
    let written = try writtenTag(block, inner, tag.mark)
    splice.replace(
      tree.nodes[content].whole,
      with: "<w:sdtContent>\(anchored(inner, written))</w:sdtContent>")
    let signs = WordLoops.signs(within: content, tree)
    if !signs.isEmpty { splice.insert(signs, at: tree.nodes[node].open.lowerBound) }
    replaced.append(tree.nodes[content].whole)
    guard let control = tree.child("w:sdtPr", of: node),
      let element = tree.child("w:tag", of: control),
      let value = tree.attributeRange("w:val", of: element)
    else { return }
    splice.replace(value, with: XMLText.escaped(package.tagText(written)))
  }

  private func claimBookmarks(within node: Int) {
    for inner in tree.descendants(of: node) where tree.nodes[inner].name == "w:bookmarkStart" {
      if let name = tree.attribute("w:name", of: inner) { _ = numbers.claims(name) }
    }
  }

  /// The tag of an object that was just written, with the digest of what it will read back as.
  private func writtenTag(_ block: BriefingBlock, _ inner: String, _ mark: String) throws
    -> ObjectTag
  {
    let written = try XMLTree.part(Array("<x>\(inner)</x>".utf8), part)
    return ObjectTag(
      data: ObjectTag.digest(block.canonical),
      text: ObjectTag.digest(written.shown(in: 0, picture: picture).evidence), mark: mark)
  }

  func control(_ block: BriefingBlock, _ inner: String, _ mark: String) throws -> String {
    let tag = try writtenTag(block, inner, mark)
    return WordControl.open(mark, package.tagText(tag), id: numbers.next())
      + anchored(inner, tag) + WordControl.close
  }

  /// The inside of an object with its bookmark around it.
  private func anchored(_ inner: String, _ tag: ObjectTag) -> String {
    let plain = package.anchorName(tag)
    let names = (1...9_999).lazy.map { $0 == 1 ? plain : "\(plain)_\($0)" }
    guard let name = names.first(where: numbers.claims) else { return inner }
    let id = numbers.next()
    let open = "<w:bookmarkStart w:id=\"\(id)\" w:name=\"\(name)\"/>"
    let close = "<w:bookmarkEnd w:id=\"\(id)\"/>"
    guard inner.hasPrefix("<w:p>"), inner.hasSuffix("</w:p>") else { return open + inner + close }
    let start = inner.hasPrefix("<w:p><w:pPr>") ? "</w:pPr>" : "<w:p>"
    let first = inner.firstRange(of: start)?.upperBound ?? inner.startIndex
    return "\(inner[..<first])\(open)\(inner[first...].dropLast("</w:p>".count))\(close)</w:p>"
  }
}
