import Disclosure

/// Turns the elements of a page into paragraphs and tables.
final class HTMLPage: HTMLHandler {
  private var builder = DocumentBuilder(collapsesSpaces: true)
  private var depth = 0
  /// The depth of the element whose content is left out, or `nil`.
  private var hiddenFrom: Int?
  /// Whether each open row has the height nought, as the last row of tables saved by Word.
  private var isRowFlat: [Bool] = []
  private var title: [UInt8] = []
  private var isInTitle = false
  /// The title of the article as the page declares it for search engines, `nil` without one.
  private var articleTitle: String?
  private(set) var excess: String?

  /// No page that people made nests deeper.
  private static let deepest = 2000

  func finish() -> [Flow.Item] { builder.finish() }

  func start(_ name: String, _ attributes: HTMLAttributes) -> Bool {
    depth += 1
    if depth > Self.deepest { excess = "的标签嵌套超过 \(Self.deepest) 层" }
    if hiddenFrom == nil {
      if Self.isHidden(name, attributes) {
        hiddenFrom = depth
        isInTitle = name == "title"
      } else {
        begin(name, attributes)
      }
    }
    excess = excess ?? builder.excess
    return excess == nil
  }

  func end(_ name: String) {
    if hiddenFrom == nil {
      finish(name)
    } else if hiddenFrom == depth {
      (hiddenFrom, isInTitle) = (nil, false)
    }
    depth -= 1
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if hiddenFrom == nil { return builder.text(bytes) }
    if isInTitle, title.count < 1000 { title += bytes }
  }

  private func begin(_ name: String, _ attributes: HTMLAttributes) {
    switch name {
    case "br": builder.lineBreak()
    case "pre":
      builder.endParagraph()
      builder.collapsesSpaces = false
    case "table": builder.beginTable()
    case "tr":
      builder.beginRow()
      isRowFlat.append(attributes["height"]?.trimmed == "0")
    case "td", "th":
      builder.beginCell(
        columns: Self.span(attributes["colspan"]), rows: Self.span(attributes["rowspan"]))
    case "img": builder.picture(Self.pictureName(attributes))
    case "meta":
      if attributes["name"]?.lowercased() == "articletitle" { articleTitle = attributes["content"] }
    default: if Self.blocks.contains(name) { builder.endParagraph() }
    }
  }

  private func finish(_ name: String) {
    switch name {
    case "pre":
      builder.endParagraph()
      builder.collapsesSpaces = true
    case "table": builder.endTable()
    case "tr": builder.endRow(isFlat: isRowFlat.popLast() ?? false)
    case "td", "th": builder.endCell()
    default: if Self.blocks.contains(name) { builder.endParagraph() }
    }
  }

  /// The declared title, where no line of the page is a title of a report.
  func missingTitle(in blocks: [Document.Block]) -> [Document.Block] {
    let isThere = blocks.contains { block in
      switch block {
      case .paragraph(let quote): Self.isTitle(quote.text)
      case .row(let cells): cells.contains { Self.isTitle($0.text) }
      }
    }
    guard !isThere else { return [] }
    let head = String(decoding: title, as: UTF8.self)
    let declared = [articleTitle ?? ""] + head.split { "-_|—–".contains($0) }.map(String.init)
    guard let words = declared.map(\.trimmed).first(where: Self.isTitle) else { return [] }
    return [.paragraph(Quote(words, at: Place()))]
  }

  private static func isTitle(_ text: String) -> Bool {
    text.utf8.count <= 180 && text.contains("公开") && text.trimmed.hasSuffix("报告")
  }

  /// A span as written; what is no number is one.
  private static func span(_ text: String?) -> Int {
    guard let text else { return 1 }
    let digits = text.trimmed.prefix { $0.isASCII && $0.isNumber }
    return digits.count > 9 ? 65534 : Int(digits) ?? 1
  }

  private static func pictureName(_ attributes: HTMLAttributes) -> String {
    if let words = attributes["alt"]?.trimmed, !words.isEmpty { return words }
    let source = attributes["src"] ?? ""
    if source.hasPrefix("data:") { return "" }
    return String(source.split(separator: "/").last ?? "").prefix(80).description
  }

  /// Elements whose content does not print, or is navigation by its own name.
  private static func isHidden(_ name: String, _ attributes: HTMLAttributes) -> Bool {
    if unread.contains(name) { return true }
    guard let style = attributes["style"], style.contains("none") else {
      return attributes["hidden"] != nil && !voids.contains(name)
    }
    let plain = style.lowercased().filter { !$0.isWhitespace }
    return plain.contains("display:none") && !voids.contains(name)
  }

  private static let unread: Set<String> = [
    "script", "style", "title", "noscript", "template", "select", "textarea", "button", "iframe",
    "object", "svg", "nav", "footer", "aside", "del", "audio", "video", "canvas", "map", "rt", "rp",
  ]
  private static let voids: Set<String> = ["img", "br", "hr", "input", "meta", "link", "col"]
  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "section",
    "article", "header", "main", "center", "blockquote", "address", "form", "fieldset", "hr",
    "body", "caption", "figure", "figcaption", "o:p",
  ]
}
