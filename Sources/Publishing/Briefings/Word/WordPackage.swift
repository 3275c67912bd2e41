/// What the parts of a Word file share: pictures, long marks, kinds of content.
final class WordPackage {
  let archive: WordArchive
  /// Pictures of ours that a part no longer shows, and those that some part shows.
  var abandoned: Set<String> = []
  var shown: Set<String> = []
  private var marks: WordProperties

  /// How the targets of our own pictures begin, as seen from the body.
  static let mediaPrefix = "media/stats-"
  private static let tagPrefix = "stats:"
  /// How the names of the bookmarks around objects begin.
  static let anchorPrefix = "_Stats_"
  /// Word reads no longer tags.
  private static let longestTag = 64

  init(_ archive: WordArchive) throws {
    self.archive = archive
    let marks = try WordProperties(archive)
    self.marks = marks
    loops = marks.names(Self.loopPrefix).compactMap { name in
      marks.long(name).flatMap {
        LoopTemplate(key: String(name.dropFirst(Self.loopPrefix.count)), text: $0)
      }
    }
  }

  /// The loops over all counties that the document holds.
  private(set) var loops: [LoopTemplate]
  /// Those of them that have a part somewhere in the file.
  var foundLoops: Set<String> = []
  private static let loopPrefix = "stats-loop-"

  /// Keeps a loop among the document's properties.
  func keep(_ loop: LoopTemplate) {
    loops.append(loop)
    marks.set(Self.loopPrefix + loop.key, long: loop.text)
  }

  /// A tag as it stands in a content control; a mark that is too long for one is kept among the
  /// document's properties.
  func tagText(_ tag: ObjectTag) -> String {
    let text = "\(Self.tagPrefix)\(tag.digests):\(tag.mark)"
    guard text.utf16.count > Self.longestTag else { return text }
    let key = ObjectTag.digest(tag.mark)
    marks.set("stats-\(key)", tag.mark)
    return "\(Self.tagPrefix)\(tag.digests):#\(key)"
  }

  /// The tag that a text of a content control says, or `nil` when it is none of ours.
  func tag(_ text: String) -> ObjectTag? {
    guard text.hasPrefix(Self.tagPrefix) else { return nil }
    let parts = text.dropFirst(Self.tagPrefix.count).split(separator: ":", maxSplits: 2)
      .map(String.init)
    guard parts.count == 3 else { return nil }
    let mark = parts[2].hasPrefix("#") ? marks["stats-\(parts[2].dropFirst())"] ?? "" : parts[2]
    return ObjectTag(digests: "\(parts[0]):\(parts[1])", mark: mark)
  }

  /// The tag of a content control of ours, or `nil`; one that a program tore from its paragraphs is
  /// none.
  func controlTag(_ node: Int, in tree: XMLTree) -> ObjectTag? {
    guard tree.nodes[node].name == "w:sdt", let properties = tree.child("w:sdtPr", of: node),
      let element = tree.child("w:tag", of: properties),
      let tag = tree.attribute("w:val", of: element).flatMap(tag)
    else { return nil }
    let isTorn =
      tree.paragraph(holding: node) != nil && (try? Mark(tag.mark))?.kind.isBlock == true
    return isTorn ? nil : tag
  }

  /// The name of the bookmark around an object.
  ///
  /// It has 31 of the 40 signs that Word reads, and the line at its beginning hides it from lists; the
  /// mark is kept among the document's properties.
  func anchorName(_ tag: ObjectTag) -> String {
    let key = ObjectTag.digest(tag.mark)
    marks.set("stats-\(key)", tag.mark)
    return Self.anchorPrefix + tag.data + tag.text + key
  }

  /// The tag that the name of a bookmark says, or `nil` when it is none of ours.
  func anchorTag(_ name: String) -> ObjectTag? {
    guard name.hasPrefix(Self.anchorPrefix) else { return nil }
    let digits = Array(name.dropFirst(Self.anchorPrefix.count))
    guard digits.count >= 24, let mark = marks["stats-\(String(digits[16..<24]))"] else {
      return nil
    }
    return ObjectTag(data: String(digits[..<8]), text: String(digits[8..<16]), mark: mark)
  }

  /// The tag in the name of a picture.
  func pictureTag(_ name: String) -> ObjectTag? {
    guard name.hasPrefix(Self.tagPrefix) else { return nil }
    let parts = name.split(separator: ":", maxSplits: 3).map(String.init)
    return parts.count == 4 ? ObjectTag(digests: "\(parts[1]):\(parts[2])", mark: parts[3]) : nil
  }

  static func pictureName(_ tag: ObjectTag) -> String { "\(tagPrefix)\(tag.digests):\(tag.mark)" }

  /// The counties that loops over all of them were filled for; empty without such loops.
  var counties: String {
    // Programs may drop spaces at the ends of pieces.
    get {
      (marks.long("stats-counties") ?? marks["stats-counties"] ?? "").replacing("、", with: " ")
    }
    set { marks.set("stats-counties", long: newValue.replacing(" ", with: "、")) }
  }

  /// Adds a picture under a name made from its content; the targets as seen from the body.
  func add(_ picture: BriefingPicture) throws -> (png: String, svg: String) {
    let stem = Self.mediaPrefix + ObjectTag.digest(picture.png)
    for (kind, bytes) in [("png", picture.png), ("svg", picture.svg)] {
      let name = "word/\(stem).\(kind)"
      if try archive.part(name) == nil { archive.set(name, bytes) }
    }
    return (stem + ".png", stem + ".svg")
  }

  /// Writes what was gathered while the parts were filled.
  func finish() throws {
    for part in abandoned.subtracting(shown) { archive.remove(part) }
    try marks.save(in: archive)
    if !shown.isEmpty { try declare(["png": "image/png", "svg": "image/svg+xml"]) }
  }

  /// Makes the kinds of files known by their extension.
  private func declare(_ kinds: [String: String]) throws {
    let name = "[Content_Types].xml"
    guard var bytes = try archive.part(name) else { return }
    let tree = try XMLTree.part(bytes, name)
    let known = Set(
      tree.nodes.indices.filter { tree.nodes[$0].name == "Default" }
        .compactMap { tree.attribute("Extension", of: $0)?.lowercased() })
    let entries = kinds.sorted { $0.key < $1.key }.filter { !known.contains($0.key) }.map {
      "<Default Extension=\"\($0.key)\" ContentType=\"\($0.value)\"/>"
    }
    guard !entries.isEmpty else { return }
    bytes.insert(contentsOf: Array(entries.joined().utf8), at: tree.nodes[0].open.upperBound)
    archive.set(name, bytes)
  }
}
