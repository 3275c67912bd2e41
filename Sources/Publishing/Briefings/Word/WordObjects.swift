import Fingerprint

/// What the objects of a Word part show, and where the marks of its paragraphs stand.
extension XMLTree {
  /// Elements whose text is no longer, or not, part of the document.
  static let deleted: Set<String> = ["w:del", "w:moveFrom"]
  /// These, and results of fields.
  private static let unshown = deleted.union(["w:fldSimple"])

  /// The `w:t` elements of a paragraph, those of paragraphs within it and deleted ones left out.
  func texts(ofParagraph paragraph: Int) -> [Int] {
    descendants(of: paragraph).filter { node in
      nodes[node].name == "w:t" && ancestor(of: node, ["w:p"]) == paragraph
        && ancestor(of: node, Self.deleted) == nil
    }
  }

  /// What stands in an element: its text without results of fields, and its pictures.
  ///
  /// The words for those who do not see a picture are told, but prove nothing.
  func shown(in node: Int, picture: (String) -> [UInt8]?) -> ShownObject {
    var text = ""
    var evidence = ""
    var alternatives = ""
    var depth = 0
    var results = 0
    for inner in descendants(of: node) {
      switch nodes[inner].name {
      case "w:fldChar":
        switch attribute("w:fldCharType", of: inner) {
        case "begin": depth += 1
        case "separate": results += 1
        default:
          depth -= 1
          results = max(0, results - 1)
        }
      case "w:t" where results == 0:
        if ancestor(of: inner, Self.unshown) == nil {
          text += self.text(of: inner)
        }
      case "w:p" where !text.isEmpty && text.last != " ", "w:br": text += " "
      case "wp:docPr": alternatives += attribute("descr", of: inner) ?? ""
      case "a:blip":
        let bytes = attribute("r:embed", of: inner).flatMap(picture) ?? []
        evidence += ObjectTag.digest(bytes)
      default: break
      }
    }
    let plain = text.trimmingSpace
    return ShownObject(
      text: [alternatives, plain].filter { !$0.isEmpty }.joined(separator: " "),
      evidence: plain + evidence)
  }

  /// The highest number any id of the part has.
  var highestID: Int {
    nodes.indices.reduce(0) { highest, node in
      let value: String?
      switch nodes[node].name {
      case "w:id": value = attribute("w:val", of: node)
      case "w:bookmarkStart": value = attribute("w:id", of: node)
      case "wp:docPr", "pic:cNvPr": value = attribute("id", of: node)
      default: value = nil
      }
      // Ids that Word drew at random are kept apart by starting above the small ones only.
      guard let number = value.flatMap({ Int($0) }), number < 1_000_000 else { return highest }
      return max(highest, number)
    }
  }
}

extension ObjectTag {
  /// The first digits of the digest of bytes.
  static func digest(_ bytes: [UInt8]) -> String { String(SHA256.hex(of: bytes).prefix(8)) }
}
