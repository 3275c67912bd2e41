/// The kinds of official documents that a briefing can start as.
public enum OfficialKind: String, Sendable, CaseIterable {
  case brief = "简报"
  case report = "专报"
  case circular = "通报"
}

/// A Word file with marks, laid out by GB/T 9704-2012: A4, 156 × 225 mm of text, 22 lines of 28 signs.
///
/// Fonts: 小标宋 for the title, 黑体 and 楷体 for headings, 仿宋 三号 for text; where one is not on the
/// machine the program that opens the file takes the one named beside it in the font table.
struct OfficialTemplate {
  let kind: OfficialKind
  /// The counties as they were asked for, "泽州" or "泽州.2020".
  let counties: [String]
  /// Their official names.
  let names: [String]
  /// How many sentences the comparison has.
  let sentences: Int

  /// Whether the last of them says what cannot be compared.
  let hasLimits: Bool

  /// The file.
  func bytes() throws -> [UInt8] {
    let archive = try WordArchive([])
    for (name, text) in OfficialParts.all(title: title) { archive.set(name, Array(text.utf8)) }
    archive.set(OfficialParts.body, Array(OfficialParts.document(content).utf8))
    return try archive.written()
  }

  private var list: String { counties.joined(separator: " ") }
  private var subject: String { names.joined(separator: "、") }

  private var title: String { titleParts.joined() }

  /// The title in the parts it may be broken into, so that no word is torn.
  private var titleParts: [String] {
    switch kind {
    case .brief: ["\(subject)年报", "主要数据对比"]
    case .report: ["\(subject)政府信息公开", "年报数据专报"]
    case .circular: ["关于\(subject)政府信息公开年报", "核对情况的通报"]
    }
  }

  /// The title in one line where that has room for it: 20 signs of 二号.
  private var heading: String {
    paragraph(titleParts.joined(separator: title.count > 20 ? "\n" : ""), "Title")
  }

  private var content: String {
    switch kind {
    case .brief: brief
    case .report: report
    case .circular: circular
    }
  }

  private func paragraph(_ text: String, _ style: String = "Normal") -> String {
    OfficialParts.paragraph(text, style)
  }

  /// The sentences of the comparison; what limits it can go to the notes instead.
  private func findings(_ end: String, withLimits: Bool = true) -> String {
    (0..<(withLimits || !hasLimits ? sentences : sentences - 1)).map { index in
      paragraph("{{文 compare \(list) | 句=\(index + 1)}}" + (index == 0 ? end : ""))
    }.joined() + paragraph("{{文 质量 \(list)}}")
  }

  private func figure(_ name: String, width: String) -> String {
    paragraph("{{图 \(name) \(list) | 宽=\(width)}}", "Plain")
  }

  /// Two figures side by side in a table without lines.
  private func pair(_ first: String, _ second: String) -> String {
    let cells = [first, second].map { name in
      "<w:tc><w:tcPr><w:tcW w:w=\"4422\" w:type=\"dxa\"/></w:tcPr>\(figure(name, width: "7.3cm"))</w:tc>"
    }.joined()
    return """
      <w:tbl><w:tblPr><w:tblW w:w="8845" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>\
      <w:tblCellMar><w:left w:w="28" w:type="dxa"/><w:right w:w="28" w:type="dxa"/></w:tblCellMar></w:tblPr>\
      <w:tblGrid><w:gridCol w:w="4422"/><w:gridCol w:w="4423"/></w:tblGrid>\
      <w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells)</w:tr></w:tbl>
      """ + paragraph("", "Gap")
  }

  private func table(_ rows: String = "") -> String {
    paragraph("{{表 compare \(list)\(rows.isEmpty ? "" : " | 行=\(rows)")}}", "Plain")
  }

  private func problems(_ limit: Int?) -> String {
    paragraph("{{清单 \(list)\(limit.map { " | 限=\($0)" } ?? "")}}", "Plain")
  }

  private var footing: String {
    paragraph("口径：{{文 口径 \(list)}}{{文 可比性 \(list)}}", "Note")
      + paragraph("数据来源：{{文 来源 \(list)}}", "Note")
  }

  /// What a table of two pages has room for.
  private static let shortRows =
    "application.received application.per100k outcome.disclosureRate outcome.deniedRate "
    + "outcome.unableRate outcome.notProcessedRate reconsideration.correctionRate "
    + "litigation.lossRate power.licensingDecisions power.penaltyDecisions fee.amount "
    + "procurement.amount"
}

extension OfficialTemplate {
  private var masthead: String {
    paragraph("政府信息公开\(kind.rawValue)", "Masthead")
      + paragraph("第　　期　　　　　（编发单位）　　　　　　　年　　月　　日", "Issue")
  }

  /// Two pages: findings and figures, then table, problems, sources.
  private var brief: String {
    masthead + heading
      + findings(
        "（见{{见 表:compare}}、{{见 图:request-outcomes}}、{{见 图:refusal-grounds}}）", withLimits: false)
      + pair("request-outcomes", "refusal-grounds") + table(Self.shortRows) + problems(4) + footing
  }

  /// Three to five pages with every figure and the whole table.
  private var report: String {
    masthead + heading
      + paragraph("一、总体情况", "Heading1")
      + findings("（见{{见 表:compare}}）") + table()
      + paragraph("二、办理结果与未公开理由", "Heading1")
      + paragraph("办理结果见{{见 图:request-outcomes}}，未公开的理由见{{见 图:refusal-grounds}}。")
      + figure("request-outcomes", width: "14cm") + figure("refusal-grounds", width: "14cm")
      + paragraph("三、争议与采购", "Heading1")
      + paragraph("复议诉讼结果见{{见 图:dispute-outcomes}}，集中采购金额见{{见 图:procurement-amount}}。")
      + pair("dispute-outcomes", "procurement-amount")
      + paragraph("四、数据问题", "Heading1") + problems(nil) + footing
  }

  /// To the governments named: the situation, the problems by name, what is to be done.
  private var circular: String {
    heading
      + paragraph("\(names.joined(separator: "、"))人民政府：", "Address")
      + paragraph("一、总体情况", "Heading1") + findings("（见{{见 表:compare}}）")
      + paragraph("二、存在问题", "Heading1")
      + paragraph("核对中发现的问题见{{见 表:清单}}，每一条都注明所在文件和位置。")
      + problems(nil) + paragraph("三、工作要求", "Heading1")
      + paragraph("请逐条核实{{见 表:清单}}所列问题，书面说明情况；确属差错的，按规定更正并重新公布。")
      + paragraph("附件：\(subject)政府信息公开主要指标对比") + paragraph("")
      + paragraph("（发文机关）　　　　", "Signature") + paragraph("　　年　　月　　日　　", "Signature")
      + paragraph("附件", "Annex") + table(Self.shortRows) + footing
  }
}
