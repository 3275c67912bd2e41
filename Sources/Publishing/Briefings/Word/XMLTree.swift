/// An XML part as a tree of places in its bytes, so that it can be changed at single places.
struct XMLTree {
  let bytes: [UInt8]
  /// In document order; the first is the root.
  private(set) var nodes: [Node] = []

  /// An element.
  struct Node {
    /// The name with its prefix: "w:p".
    let name: String
    /// The start tag.
    let open: Range<Int>
    /// The end tag; empty at the end of the start tag for an element that closes itself.
    var close: Range<Int>
    /// The position of the parent, or `nil` for the root.
    let parent: Int?
    var children: [Int] = []

    var whole: Range<Int> { open.lowerBound..<close.upperBound }
    var inner: Range<Int> { open.upperBound..<close.lowerBound }
    var isEmpty: Bool { close.isEmpty }
  }

  /// Why a part is no sound XML: the byte.
  struct Malformed: Error { let position: Int }

  /// - Throws: `Malformed` where tags do not match, for a document type, and beyond 500 levels.
  init(_ bytes: [UInt8]) throws(Malformed) {
    self.bytes = bytes
    var stack: [Int] = []
    var position = 0
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = Self.end(ofTagAt: start, in: bytes) else { throw Malformed(position: start) }
      position = end
      let second = bytes[start + 1]
      if second == UInt8(ascii: "?") { continue }
      if second == UInt8(ascii: "!") {
        guard Self.isAllowed(start, bytes) else { throw Malformed(position: start) }
        continue
      }
      if second == UInt8(ascii: "/") {
        let name = String(decoding: bytes[(start + 2)..<(end - 1)], as: UTF8.self).trimmingSpace
        guard let last = stack.popLast(), nodes[last].name == name else {
          throw Malformed(position: start)
        }
        nodes[last].close = start..<end
        continue
      }
      guard stack.count < 500, !(stack.isEmpty && !nodes.isEmpty) else {
        throw Malformed(position: start)
      }
      let isEmpty = bytes[end - 2] == UInt8(ascii: "/")
      let index = append(start..<end, parent: stack.last)
      if !isEmpty { stack.append(index) }
    }
    guard stack.isEmpty, !nodes.isEmpty else { throw Malformed(position: bytes.count) }
  }

  private mutating func append(_ tag: Range<Int>, parent: Int?) -> Int {
    let name = bytes[(tag.lowerBound + 1)..<tag.upperBound].prefix {
      $0 > 32 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
    }
    nodes.append(
      Node(
        name: String(decoding: name, as: UTF8.self), open: tag,
        close: tag.upperBound..<tag.upperBound, parent: parent))
    if let parent { nodes[parent].children.append(nodes.count - 1) }
    return nodes.count - 1
  }

  /// Comments and character data are passed over; a document type is not allowed.
  private static func isAllowed(_ start: Int, _ bytes: [UInt8]) -> Bool {
    bytes[start...].starts(with: "<!--".utf8) || bytes[start...].starts(with: "<![CDATA[".utf8)
  }

  /// Where a tag ends; signs in quotation marks do not end it.
  private static func end(ofTagAt start: Int, in bytes: [UInt8]) -> Int? {
    for (head, tail) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
    where bytes[start...].starts(with: head.utf8) {
      return bytes[start...].firstRange(of: Array(tail.utf8))?.upperBound
    }
    var quote: UInt8?
    var index = start + 1
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index - start > 1 ? index + 1 : nil
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      index += 1
    }
    return nil
  }
}

extension XMLTree {
  /// The value of an attribute by its name with prefix, or `nil`.
  func attribute(_ name: String, of node: Int) -> String? {
    attributeRange(name, of: node).map {
      XMLText.unescaped(String(decoding: bytes[$0], as: UTF8.self))
    }
  }

  /// The place of an attribute's value within its quotation marks.
  func attributeRange(_ name: String, of node: Int) -> Range<Int>? {
    let tag = bytes[nodes[node].open]
    for quote in ["\"", "'"] {
      guard let found = tag.firstRange(of: Array(" \(name)=\(quote)".utf8)),
        let end = tag[found.upperBound...].firstIndex(of: Array(quote.utf8)[0])
      else { continue }
      return found.upperBound..<end
    }
    return nil
  }

  /// The first child of this name.
  func child(_ name: String, of node: Int) -> Int? {
    nodes[node].children.first { nodes[$0].name == name }
  }

  /// All elements within a node, in order, itself left out.
  func descendants(of node: Int) -> Range<Int> {
    let end = nodes[node].close.upperBound
    var last = node + 1
    while last < nodes.count, nodes[last].open.lowerBound < end { last += 1 }
    return (node + 1)..<last
  }

  /// The nearest element above a node with one of these names.
  func ancestor(of node: Int, _ names: Set<String>) -> Int? {
    var current = nodes[node].parent
    while let index = current {
      if names.contains(nodes[index].name) { return index }
      current = nodes[index].parent
    }
    return nil
  }

  /// The text directly within an element, entities resolved.
  func text(of node: Int) -> String {
    XMLText.unescaped(String(decoding: bytes[nodes[node].inner], as: UTF8.self))
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
