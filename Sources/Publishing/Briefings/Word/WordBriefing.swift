import Analytics

/// Fills and refreshes a briefing that is a Word file.
struct WordBriefing {
  let session: BriefingSession

  /// The file with all marks filled and all objects as the data says now; the same bytes when nothing
  /// changes.
  ///
  /// - Throws: `BriefingRefusal` when the file cannot be read or may not be changed.
  func filled(_ bytes: [UInt8]) throws -> [UInt8] {
    guard !bytes.isEmpty else { throw BriefingRefusal("文件是空的（0 字节）。请换一份完好的文件") }
    let archive = try WordArchive(bytes)
    let main = try Self.mainPart(of: archive)
    let package = try WordPackage(archive)
    session.known = package.counties.split(separator: " ").map(String.init)
    let loops = Set(package.loops.map(\.key))
    let stories = try Self.stories(main, archive)
    for story in stories {
      try WordStory(story.part, title: story.title, package, session).fill()
    }
    try number(stories, archive)
    if !session.newCounties.isEmpty {
      session.lostLoops.formUnion(loops.subtracting(package.foundLoops))
    }
    session.missNothing()
    if let counties = session.countyRecord { package.counties = counties }
    try package.finish()
    return archive.isChanged ? try archive.written() : bytes
  }

  /// The name of the body, for a file that is a Word document we may change.
  private static func mainPart(of archive: WordArchive) throws -> String {
    let names = Set(archive.names)
    guard names.contains("[Content_Types].xml") else {
      throw BriefingRefusal("这不是 .docx 文件。请在 Word 或 WPS 中另存为 .docx 后再试")
    }
    guard !names.contains(where: { $0.hasSuffix("vbaProject.bin") }) else {
      throw BriefingRefusal("文件含有宏，不作改动。请另存为不带宏的 .docx 后再试")
    }
    let relations = try WordRelations(of: "", in: archive)
    guard let main = relations.parts("officeDocument").first, let root = try archive.tree(main)
    else { throw BriefingRefusal("这不是 Word 文件，或文件已损坏：找不到正文。请换一份完好的文件，或在 Word、WPS 中修复后另存") }
    let tag = root.string(root.nodes[0].open)
    guard !tag.contains("purl.oclc.org") else {
      throw BriefingRefusal("文件是“严格 Open XML”格式。请在 Word 中另存为普通的 .docx 后再试")
    }
    guard root.nodes[0].name == "w:document" else {
      throw BriefingRefusal("正文 \(main) 不是 Word 的写法，无法处理。请在 Word 或 WPS 中打开后另存为 .docx")
    }
    return main
  }

  private static func stories(
    _ main: String, _ archive: WordArchive
  ) throws -> [(part: String, title: String)] {
    let relations = try WordRelations(of: main, in: archive)
    let kinds = [("header", "页眉"), ("footer", "页脚"), ("footnotes", "脚注"), ("endnotes", "尾注")]
    return [(main, "正文")]
      + kinds.flatMap { kind, title in relations.parts(kind).map { ($0, title) } }
  }

  /// Gives every numbering field and every reference the result it has.
  private func number(
    _ stories: [(part: String, title: String)], _ archive: WordArchive
  ) throws {
    var labels: [String: String] = [:]
    let missing = Set(session.missingTargets.map(WordBlockWriter.bookmark))
    for (index, story) in stories.enumerated() {
      guard let tree = try archive.tree(story.part) else { continue }
      let fields = WordFields(tree)
      var splice = Splice()
      if index == 0 {
        labels = fields.numbered(&splice)
        for bookmark in missing where labels[bookmark] == nil {
          labels[bookmark] = ObservationState.missing.word
        }
      }
      let unknown = fields.refer(to: labels, &splice)
      for bookmark in Set(unknown).sorted() { report(bookmark, story.title, labels) }
      if !splice.isEmpty { archive.set(story.part, splice.applied(to: tree.bytes)) }
    }
  }

  /// Names the mark of a reference to nothing.
  private func report(_ bookmark: String, _ title: String, _ labels: [String: String]) {
    for entry in session.entries {
      guard let mark = try? Mark(entry.mark), mark.kind == .reference,
        let target = mark.words.first,
        WordBlockWriter.bookmark(BriefingTarget.canonical(target)) == bookmark
      else { continue }
      let known = session.entries.compactMap { BriefingTarget.target(of: $0.mark) }
      session.refuse(
        entry.mark, at: entry.place, "没有“\(target)”\(Mark.hint(target, Array(Set(known)).sorted()))"
      )
      return
    }
  }
}

/// What references refer to, written in one way.
enum BriefingTarget {
  /// "图:name" for "figure:name".
  static func canonical(_ target: String) -> String {
    let parts = target.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return target }
    return "\(["figure": "图", "table": "表"][parts[0]] ?? parts[0]):\(parts[1])"
  }

  /// The target that a figure's or table's mark makes, or `nil`.
  static func target(of text: String) -> String? {
    guard let mark = try? Mark(text), mark.kind.isBlock else { return nil }
    return "\(mark.kind == .figure ? "图" : "表"):\(mark.name)"
  }
}
