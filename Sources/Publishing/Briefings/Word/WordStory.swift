/// Fills and refreshes one part of a Word file: the body, a header, a footer.
final class WordStory {
  let part: String
  /// What the part is called in messages: "正文", "页眉".
  let title: String
  let package: WordPackage
  let session: BriefingSession
  var relations: WordRelations
  var tree: XMLTree
  var splice = Splice()
  var lastID: Int
  var bookmarks: Set<String>
  /// What was written anew of objects of earlier runs.
  var replaced: [Range<Int>] = []

  init(_ part: String, title: String, _ package: WordPackage, _ session: BriefingSession) throws {
    (self.part, self.title, self.package, self.session) = (part, title, package, session)
    relations = try WordRelations(of: part, in: package.archive)
    guard let bytes = try package.archive.part(part) else {
      throw BriefingRefusal("文件已损坏：缺少 \(part)")
    }
    tree = try XMLTree.part(bytes, part)
    let whole = WordMarks.joined(tree)
    let expanded = LoopExpansion(
      extent: WordMarks.extent, counties: session.counties
    ).expanded(whole)
    let restored = try WordAnchors.restored(expanded, part: part, package)
    if restored.count != bytes.count || restored != bytes {
      tree = try XMLTree.part(restored, part)
    }
    lastID = tree.highestID
    bookmarks = []
  }

  /// Fills the marks and refreshes the objects, and puts the part back where that changes it.
  func fill() throws {
    let before = tree.bytes
    let objects = outermostObjects()
    let covered = objects.map { tree.nodes[$0.node].whole }
    bookmarks = bookmarkNames(outside: covered)
    // What stays of the objects keeps its bookmarks; they are claimed before new ones are written.
    for object in objects { try refresh(object.node, object.tag) }
    for node in tree.nodes.indices where !isReplaced(node) {
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

  /// The objects of earlier runs; what was put inside another is part of that one.
  private func outermostObjects() -> [(node: Int, tag: ObjectTag)] {
    var end = 0
    return tree.nodes.indices.compactMap { node in
      guard tree.nodes[node].open.lowerBound >= end,
        let tag = package.controlTag(node, in: tree)
      else { return nil }
      end = tree.nodes[node].whole.upperBound
      return (node, tag)
    }
  }

  private func isReplaced(_ node: Int) -> Bool {
    let start = tree.nodes[node].open.lowerBound
    return replaced.contains { $0.contains(start) }
  }

  /// The names that no new bookmark may have: all but those of captions that may be written again.
  private func bookmarkNames(outside covered: [Range<Int>]) -> Set<String> {
    Set(
      tree.nodes.indices.compactMap { node in
        guard tree.nodes[node].name == "w:bookmarkStart",
          let name = tree.attribute("w:name", of: node)
        else { return nil }
        let isFixed =
          name.hasPrefix(WordPackage.anchorPrefix)
          || !covered.contains { $0.contains(tree.nodes[node].open.lowerBound) }
        return isFixed ? name : nil
      })
  }

  var writer: WordBlockWriter {
    WordBlockWriter(
      numbers: .init(
        next: { [unowned self] in
          lastID += 1
          return lastID
        },
        claims: { [unowned self] name in bookmarks.insert(name).inserted }),
      embed: { [unowned self] figure in try embed(figure) })
  }

  func embed(_ figure: BriefingFigure) throws -> (png: String, svg: String) {
    let files = try package.add(try session.library.picture(of: figure.scene))
    return (relations.add(files.png, "image"), relations.add(files.svg, "image"))
  }

  func picture(_ id: String) -> [UInt8]? {
    relations.part(id).flatMap { try? package.archive.part($0) }
  }
}
