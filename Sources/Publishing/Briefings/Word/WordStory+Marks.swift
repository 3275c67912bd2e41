extension WordStory {
  func fillParagraph(_ paragraph: Int) throws {
    let texts = tree.texts(ofParagraph: paragraph)
    let all = texts.map { tree.text(of: $0) }.joined()
    guard all.contains("{{") else { return }
    let place = self.place(of: paragraph)
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
    let object = WordLoops.signs(within: paragraph, tree) + (try control(block, inner, mark))
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
      guard !Mark.isBlock(found.text) else {
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
