/// Fills and refreshes one part of a Word file: the body, a header, a footer.
final class WordStory {
  let part: String
  /// What the part is called in messages: "正文", "页眉".
  let title: String
  let package: WordPackage
  let session: BriefingSession
  var relations: WordRelations
  let tree: XMLTree
  /// The paragraphs of the part, in order.
  private let paragraphs: [Int]
  var splice = Splice()
  let numbers: WordNumbers
  /// What was written anew of objects of earlier runs.
  var replaced: [Range<Int>] = []

  init(_ part: String, title: String, _ package: WordPackage, _ session: BriefingSession) throws {
    (self.part, self.title, self.package, self.session) = (part, title, package, session)
    relations = try WordRelations(of: part, in: package.archive)
    guard let original = try package.archive.tree(part) else {
      throw BriefingRefusal("文件已损坏：缺少 \(part)。请换一份完好的文件，或在 Word、WPS 中修复后另存")
    }
    let joined = try XMLTree.part(WordMarks.joined(original), part, like: original)
    let whole = try WordAnchors.restored(joined, part: part, package)
    let loops = WordLoops(package, whole)
    let expanded = LoopExpansion(extent: WordMarks.extent, session: session, keeper: loops)
      .expanded(loops.grown(whole, session))
    tree = try XMLTree.part(expanded, part, like: whole)
    paragraphs = tree.nodes.indices.filter { [tree] in tree.nodes[$0].name == "w:p" }
    numbers = WordNumbers(above: tree.highestID)
  }

  /// Fills the marks and refreshes the objects, and puts the part back where that changes it.
  func fill() throws {
    let before = tree.bytes
    let objects = outermostObjects()
    let covered = objects.map { tree.nodes[$0.node].whole }
    numbers.bookmarks = bookmarkNames(outside: covered)
    // What stays of the objects keeps its bookmarks; they are claimed before new ones are written.
    for object in objects { try refresh(object.node, object.tag) }
    for node in tree.nodes.indices where !isReplaced(node) {
      switch tree.nodes[node].name {
      case "w:p": try fillParagraph(node)
      case "wp:docPr": try fillPicture(node)
      case "w:delText" where tree.text(of: node).contains("{{"):
        session.refuse(
          MarkScanner.marks(in: Array(tree.text(of: node).utf8)).first?.text ?? "",
          at: tree.paragraph(holding: node).map(place) ?? title,
          "标记在已删除（修订）的文字里，没有填。请接受或拒绝这处修订后再运行")
      default: break
      }
    }
    let bytes = splice.isEmpty ? before : splice.applied(to: before)
    if try bytes != package.archive.tree(part)?.bytes {
      package.archive.set(part, bytes)
      try save()
    }
  }

  /// Where a paragraph stands, in Chinese: "正文第3段", "正文第12段（表格内）".
  func place(of paragraph: Int) -> String {
    let number = paragraphs.count { $0 <= paragraph }
    let isInTable = tree.ancestor(of: paragraph, ["w:tc"]) != nil
    let isInBox = tree.ancestor(of: paragraph, ["w:txbxContent"]) != nil
    return "\(title)第\(number)段" + (isInBox ? "（文本框内）" : isInTable ? "（表格内）" : "")
  }

  /// Puts the pointers back; pictures of an earlier run that nothing shows any more go.
  private func save() throws {
    guard let text = try package.archive.tree(part) else { return }
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
    WordBlockWriter(numbers: numbers) { [unowned self] figure in try embed(figure) }
  }

  func embed(_ figure: BriefingFigure) throws -> (png: String, svg: String) {
    let files = try package.add(try session.library.picture(of: figure.scene))
    return (relations.add(files.png, "image"), relations.add(files.svg, "image"))
  }

  func picture(_ id: String) -> [UInt8]? {
    relations.part(id).flatMap { try? package.archive.part($0) }
  }
}
