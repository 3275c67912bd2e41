/// The lists that a Word document numbers its paragraphs by.
struct WordLists {
  /// The levels of each definition, by its id.
  var definitions: [String: [Int: Level]] = [:]
  /// The definition that each list uses, with the levels at which it starts anew.
  var lists: [String: List] = [:]

  /// One level of numbering.
  struct Level {
    var start = 1
    var format = "decimal"
    /// The text with "%1" where the number of level 1 stands.
    var text = ""
  }

  /// A list.
  struct List {
    var definition = ""
    var starts: [Int: Int] = [:]
  }
}

/// What a paragraph style says of numbering.
struct WordStyle {
  var base: String?
  var list: String?
  var level: Int?
}

/// Reads numbering.xml and styles.xml.
final class WordListReader: XMLHandler {
  private(set) var lists = WordLists()
  private(set) var styles: [String: WordStyle] = [:]
  private var definition: String?
  private var list: String?
  private var level: Int?
  private var style: String?

  func start(_ name: String, _ attributes: XMLAttributes) -> Bool {
    switch name {
    case "abstractNum": definition = attributes["abstractNumId"]
    case "num": list = attributes["numId"]
    case "lvl", "lvlOverride": level = attributes["ilvl"].flatMap { Int($0) }
    case "style": style = attributes["styleId"]
    default:
      if style != nil { readStyle(name, attributes) } else { readLevel(name, attributes) }
    }
    return true
  }

  func end(_ name: String) {
    switch name {
    case "abstractNum": definition = nil
    case "num": list = nil
    case "lvl", "lvlOverride": level = nil
    case "style": style = nil
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private func readStyle(_ name: String, _ attributes: XMLAttributes) {
    guard let style else { return }
    switch name {
    case "basedOn": styles[style, default: WordStyle()].base = attributes["val"]
    case "numId": styles[style, default: WordStyle()].list = attributes["val"]
    case "ilvl": styles[style, default: WordStyle()].level = attributes.value
    default: break
    }
  }

  private func readLevel(_ name: String, _ attributes: XMLAttributes) {
    if let list {
      switch name {
      case "abstractNumId":
        lists.lists[list, default: WordLists.List()].definition = attributes["val"] ?? ""
      case "startOverride":
        if let level {
          lists.lists[list, default: WordLists.List()].starts[level] = attributes.value
        }
      default: break
      }
    } else if let definition, let level {
      var entry = lists.definitions[definition]?[level] ?? WordLists.Level()
      switch name {
      case "start": entry.start = attributes.value ?? 1
      case "numFmt": entry.format = attributes["val"] ?? entry.format
      case "lvlText": entry.text = attributes["val"] ?? ""
      default: break
      }
      lists.definitions[definition, default: [:]][level] = entry
    }
  }
}
