import Disclosure

/// A piece of the form's fixed text that readers look for: a section, a block heading or a row.
struct Anchor {
  let role: Role
  /// The number printed before the text, folded; empty where there is none.
  let number: [UInt32]
  /// What to look for, folded, usual one first.
  let stems: [[UInt32]]
  /// The whole text, folded.
  let label: [UInt32]
  /// Whether the text alone is too common and must stand behind its number.
  let needsNumber: Bool

  /// What an anchor announces.
  enum Role: Equatable {
    case section(SectionNumber)
    case block
    /// The row at this position in the table's `rows`.
    case row(Int)
  }
}

extension Anchor {
  /// The anchors of one table of a form in printed order, its section heading first.
  static func anchors(of table: FormTable) -> [Anchor] {
    var anchors = [Anchor(section: table.section)]
    var row = 0
    for block in table.blocks {
      if let heading = block.heading { anchors.append(Anchor(blockHeading: heading)) }
      for formRow in block.rows {
        anchors.append(
          Anchor(
            role: .row(row), number: Normalization.folded(formRow.number),
            stems: formRow.stems.map(Normalization.folded),
            label: Normalization.folded(formRow.label), needsNumber: formRow.needsNumber))
        row += 1
      }
    }
    return anchors
  }

  /// The headings of all sections in order.
  static let sections: [Anchor] = SectionNumber.allCases.map(Anchor.init(section:))

  private init(section: SectionNumber) {
    self.init(
      role: .section(section), number: Normalization.folded(section.numeral + "、"),
      stems: Self.sectionStems(section).map(Normalization.folded),
      label: Normalization.folded(section.title), needsNumber: true)
  }

  private init(blockHeading heading: String) {
    let text = Normalization.folded(heading)
    self.init(role: .block, number: [], stems: [text], label: text, needsNumber: false)
  }

  /// The beginnings under which sections appear in published reports.
  private static func sectionStems(_ section: SectionNumber) -> [String] {
    switch section {
    case .overview: ["总体情况", "主要做法", "概述", "基本情况", "工作开展情况"]
    case .disclosure: ["主动公开政府信息", "政府信息主动公开", "主动公开情况"]
    case .requests: ["收到和处理政府信息", "收到和办理政府信息", "依申请公开"]
    case .reviews:
      ["政府信息公开行政复议", "因政府信息公开", "行政复议", "政府信息公开的行政复议", "复议、诉讼", "政府信息公开复议"]
    case .problems: ["存在的主要问题", "存在主要问题", "政府信息公开工作存在", "工作不足", "存在问题", "主要问题", "工作存在的"]
    case .otherMatters: ["其他需要报告", "需要报告的其他", "其它需要报告", "其他需报告"]
    }
  }
}
