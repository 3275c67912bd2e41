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
      switch bytes[start + 1] {
      case UInt8(ascii: "?"): continue
      case UInt8(ascii: "!"):
        guard Self.isAllowed(start, bytes) else { throw Malformed(position: start) }
        continue
      case UInt8(ascii: "/"):
        guard let last = stack.popLast(), Self.name(at: start + 2, in: bytes) == nodes[last].name
        else { throw Malformed(position: start) }
        nodes[last].close = start..<end
        continue
      default: break
      }
      guard stack.count < 500, !(stack.isEmpty && !nodes.isEmpty) else {
        throw Malformed(position: start)
      }
      let index = append(start..<end, parent: stack.last)
      if bytes[end - 2] != UInt8(ascii: "/") { stack.append(index) }
    }
    guard stack.isEmpty, !nodes.isEmpty else { throw Malformed(position: bytes.count) }
  }

  private mutating func append(_ tag: Range<Int>, parent: Int?) -> Int {
    nodes.append(
      Node(
        name: Self.name(at: tag.lowerBound + 1, in: bytes), open: tag,
        close: tag.upperBound..<tag.upperBound, parent: parent))
    if let parent { nodes[parent].children.append(nodes.count - 1) }
    return nodes.count - 1
  }

  /// The name that begins at a byte of a tag.
  private static func name(at start: Int, in bytes: [UInt8]) -> String {
    var end = start
    while bytes[end] > 32, bytes[end] != UInt8(ascii: "/"), bytes[end] != UInt8(ascii: ">") {
      end += 1
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Comments and character data are passed over; a document type is not allowed.
  private static func isAllowed(_ start: Int, _ bytes: [UInt8]) -> Bool {
    bytes[start...].starts(with: "<!--".utf8) || bytes[start...].starts(with: "<![CDATA[".utf8)
  }

  /// Where a tag ends; signs in quotation marks do not end it.
  private static func end(ofTagAt start: Int, in bytes: [UInt8]) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    if bytes[start + 1] == UInt8(ascii: "!") || bytes[start + 1] == UInt8(ascii: "?") {
      for (head, tail) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
      where bytes[start...].starts(with: head.utf8) {
        return bytes[start...].firstRange(of: Array(tail.utf8))?.upperBound
      }
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
    let end = nodes[node].open.upperBound
    var position = nodes[node].open.lowerBound + 1 + nodes[node].name.utf8.count
    while position < end {
      let start = position
      while position < end, bytes[position] > 32, bytes[position] != UInt8(ascii: "=") {
        position += 1
      }
      let found = start..<position
      guard !found.isEmpty else {
        position += 1
        continue
      }
      while position < end, !Self.isQuote(bytes[position]) { position += 1 }
      guard position < end,
        let close = bytes[(position + 1)..<end].firstIndex(of: bytes[position])
      else { return nil }
      if bytes[found].elementsEqual(name.utf8) { return (position + 1)..<close }
      position = close + 1
    }
    return nil
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
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
