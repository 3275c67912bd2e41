/// The pointers of one part to others: pictures that are added to it and found from it.
struct WordRelations {
  let name: String
  private var bytes: [UInt8]
  private(set) var isChanged = false
  /// Targets by id.
  private(set) var targets: [String: String] = [:]
  /// Kinds by id: "image", "header".
  private(set) var kinds: [String: String] = [:]
  private let folder: String

  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The pointers of a part; a part without any gets an empty list.
  init(of part: String, in archive: WordArchive) throws {
    folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    name = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    bytes =
      try archive.part(name)
      ?? Array(
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>
        """.utf8)
    let tree = try XMLTree.part(bytes, name)
    for node in tree.nodes.indices where tree.nodes[node].name == "Relationship" {
      guard let id = tree.attribute("Id", of: node) else { continue }
      targets[id] = tree.attribute("Target", of: node)
      kinds[id] = tree.attribute("Type", of: node)?.split(separator: "/").last.map(String.init)
    }
  }

  /// The full name of the part an id points to.
  func part(_ id: String) -> String? {
    targets[id].map { target in
      target.hasPrefix("/") ? String(target.dropFirst()) : WordRelations.plain(folder + target)
    }
  }

  /// The parts of a kind, by id.
  func parts(_ kind: String) -> [String] {
    kinds.filter { $0.value == kind }.keys.sorted().compactMap(part)
  }

  /// Points to a part and returns the id; one that is there already is used again.
  mutating func add(_ target: String, _ kind: String) -> String {
    if let id = targets.first(where: { $0.value == target && kinds[$0.key] == kind })?.key {
      return id
    }
    var number = targets.count + 1
    while targets["rIdStats\(number)"] != nil { number += 1 }
    let id = "rIdStats\(number)"
    let entry =
      "<Relationship Id=\"\(id)\" Type=\"\(Self.office)/\(kind)\" Target=\"\(target)\"/>"
    insert(entry)
    (targets[id], kinds[id]) = (target, kind)
    return id
  }

  /// Takes out the pointers that a condition picks, and returns the parts they pointed to.
  mutating func removeAll(where isUnused: (_ id: String, _ target: String) -> Bool) -> [String] {
    guard let tree = try? XMLTree(bytes) else { return [] }
    var splice = Splice()
    var parts: [String] = []
    for node in tree.nodes.indices where tree.nodes[node].name == "Relationship" {
      guard let id = tree.attribute("Id", of: node), let target = targets[id],
        isUnused(id, target)
      else { continue }
      splice.replace(tree.nodes[node].whole, with: "")
      parts.append(part(id) ?? target)
      targets[id] = nil
    }
    if !splice.isEmpty {
      bytes = splice.applied(to: bytes)
      isChanged = true
    }
    return parts
  }

  /// Puts the list back, where it was changed.
  func save(in archive: WordArchive) {
    if isChanged { archive.set(name, bytes) }
  }

  private mutating func insert(_ entry: String) {
    guard let end = bytes.lastRange(of: Array("</Relationships>".utf8)) else {
      // A list that closes itself.
      if let close = bytes.lastRange(of: Array("/>".utf8)) {
        bytes.replaceSubrange(close, with: Array((">" + entry + "</Relationships>").utf8))
        isChanged = true
      }
      return
    }
    bytes.insert(contentsOf: Array(entry.utf8), at: end.lowerBound)
    isChanged = true
  }

  private static func plain(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

extension XMLTree {
  /// The tree of a part that was another before: the same where no byte changed.
  static func part(_ bytes: [UInt8], _ name: String, like other: XMLTree) throws -> XMLTree {
    bytes == other.bytes ? other : try part(bytes, name)
  }

  /// The tree of a part of a document.
  ///
  /// - Throws: `BriefingRefusal` naming the part when it is no sound XML.
  static func part(_ bytes: [UInt8], _ name: String) throws -> XMLTree {
    do {
      return try XMLTree(bytes)
    } catch {
      throw BriefingRefusal(
        "文件已损坏：其中的 \(name) 不是完整的 XML（第 \(error.position) 字节）。请换一份完好的文件，或在 Word、WPS 中修复后另存")
    }
  }
}
