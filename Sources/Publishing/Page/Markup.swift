/// Text as HTML.
enum Markup {
  /// The text with the characters of HTML replaced, for contents and quoted attributes.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}

/// A picture for a page: SVG with its title and its words for who cannot see it.
public struct PageFigure: Sendable {
  public let title: String
  public let svg: String

  public init(title: String, svg: String) {
    self.title = title
    self.svg = svg
  }

  /// The SVG as an element of a page: names of its own, no size of its own.
  ///
  /// Several pictures on one page must not share ids.
  func element(_ prefix: String) -> String {
    guard let start = svg.firstRange(of: "<svg")?.lowerBound else { return "" }
    var text = String(svg[start...])
    for opening in [" id=\"", "href=\"#", "url(#"] {
      text = text.replacing(opening, with: opening + prefix)
    }
    return text.replacing(/aria-labelledby="([^"]*)"/) { match in
      let names = match.output.1.split(separator: " ").map { prefix + $0 }
      return "aria-labelledby=\"\(names.joined(separator: " "))\""
    }.replacing(/(<svg[^>]*?) width="[^"]*" height="[^"]*"/, maxReplacements: 1) {
      String($0.output.1)
    }
  }
}
