/// Fills and refreshes one part of a Word file: the body, a header, a footer.
final class WordStory {
  private let part: String
  /// What the part is called in messages: "正文", "页眉".
  private let title: String
  private let package: WordPackage
  private let session: BriefingSession
  private var relations: WordRelations
  private var tree: XMLTree
  private var splice = Splice()
  private var lastID: Int
  private var bookmarks: Set<String>

  init(_ part: String, title: String, _ package: WordPackage, _ session: BriefingSession) throws {
    (self.part, self.title, self.package, self.session) = (part, title, package, session)
    relations = try WordRelations(of: part, in: package.archive)
    guard let bytes = try package.archive.part(part) else {
      throw BriefingRefusal("文件已损坏：缺少 \(part)")
    }
    tree = try XMLTree.part(bytes, part)
    let whole = WordMarks.joined(tree)
    let expanded = LoopExpansion(extent: WordMarks.extent).expanded(whole)
    if expanded.count != bytes.count || expanded != bytes {
      tree = try XMLTree.part(expanded, part)
    }
    lastID = tree.highestID
    bookmarks = []
  }

  /// Fills the marks and refreshes the objects, and puts the part back where that changes it.
  func fill() throws {
    let before = tree.bytes
    let objects = tree.nodes.indices.filter { objectTag($0) != nil }
    let covered = objects.map { tree.nodes[$0].whole }
    bookmarks = bookmarkNames(outside: covered)
    // What stays of the objects keeps its bookmarks; they are claimed before new ones are written.
    for object in objects { try refresh(object) }
    for node in tree.nodes.indices {
      switch tree.nodes[node].name {
      case "w:p": try fillParagraph(node)
      case "wp:docPr": try fillPicture(node)
      case "w:delText" where tree.text(of: node).contains("{{"):
        session.refuse(
          MarkScanner.marks(in: Array(tree.text(of: node).utf8)).first?.text ?? "", at: title,
          "标记在已删除（修订）的文字里，没有填。请接受或拒绝这处修订后再运行")
      default: break
      }
    }
    let bytes = splice.isEmpty ? before : splice.applied(to: before)
    if try bytes != package.archive.part(part) ?? [] {
      package.archive.set(part, bytes)
      try save(bytes)
    }
  }

  /// Puts the pointers back; pictures of an earlier run that nothing shows any more go.
  private func save(_ bytes: [UInt8]) throws {
    let text = try XMLTree.part(bytes, part)
    var used: Set<String> = []
    for node in text.nodes.indices where ["a:blip", "asvg:svgBlip"].contains(text.nodes[node].name)
    {
      if let id = text.attribute("r:embed", of: node) { used.insert(id) }
    }
    let gone = relations.removeAll { id, target in
      target.hasPrefix(WordPackage.mediaPrefix) && !used.contains(id)
    }
    package.abandoned.formUnion(gone)
    package.shown.formUnion(used.compactMap { relations.part($0) })
    relations.save(in: package.archive)
  }

  private func bookmarkNames(outside covered: [Range<Int>]) -> Set<String> {
    Set(
      tree.nodes.indices.filter { node in
        tree.nodes[node].name == "w:bookmarkStart"
          && !covered.contains { $0.contains(tree.nodes[node].open.lowerBound) }
      }.compactMap { tree.attribute("w:name", of: $0) })
  }

  private var writer: WordBlockWriter {
    WordBlockWriter(
      numbers: .init(
        next: { [unowned self] in
          lastID += 1
          return lastID
        },
        claims: { [unowned self] name in bookmarks.insert(name).inserted }),
      embed: { [unowned self] figure in try embed(figure) })
  }

  private func embed(_ figure: BriefingFigure) throws -> (png: String, svg: String) {
    let files = try package.add(try session.library.picture(of: figure.scene))
    return (relations.add(files.png, "image"), relations.add(files.svg, "image"))
  }

  private func picture(_ id: String) -> [UInt8]? {
    relations.part(id).flatMap { try? package.archive.part($0) }
  }
}

extension WordStory {
  /// The tag of a content control of ours, or `nil`.
  private func objectTag(_ node: Int) -> ObjectTag? {
    guard tree.nodes[node].name == "w:sdt", let properties = tree.child("w:sdtPr", of: node),
      let tag = tree.child("w:tag", of: properties),
      let text = tree.attribute("w:val", of: tag)
    else { return nil }
    return package.tag(text)
  }

  private func refresh(_ node: Int) throws {
    guard let tag = objectTag(node), let content = tree.child("w:sdtContent", of: node) else {
      return
    }
    let paragraph = tree.ancestor(of: node, ["w:p"])
    let first = tree.descendants(of: node).first { tree.nodes[$0].name == "w:p" }
    let place = tree.place(of: paragraph ?? first ?? node, story: title)
    let shown = tree.shown(in: content, picture: picture)
    guard case .write(let block) = session.refresh(tag, shown: shown, at: place) else {
      return claimBookmarks(within: node)
    }
    let properties = tree.descendants(of: content).first { tree.nodes[$0].name == "w:rPr" }
    let inner =
      paragraph == nil
      ? try writer.block(block)
      : writer.inline(block, properties: properties.map { tree.string(tree.nodes[$0].whole) } ?? "")
    splice.replace(tree.nodes[content].whole, with: "<w:sdtContent>\(inner)</w:sdtContent>")
    guard let control = tree.child("w:sdtPr", of: node),
      let element = tree.child("w:tag", of: control),
      let value = tree.attributeRange("w:val", of: element)
    else { return }
    splice.replace(value, with: XMLText.escaped(try tagText(block, inner, tag.mark)))
  }

  private func claimBookmarks(within node: Int) {
    for inner in tree.descendants(of: node) where tree.nodes[inner].name == "w:bookmarkStart" {
      if let name = tree.attribute("w:name", of: inner) { bookmarks.insert(name) }
    }
  }

  /// The tag of an object that was just written, with the digest of what it will read back as.
  private func tagText(_ block: BriefingBlock, _ inner: String, _ mark: String) throws -> String {
    let written = try XMLTree.part(Array("<x>\(inner)</x>".utf8), part)
    return package.tagText(
      ObjectTag(
        data: ObjectTag.digest(block.canonical),
        text: ObjectTag.digest(written.shown(in: 0, picture: picture).evidence), mark: mark))
  }

  private func control(_ block: BriefingBlock, _ inner: String, _ mark: String) throws -> String {
    lastID += 1
    let name = String(mark.prefix(40))
    return """
      <w:sdt><w:sdtPr><w:alias w:val="\(XMLText.escaped(name))"/>\
      <w:tag w:val="\(XMLText.escaped(try tagText(block, inner, mark)))"/><w:id w:val="\(lastID)"/></w:sdtPr>\
      <w:sdtContent>\(inner)</w:sdtContent></w:sdt>
      """
  }
}

extension WordStory {
  private func fillParagraph(_ paragraph: Int) throws {
    let texts = tree.texts(ofParagraph: paragraph)
    let all = texts.map { tree.text(of: $0) }.joined()
    guard all.contains("{{") else { return }
    let place = tree.place(of: paragraph, story: title)
    let marks = MarkScanner.marks(in: Array(all.utf8))
    if marks.count == 1, all.trimmingSpace.utf8.count == marks[0].range.count,
      (try? Mark(marks[0].text))?.kind.isBlock == true, !marks[0].isOpen
    {
      return try fillBlock(paragraph, marks[0].text, place)
    }
    for text in texts where tree.text(of: text).contains("{{") { try fillText(text, place) }
  }

  /// A paragraph that holds nothing but the mark of a figure or table gives way to it.
  private func fillBlock(_ paragraph: Int, _ mark: String, _ place: String) throws {
    guard let block = session.fill(mark, at: place) else { return }
    let inner = try writer.block(block)
    let object = try control(block, inner, mark)
    let properties = tree.child("w:pPr", of: paragraph)
    if let section = properties.flatMap({ tree.child("w:sectPr", of: $0) }) {
      // The paragraph also ends a section and must stay for that.
      splice.replace(
        tree.nodes[paragraph].whole,
        with: object + "<w:p><w:pPr>\(tree.string(tree.nodes[section].whole))</w:pPr></w:p>")
    } else {
      splice.replace(tree.nodes[paragraph].whole, with: object)
    }
  }

  /// A text with marks becomes runs, and a content control for each mark.
  private func fillText(_ node: Int, _ place: String) throws {
    guard let run = tree.nodes[node].parent, tree.nodes[run].name == "w:r" else { return }
    let properties = tree.child("w:rPr", of: run).map { tree.string(tree.nodes[$0].whole) } ?? ""
    let bytes = Array(tree.text(of: node).utf8)
    var pieces = ""
    var position = 0
    for found in MarkScanner.marks(in: bytes) {
      guard !found.isOpen else {
        session.refuse(found.text, at: place, "标记没有结束，缺“}}”")
        continue
      }
      guard let block = session.fill(found.text, at: place) else { continue }
      guard !block.isBlock else {
        session.refuse(found.text, at: place, "图、表、清单要单独成段")
        continue
      }
      pieces += Self.text(bytes[position..<found.range.lowerBound])
      let inner = writer.inline(block, properties: properties)
      pieces += "</w:r>\(try control(block, inner, found.text))<w:r>\(properties)"
      position = found.range.upperBound
    }
    pieces += Self.text(bytes[position...])
    splice.replace(tree.nodes[node].whole, with: pieces)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.isEmpty
      ? ""
      : "<w:t xml:space=\"preserve\">\(XMLText.escaped(String(decoding: bytes, as: UTF8.self)))</w:t>"
  }
}

extension WordStory {
  /// A picture whose alternative text holds a mark, or that was put there for one.
  private func fillPicture(_ node: Int) throws {
    guard let drawing = tree.nodes[node].parent, let box = box(of: drawing),
      let blip = tree.descendants(of: drawing).first(where: { tree.nodes[$0].name == "a:blip" })
    else { return }
    let paragraph = tree.ancestor(of: node, ["w:p"]) ?? node
    let place = tree.place(of: paragraph, story: title) + "的图片"
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
