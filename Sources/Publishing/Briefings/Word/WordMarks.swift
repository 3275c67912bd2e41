/// Makes the marks of a Word part whole: those split over runs, and those in loops.
enum WordMarks {
  /// The part with every mark within one `w:t`; only the texts that hold pieces of a mark change.
  static func joined(_ tree: XMLTree) -> [UInt8] {
    var splice = Splice()
    for paragraph in tree.nodes.indices where tree.nodes[paragraph].name == "w:p" {
      let texts = tree.texts(ofParagraph: paragraph)
      guard texts.count > 1, hasBraces(texts, tree) else { continue }
      let pieces = texts.map { Array(tree.text(of: $0).utf8) }
      let joined = MarkScanner.marks(in: pieces.flatMap(\.self))
      for (index, text) in moved(pieces, joined.map(\.range)) {
        splice.replace(tree.nodes[texts[index]].whole, with: WordMarks.text(text))
      }
    }
    return splice.isEmpty ? tree.bytes : splice.applied(to: tree.bytes)
  }

  /// Whether there can be a mark in texts at all.
  private static func hasBraces(_ texts: [Int], _ tree: XMLTree) -> Bool {
    texts.reduce(0) { count, text in
      count + tree.bytes[tree.nodes[text].inner].count { $0 == UInt8(ascii: "{") }
    } > 1
  }

  /// The texts that change when each mark moves into the text it begins in.
  private static func moved(_ pieces: [[UInt8]], _ marks: [Range<Int>]) -> [Int: [UInt8]] {
    var owners = pieces.enumerated().flatMap {
      Array(repeating: $0.offset, count: $0.element.count)
    }
    var touched: Set<Int> = []
    for mark in marks where Set(owners[mark]).count > 1 {
      touched.formUnion(owners[mark])
      let first = owners[mark.lowerBound]
      for position in mark { owners[position] = first }
    }
    guard !touched.isEmpty else { return [:] }
    let bytes = pieces.flatMap(\.self)
    var texts: [Int: [UInt8]] = Dictionary(uniqueKeysWithValues: touched.map { ($0, []) })
    for (byte, owner) in zip(bytes, owners) where touched.contains(owner) {
      texts[owner, default: []].append(byte)
    }
    return texts
  }

  private static func text(_ bytes: [UInt8]) -> String {
    "<w:t xml:space=\"preserve\">\(XMLText.escaped(String(decoding: bytes, as: UTF8.self)))</w:t>"
  }

  /// A loop's extent: the table row that holds both marks, or what stands between their paragraphs.
  static func extent(
    _ bytes: [UInt8], _ start: Range<Int>, _ end: Range<Int>
  ) -> LoopExpansion.Extent? {
    guard let tree = try? XMLTree(bytes), let first = paragraph(around: start, tree),
      let last = paragraph(around: end, tree)
    else { return nil }
    let (open, close) = (tree.nodes[first], tree.nodes[last])
    if first != last, open.parent == close.parent, isAlone(start, first, tree),
      isAlone(end, last, tree)
    {
      let body = open.whole.upperBound..<close.whole.lowerBound
      return .init(
        whole: open.whole.lowerBound..<close.whole.upperBound, body: [body],
        growth: WordLoops.growth(body, after: last, tree))
    }
    guard let row = tree.ancestor(of: first, ["w:tr"]), row == tree.ancestor(of: last, ["w:tr"])
    else { return nil }
    let whole = tree.nodes[row].whole
    return .init(
      whole: whole,
      body: [
        whole.lowerBound..<start.lowerBound, start.upperBound..<end.lowerBound,
        end.upperBound..<whole.upperBound,
      ], growth: WordLoops.growth(ofRow: whole, first, tree))
  }

  private static func paragraph(around range: Range<Int>, _ tree: XMLTree) -> Int? {
    tree.nodes.indices.last {
      tree.nodes[$0].name == "w:p" && tree.nodes[$0].inner.contains(range.lowerBound)
    }
  }

  private static func isAlone(_ mark: Range<Int>, _ paragraph: Int, _ tree: XMLTree) -> Bool {
    let text = tree.texts(ofParagraph: paragraph).map { tree.text(of: $0) }.joined().trimmingSpace
    return text == tree.string(mark)
  }
}
