import TestSupport

/// A briefing of twenty pages with twelve figures, fifteen tables, numbers and references.
enum BriefingBench {
  private static let figures = [
    "request-outcomes", "refusal-grounds", "dispute-outcomes", "procurement-amount",
  ]
  private static let pairs = ["泽州 新绛", "泽州 西吉", "盐湖 西吉"]
  private static let words = String(
    repeating: "各县按照规定的表式报送，核对后的数据用于本期简报，差异大小同件数一并列出。", count: 4)

  /// The template as a Word file.
  static func template() throws -> [UInt8] {
    let chapters = pairs.flatMap { pair in
      figures.map { chapter($0, pair) }
    }
    let lists = pairs.map { WordXML.paragraph("{{清单 \($0) | 限=6 | 名=\($0.prefix(2))}}") }
    return try Workdir().archive(
      parts.map { ($0.0, Array($0.1.utf8)) } + [
        (
          "word/document.xml", Array(WordXML.document((chapters + lists).joined()).utf8)
        )
      ])
  }

  /// A chapter: sentences, numbers, a figure, a table, and what refers to them.
  private static func chapter(_ figure: String, _ pair: String) -> String {
    let name = "\(figure)-\(pair.replacing(" ", with: ""))"
    let first = pair.prefix(2)
    return [
      "{{文 compare \(pair) | 句=1}}见{{见 图:\(name)}}、{{见 表:\(name)}}。\(words)",
      "\(first)新收{{值 \(first).application.received}}件，公开率{{值 \(first).outcome.disclosureRate}}。\(words)",
      "{{图 \(figure) \(pair) | 名=\(name) | 宽=14cm}}", words, "{{表 compare \(pair) | 名=\(name)}}",
    ].map { WordXML.paragraph($0) }.joined()
  }

  private static let parts = [
    (
      "[Content_Types].xml",
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
      """
    ),
    (
      "_rels/.rels",
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
      Target="word/document.xml"/></Relationships>
      """
    ),
  ]
}
