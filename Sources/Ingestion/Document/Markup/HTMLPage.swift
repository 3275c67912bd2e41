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
      let tag = Self.tags[name] ?? .inline
      if Self.isHidden(tag, attributes) {
        hiddenFrom = depth
        isInTitle = tag == .title
      } else {
        begin(tag, attributes)
      }
    }
    excess = excess ?? builder.excess
    return excess == nil
  }

  func end(_ name: String) {
    if hiddenFrom == nil {
      finish(Self.tags[name] ?? .inline)
    } else if hiddenFrom == depth {
      (hiddenFrom, isInTitle) = (nil, false)
    }
    depth -= 1
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if hiddenFrom == nil { return builder.text(bytes) }
    if isInTitle, title.count < 1000 { title += bytes }
  }

  private func begin(_ tag: Tag, _ attributes: HTMLAttributes) {
    switch tag {
    case .lineBreak: builder.lineBreak()
    case .preformatted:
      builder.endParagraph()
      builder.collapsesSpaces = false
    case .table: builder.beginTable()
    case .row:
      builder.beginRow()
      isRowFlat.append(attributes["height"]?.trimmed == "0")
    case .cell:
      builder.beginCell(
        columns: Self.span(attributes["colspan"]), rows: Self.span(attributes["rowspan"]))
    case .picture: builder.picture(Self.pictureName(attributes))
    case .meta:
      if attributes["name"]?.lowercased() == "articletitle" { articleTitle = attributes["content"] }
    case .block, .line: builder.endParagraph()
    case .inline, .void, .title, .unread: break
    }
  }

  private func finish(_ tag: Tag) {
    switch tag {
    case .preformatted:
      builder.endParagraph()
      builder.collapsesSpaces = true
    case .table: builder.endTable()
    case .row: builder.endRow(isFlat: isRowFlat.popLast() ?? false)
    case .cell: builder.endCell()
    case .block, .line: builder.endParagraph()
    case .lineBreak, .picture, .meta, .inline, .void, .title, .unread: break
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
  private static func isHidden(_ tag: Tag, _ attributes: HTMLAttributes) -> Bool {
    if tag == .unread || tag == .title { return true }
    guard !tag.isVoid, !attributes.isEmpty else { return false }
    guard let style = attributes["style"], style.contains("none") else {
      return attributes["hidden"] != nil
    }
    return style.lowercased().withoutSpaces.contains("display:none")
  }

  /// What an element does to paragraphs and tables.
  private enum Tag {
    case unread, title, lineBreak, line, preformatted, table, row, cell, picture, meta, block, void
    case inline

    /// Whether it has no content that could be hidden.
    var isVoid: Bool {
      switch self {
      case .lineBreak, .line, .picture, .meta, .void: true
      case .unread, .title, .preformatted, .table, .row, .cell, .block, .inline: false
      }
    }
  }

  private static let tags: [String: Tag] = Dictionary(
    uniqueKeysWithValues: [
      ("title", .title), ("br", .lineBreak), ("hr", .line), ("pre", .preformatted),
      ("table", .table), ("tr", .row), ("td", .cell), ("th", .cell), ("img", .picture),
      ("meta", .meta), ("input", .void), ("link", .void), ("col", .void),
    ] + unread.map { ($0, .unread) } + blocks.map { ($0, .block) })

  private static let unread = [
    "script", "style", "noscript", "template", "select", "textarea", "button", "iframe", "object",
    "svg", "nav", "footer", "aside", "del", "audio", "video", "canvas", "map", "rt", "rp",
  ]
  private static let blocks = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "section",
    "article", "header", "main", "center", "blockquote", "address", "form", "fieldset", "body",
    "caption", "figure", "figcaption", "o:p",
  ]
}
