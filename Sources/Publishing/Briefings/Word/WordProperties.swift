/// The document's own properties, where marks too long for a tag are kept.
struct WordProperties {
  private var values: [String: String] = [:]
  private var added: [(name: String, value: String)] = []
  private var changed: [String: String] = [:]
  private static let part = "docProps/custom.xml"
  private static let space =
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"

  init(_ archive: WordArchive) throws {
    guard let bytes = try archive.part(Self.part) else { return }
    let tree = try XMLTree.part(bytes, Self.part)
    for node in tree.nodes.indices where tree.nodes[node].name == "property" {
      guard let name = tree.attribute("name", of: node), let value = tree.nodes[node].children.first
      else { continue }
      values[name] = tree.text(of: value)
    }
  }

  subscript(_ name: String) -> String? { values[name] }

  /// All names.
  var all: [String] { Array(values.keys) }

  mutating func set(_ name: String, _ value: String) {
    guard values[name] != value else { return }
    defer { values[name] = value }
    guard values[name] != nil else { return added.append((name, value)) }
    if let new = added.firstIndex(where: { $0.name == name }) {
      added[new].value = value
    } else {
      changed[name] = value
    }
  }

  func save(in archive: WordArchive) throws {
    try saveChanged(in: archive)
    guard !added.isEmpty else { return }
    let isNew = try archive.part(Self.part) == nil
    var bytes =
      try archive.part(Self.part)
      ?? Array(
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Properties xmlns="\(Self.space)" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>
        """.utf8)
    let tree = try XMLTree.part(bytes, Self.part)
    let first =
      (tree.nodes.indices.compactMap { tree.attribute("pid", of: $0).flatMap { Int($0) } }.max()
        ?? 1) + 1
    let entries = added.enumerated().map { offset, entry in
      "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"\(first + offset)\" name=\"\(entry.name)\"><vt:lpwstr>\(XMLText.escaped(entry.value))</vt:lpwstr></property>"
    }
    bytes.insert(contentsOf: Array(entries.joined().utf8), at: tree.nodes[0].close.lowerBound)
    archive.set(Self.part, bytes)
    if isNew { try announce(in: archive) }
  }

  /// Puts new values in the place of old ones.
  private func saveChanged(in archive: WordArchive) throws {
    guard !changed.isEmpty, let tree = try archive.tree(Self.part) else { return }
    var splice = Splice()
    for node in tree.nodes.indices where tree.nodes[node].name == "property" {
      guard let value = tree.attribute("name", of: node).flatMap({ changed[$0] }),
        let child = tree.nodes[node].children.first
      else { continue }
      let name = tree.nodes[child].name
      splice.replace(
        tree.nodes[child].whole, with: "<\(name)>\(XMLText.escaped(value))</\(name)>")
    }
    archive.set(Self.part, splice.applied(to: tree.bytes))
  }

  /// Makes a part that is new known to the package.
  private func announce(in archive: WordArchive) throws {
    var relations = try WordRelations(of: "", in: archive)
    _ = relations.add(Self.part, "custom-properties")
    relations.save(in: archive)
    let name = "[Content_Types].xml"
    guard var types = try archive.part(name) else { return }
    let tree = try XMLTree.part(types, name)
    types.insert(
      contentsOf: Array(
        "<Override PartName=\"/\(Self.part)\" ContentType=\"application/vnd.openxmlformats-officedocument.custom-properties+xml\"/>"
          .utf8), at: tree.nodes[0].close.lowerBound)
    archive.set(name, types)
  }
}

extension WordProperties {
  /// Programs keep 255 signs of a value.
  private static let longest = 240

  /// The names that begin so, each once, without the numbers of pieces.
  func names(_ prefix: String) -> [String] {
    Set(all.filter { $0.hasPrefix(prefix) && $0.hasSuffix("-1") }.map { String($0.dropLast(2)) })
      .sorted()
  }

  /// A value in pieces.
  func long(_ name: String) -> String? {
    var (value, number) = ("", 1)
    while let piece = self["\(name)-\(number)"] { (value, number) = (value + piece, number + 1) }
    return value.isEmpty ? nil : value
  }

  mutating func set(_ name: String, long value: String) {
    var (rest, number) = (value[...], 1)
    while !rest.isEmpty {
      set("\(name)-\(number)", String(rest.prefix(Self.longest)))
      (rest, number) = (rest.dropFirst(Self.longest), number + 1)
    }
  }
}
