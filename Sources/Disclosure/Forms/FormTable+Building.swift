extension FormTable {
  /// Table 二 from its blocks.
  static func disclosure(_ blocks: [FormBlock]) -> FormTable {
    FormTable(id: .disclosure, section: .disclosure, blocks: blocks, identities: [])
  }

  /// Table 三 with "（六）其他处理" as given; all other rows are common to all versions.
  static func requests(other: FormBlock) -> FormTable {
    let blocks: [FormBlock] = [
      FormBlock(rows: [
        .request(.newReceived, "一、", "本年新收政府信息公开申请数量", stems: ["本年新收政府信息公开", "本年新收"]),
        .request(.carriedOver, "二、", "上年结转政府信息公开申请数量", stems: ["上年结转政府信息公开", "上年结转"]),
        .request(.granted, "（一）", "予以公开", stems: ["予以公开"], needsNumber: true),
        .request(
          .partiallyGranted, "（二）", "部分公开（区分处理的，只计这一情形，不计其他情形）", stems: ["部分公开"],
          needsNumber: true),
      ]),
      FormBlock(
        "（三）不予公开",
        rows: [
          .request(.stateSecret, "1.", "属于国家秘密", stems: ["属于国家秘密"]),
          .request(.lawProhibited, "2.", "其他法律行政法规禁止公开", stems: ["其他法律行政"]),
          .request(.safetyStability, "3.", "危及“三安全一稳定”", stems: ["危及\"三安全"]),
          .request(.thirdParty, "4.", "保护第三方合法权益", stems: ["保护第三方"]),
          .request(.internalAffairs, "5.", "属于三类内部事务信息", stems: ["属于三类内部"]),
          .request(.processInfo, "6.", "属于四类过程性信息", stems: ["属于四类过程"]),
          .request(.enforcementFile, "7.", "属于行政执法案卷", stems: ["属于行政执法"]),
          .request(.adminQuery, "8.", "属于行政查询事项", stems: ["属于行政查询"]),
        ]),
      FormBlock(
        "（四）无法提供",
        rows: [
          .request(.notHeld, "1.", "本机关不掌握相关政府信息", stems: ["本机关不掌握"]),
          .request(.needsCreation, "2.", "没有现成信息需要另行制作", stems: ["没有现成信息"]),
          .request(.unclearAfterCorrection, "3.", "补正后申请内容仍不明确", stems: ["补正后申请内容"]),
        ]),
      FormBlock(
        "（五）不予处理",
        rows: [
          .request(.petition, "1.", "信访举报投诉类申请", stems: ["信访举报投诉"]),
          .request(.duplicate, "2.", "重复申请", stems: ["重复申请"], needsNumber: true),
          .request(.publication, "3.", "要求提供公开出版物", stems: ["要求提供公开出版"]),
          .request(.massRepeated, "4.", "无正当理由大量反复申请", stems: ["无正当理由大量"]),
          .request(
            .confirmReissue, "5.", "要求行政机关确认或重新出具已获取信息", stems: ["要求行政机关确认"]),
        ]),
      other,
      FormBlock(rows: [
        .request(.totalProcessed, "（七）", "总计", stems: ["总计"], needsNumber: true),
        .request(.carriedForward, "四、", "结转下年度继续办理", stems: ["结转下年度"]),
      ]),
    ]
    return FormTable(
      id: .requests, section: .requests, blocks: blocks,
      identities: Identity.requests(rows: blocks.flatMap(\.rows).compactMap(\.requestRow)))
  }

  /// Table 四, the same in all versions: one row of fifteen cells below a header of three blocks.
  static let reviews = FormTable(
    id: .reviews, section: .reviews,
    blocks: [
      FormBlock(rows: [
        FormRow(
          "", "复议后起诉", stems: ["复议后起诉"],
          cells: ReviewBlock.allCases.flatMap { block in
            ReviewResult.allCases.map { result in
              FormCell(
                key: .reviews(block, result), header: "\(block.name)·\(result.name)", unit: "件",
                kind: .count)
            }
          })
      ])
    ],
    identities: Identity.reviews)
}

extension FormRow {
  /// A row of table 三.
  static func request(
    _ row: RequestRow, _ number: String, _ label: String, stems: [String], needsNumber: Bool = false
  ) -> FormRow {
    FormRow(
      number, label, stems: stems, needsNumber: needsNumber,
      cells: Applicant.allCases.map {
        FormCell(key: .requests(row, $0), header: $0.name, unit: "件", kind: .count)
      })
  }

  /// A row of table 二; columns that no form has are a mistake in the form's data.
  static func item(
    _ item: DisclosureItem, label: String? = nil, _ columns: [FormColumn]
  ) -> FormRow {
    let name = label ?? item.name
    return FormRow(
      "", name, stems: [name],
      cells: columns.map { column in
        guard let key = CellKey.disclosure(item, column.id) else {
          preconditionFailure("no cell \(item).\(column.id)")
        }
        return FormCell(key: key, header: column.header, unit: column.unit, kind: column.kind)
      })
  }

  /// The row of table 三 this is, or `nil` in the other tables.
  var requestRow: RequestRow? {
    guard let key = cells.first?.key, key.table == .requests else { return nil }
    return RequestRow.allCases.first { CellKey.requests($0, .naturalPerson) == key }
  }
}

/// A column of table 二 as a form prints it.
struct FormColumn {
  let id: DisclosureColumn
  let header: String
  let unit: String?
  let kind: FormCell.Kind

  init(_ id: DisclosureColumn, _ header: String, unit: String?, kind: FormCell.Kind = .count) {
    self.id = id
    self.header = header
    self.unit = unit
    self.kind = kind
  }
}
