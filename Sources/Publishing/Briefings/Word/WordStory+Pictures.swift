extension WordStory {
  /// A picture whose alternative text holds a mark, or that was put there for one.
  func fillPicture(_ node: Int) throws {
    guard let drawing = tree.nodes[node].parent, let box = box(of: drawing),
      let blip = tree.descendants(of: drawing).first(where: { tree.nodes[$0].name == "a:blip" })
    else { return }
    let paragraph = tree.ancestor(of: node, ["w:p"]) ?? node
    let place = self.place(of: paragraph) + "的图片"
    let words = tree.attribute("descr", of: node) ?? ""
    if let found = MarkScanner.marks(in: Array(words.utf8)).first {
      guard let block = session.fill(found.text, at: place, fitting: box) else { return }
      return try write(block, found.text, at: place, node, blip)
    }
    guard let tag = package.pictureTag(tree.attribute("name", of: node) ?? "") else { return }
    let shown = pictureShown(words, blip)
    if case .write(let block) = session.refresh(tag, shown: shown, at: place, fitting: box) {
      try write(block, tag.mark, at: place, node, blip)
    }
  }

  private func pictureShown(_ words: String, _ blip: Int) -> ShownObject {
    let bytes = tree.attribute("r:embed", of: blip).flatMap(picture) ?? []
    return ShownObject(text: words, evidence: words + ObjectTag.digest(bytes))
  }

  private func box(of drawing: Int) -> FigureBox? {
    guard let extent = tree.child("wp:extent", of: drawing),
      let width = tree.attribute("cx", of: extent).flatMap({ Double($0) }),
      let height = tree.attribute("cy", of: extent).flatMap({ Double($0) }), width > 0, height > 0
    else { return nil }
    return FigureBox(width: width / 12_700, height: height / 12_700)
  }

  private func write(
    _ block: BriefingBlock, _ mark: String, at place: String, _ node: Int, _ blip: Int
  ) throws {
    guard case .figure(let figure) = block else {
      return session.refuse(mark, at: place, "图片的替代文字里只能写图，如 {{图 request-outcomes 泽州}}")
    }
    let ids = try embed(figure)
    let bytes = picture(ids.png) ?? []
    let tag = ObjectTag(
      data: ObjectTag.digest(block.canonical),
      text: ObjectTag.digest(figure.alternative + ObjectTag.digest(bytes)), mark: mark)
    let name = XMLText.escaped(WordPackage.pictureName(tag))
    let words = XMLText.escaped(figure.alternative)
    for (attribute, value) in [("name", name), ("descr", words)] {
      guard let range = tree.attributeRange(attribute, of: node) else { continue }
      splice.replace(range, with: value)
    }
    splice.replace(tree.nodes[blip].whole, with: WordBlockWriter.blip(ids))
  }
}
