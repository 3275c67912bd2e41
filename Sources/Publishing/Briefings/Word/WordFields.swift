/// Numbers the figures and tables of a document: the results of its `SEQ` and `REF` fields.
struct WordFields {
  /// A field with the texts of its result.
  private struct Field {
    var instruction = ""
    var results: [Int] = []
    var isResult = false
    var start: Int
  }

  private let tree: XMLTree
  private var fields: [Field] = []

  init(_ tree: XMLTree) {
    self.tree = tree
    var open: [Field] = []
    for node in tree.nodes.indices {
      switch tree.nodes[node].name {
      case "w:fldChar":
        switch tree.attribute("w:fldCharType", of: node) {
        case "begin": open.append(Field(start: node))
        case "separate": if !open.isEmpty { open[open.count - 1].isResult = true }
        default: if let field = open.popLast() { fields.append(field) }
        }
      case "w:instrText":
        if !open.isEmpty { open[open.count - 1].instruction += tree.text(of: node) }
      case "w:t":
        if let last = open.last, last.isResult { open[open.count - 1].results.append(node) }
      default: break
      }
    }
    for node in tree.nodes.indices where tree.nodes[node].name == "w:fldSimple" {
      fields.append(
        Field(
          instruction: tree.attribute("w:instr", of: node) ?? "",
          results: tree.descendants(of: node).filter { tree.nodes[$0].name == "w:t" }, start: node))
    }
    fields.sort { $0.start < $1.start }
  }

  /// The labels of the bookmarks around numbers: "图1" by name.
  ///
  /// The second rendering of a text box has the numbers of the first.
  func numbered(_ splice: inout Splice) -> [String: String] {
    var sequences = Sequences()
    var labels: [String: String] = [:]
    for field in fields {
      let words = field.instruction.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.first == "SEQ", words.count > 1 else { continue }
      let box = tree.ancestor(of: field.start, ["mc:AlternateContent"])
      let isSecond = tree.ancestor(of: field.start, ["mc:Fallback"]) != nil
      let number = "\(sequences.next(words, in: box, isSecond: isSecond))"
      if words.contains("ARABIC") || !words.contains("\\*") { put(number, field, &splice) }
      if !isSecond, let bookmark = bookmark(around: field.start) {
        labels[bookmark] = words[1] + number
      }
    }
    return labels
  }

  /// The numbers that `SEQ` fields have come to, by name.
  private struct Sequences {
    private var counts: [String: Int] = [:]
    /// The numbers before a box, for its second rendering.
    private var before: [Int: [String: Int]] = [:]

    mutating func next(_ words: [String], in box: Int?, isSecond: Bool) -> Int {
      guard let box else { return Self.advance(&counts, words) }
      if isSecond { return Self.advance(&before[box, default: counts], words) }
      if before[box] == nil { before[box] = counts }
      return Self.advance(&counts, words)
    }

    private static func advance(_ counts: inout [String: Int], _ words: [String]) -> Int {
      let reset = words.firstIndex(of: "\\r").flatMap { index in
        words.indices.contains(index + 1) ? Int(words[index + 1]) : nil
      }
      let number = reset ?? (words.contains("\\c") ? 0 : 1) + (counts[words[1]] ?? 0)
      counts[words[1]] = number
      return number
    }
  }

  /// Puts the labels into references to bookmarks of ours; the names that nothing has.
  func refer(to labels: [String: String], _ splice: inout Splice) -> [String] {
    var missing: [String] = []
    for field in fields {
      let words = field.instruction.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.first == "REF", words.count > 1, words[1].hasPrefix("_Refs") else { continue }
      guard let label = labels[words[1]] else {
        missing.append(words[1])
        continue
      }
      put(label, field, &splice)
    }
    return missing
  }

  private func put(_ text: String, _ field: Field, _ splice: inout Splice) {
    let shown = field.results.map { tree.text(of: $0) }.joined()
    guard shown != text else { return }
    for (index, node) in field.results.enumerated() {
      splice.replace(tree.nodes[node].whole, with: "<w:t>\(index == 0 ? text : "")</w:t>")
    }
  }

  /// The bookmark of ours that begins before a field in the same paragraph.
  private func bookmark(around node: Int) -> String? {
    guard let paragraph = tree.ancestor(of: node, ["w:p"]) else { return nil }
    return tree.descendants(of: paragraph).prefix { $0 < node }.last {
      tree.nodes[$0].name == "w:bookmarkStart"
        && tree.attribute("w:name", of: $0)?.hasPrefix("_Refs") == true
    }.flatMap { tree.attribute("w:name", of: $0) }
  }
}
