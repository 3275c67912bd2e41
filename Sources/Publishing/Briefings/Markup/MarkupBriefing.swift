import Analytics

/// Fills and refreshes a briefing that is a text file: Markdown or HTML.
struct MarkupBriefing {
  let dialect: any MarkupDialect
  let session: BriefingSession
  /// Where a picture goes: the address that the text uses.
  let picture: (BriefingFigure, BriefingPicture) -> String

  /// The document with all marks filled and all objects as the data says now.
  func filled(_ bytes: [UInt8]) throws -> [UInt8] {
    let bytes = Self.ended(bytes)
    session.known =
      record(in: bytes).map { counties in
        String(decoding: bytes[counties], as: UTF8.self).split(separator: " ").map(String.init)
      } ?? []
    let loops = MarkupLoops(bytes)
    let document = LoopExpansion(extent: dialect.extent, session: session, keeper: loops)
      .expanded(loops.grown(bytes, dialect, session))
    let objects = dialect.objects(in: document)
    var splice = Splice()
    for object in objects { try refresh(object, in: document, &splice) }
    for found in MarkScanner.marks(in: document)
    where !objects.contains(where: { $0.whole.overlaps(found.range) }) {
      try fill(found, in: document, &splice)
    }
    session.missNothing()
    write(loops, in: document, &splice)
    return numbered(splice.applied(to: document))
  }

  /// The document with its last line ended where that is a row with marks, so that copies of it are lines.
  private static func ended(_ bytes: [UInt8]) -> [UInt8] {
    let line = bytes[(bytes.lastIndex(of: 10).map { $0 + 1 } ?? 0)...]
    let isRow = line.first == UInt8(ascii: "|") && !MarkScanner.marks(in: line).isEmpty
    return isRow ? bytes + [10] : bytes
  }

  /// Says at the end of the document what its loops were filled for, and how they go on.
  private func write(_ loops: MarkupLoops, in bytes: [UInt8], _ splice: inout Splice) {
    guard let counties = session.countyRecord else { return }
    var records = loops.records
    if let record = record(in: bytes) {
      if Array(counties.utf8) != Array(bytes[record]) { splice.replace(record, with: counties) }
    } else {
      records += "\(Self.record)\(counties)-->\n"
    }
    guard !records.isEmpty else { return }
    splice.insert((bytes.last == 10 ? "" : "\n") + records, at: bytes.count)
  }

  /// How the comment begins that says what loops over all counties were filled for.
  private static let record = "<!--stats-counties:"

  private func record(in bytes: [UInt8]) -> Range<Int>? {
    guard let start = bytes.lastRange(of: Array(Self.record.utf8))?.upperBound,
      let end = bytes[start...].firstRange(of: Array("-->".utf8))?.lowerBound
    else { return nil }
    return start..<end
  }

  private func line(_ position: Int, in bytes: [UInt8]) -> String {
    "第\(bytes[..<position].count { $0 == 10 } + 1)行"
  }

  private func fill(
    _ found: MarkScanner.Found, in bytes: [UInt8], _ splice: inout Splice
  ) throws {
    let place = line(found.range.lowerBound, in: bytes)
    guard !found.isOpen else {
      return session.refuse(found.text, at: place, "标记没有结束，缺“}}”")
    }
    guard let block = session.fill(found.text, at: place) else { return }
    let isBlock = Mark.isBlock(found.text)
    guard let range = dialect.place(of: found.range, isBlock: isBlock, in: bytes) else {
      return session.refuse(
        found.text, at: place, isBlock ? "图、表、清单要单独成段" : "标记写在了标签里面，请移到正文")
    }
    splice.replace(range, with: try object(block, found.text))
  }

  private func refresh(
    _ object: MarkupObject, in bytes: [UInt8], _ splice: inout Splice
  ) throws {
    let inner = String(decoding: bytes[object.inner], as: UTF8.self)
    let place = line(object.whole.lowerBound, in: bytes)
    // The number of a reference follows from where its target stands.
    let isReference = (try? Mark(object.tag.mark))?.kind == .reference
    let shown = isReference ? ShownObject(text: inner, evidence: "") : dialect.shown(inner)
    switch session.refresh(object.tag, shown: shown, at: place) {
    case .leave(nil): break
    case .leave(let block?):
      if dialect.hasPictureFiles, case .figure(let figure) = block { _ = try address(figure) }
    case .write(let block):
      splice.replace(object.whole, with: try self.object(block, object.tag.mark))
    }
  }

  private func object(_ block: BriefingBlock, _ mark: String) throws -> String {
    let inner =
      switch block {
      case .words(let text): dialect.written(text)
      case .reference: ""
      case .table(let table): dialect.written(table)
      case .figure(let figure): dialect.written(figure, at: try address(figure))
      }
    let tag = ObjectTag(
      data: ObjectTag.digest(block.canonical),
      text: ObjectTag.digest(dialect.shown(inner).evidence), mark: mark)
    return dialect.wrapped(inner, tag, isBlock: Mark.isBlock(mark))
  }

  private func address(_ figure: BriefingFigure) throws -> String {
    picture(figure, try session.library.picture(of: figure.scene))
  }

  /// The document with figures and tables numbered in order, and references that say so.
  private func numbered(_ bytes: [UInt8]) -> [UInt8] {
    let objects = dialect.objects(in: bytes)
    var numbering = BriefingNumbering()
    var splice = Splice()
    for object in objects {
      guard let mark = try? Mark(object.tag.mark), mark.kind.isBlock else { continue }
      let target = BriefingTarget.target(of: object.tag.mark) ?? ""
      guard !session.missingTargets.contains(target) else { continue }
      let label = numbering.add(mark)
      guard let range = fenced(in: bytes, object.inner) else { continue }
      let isSame = Array(label.utf8) == Array(bytes[range])
      if !isSame { splice.replace(range, with: label) }
    }
    for object in objects {
      guard let mark = try? Mark(object.tag.mark), mark.kind == .reference else { continue }
      let target = mark.words.first ?? ""
      let isMissing = session.missingTargets.contains(BriefingTarget.canonical(target))
      guard
        let label = numbering.label(of: target)
          ?? (isMissing ? ObservationState.missing.word : nil)
      else {
        session.refuse(
          object.tag.mark, at: line(object.whole.lowerBound, in: bytes),
          "没有“\(target)”\(Mark.hint(target, numbering.targets))")
        continue
      }
      if Array(label.utf8) != Array(bytes[object.inner]) {
        splice.replace(object.inner, with: label)
      }
    }
    return splice.applied(to: bytes)
  }

  /// The place of the number within an object.
  private func fenced(in bytes: [UInt8], _ inner: Range<Int>) -> Range<Int>? {
    let (open, close) = dialect.numberFence
    guard let start = bytes[inner].firstRange(of: Array(open.utf8))?.upperBound,
      let end = bytes[start..<inner.upperBound].firstRange(of: Array(close.utf8))?.lowerBound
    else { return nil }
    return start..<end
  }
}

/// Numbers figures and tables in the order they stand in.
struct BriefingNumbering {
  private var counts: [String: Int] = [:]
  private var labels: [String: String] = [:]

  /// Everything that can be referred to.
  var targets: [String] { labels.keys.sorted() }

  /// Counts a figure or table and returns its label, "图1".
  mutating func add(_ mark: Mark) -> String {
    let prefix = mark.kind == .figure ? "图" : "表"
    counts[prefix, default: 0] += 1
    let label = "\(prefix)\(counts[prefix] ?? 1)"
    let target = "\(prefix):\(mark.name)"
    if labels[target] == nil { labels[target] = label }
    return label
  }

  /// The label of a target, "图:denial-reasons" or with the English words.
  func label(of target: String) -> String? {
    let parts = target.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let prefix = ["figure": "图", "table": "表"][parts[0]] ?? parts[0]
    return labels["\(prefix):\(parts[1])"]
  }
}

extension BriefingBlock {
  /// Whether it is paragraphs of its own rather than words within one.
  var isBlock: Bool {
    switch self {
    case .words, .reference: false
    case .table, .figure: true
    }
  }
}
