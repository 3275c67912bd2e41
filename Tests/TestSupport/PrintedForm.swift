public import Disclosure

/// A report written for a test: the official layout of a form with known numbers in every cell.
///
/// The numbers satisfy the form's identities and differ from cell to cell as far as these allow.
public struct PrintedForm: Sendable {
  public let form: Form
  /// What every cell of the form prints.
  public let values: [CellKey: String]

  public init(_ form: Form) {
    self.form = form
    var numbers: [CellKey: Int] = [:]
    for cell in form[.disclosure].cells { numbers[cell.key] = cell.key.index * 7 + 11 }
    let rows = RequestRow.allCases.filter { form.keys.contains(.requests($0)) }
    for applicant in Applicant.kinds {
      Self.fill(applicant, rows, &numbers)
    }
    for row in rows {
      numbers[.requests(row)] = Applicant.kinds.compactMap { numbers[.requests(row, $0)] }
        .reduce(0, +)
    }
    for (index, block) in ReviewBlock.allCases.enumerated() {
      for (part, result) in ReviewResult.parts.enumerated() {
        numbers[.reviews(block, result)] = index * 5 + part + 1
      }
      numbers[.reviews(block, .total)] = ReviewResult.parts.indices.reduce(0) {
        $0 + index * 5 + $1 + 1
      }
    }
    var values = numbers.mapValues(String.init)
    for cell in form[.disclosure].cells where cell.kind == .amount {
      values[cell.key] = "\(numbers[cell.key] ?? 0).25" + (cell.unit == nil ? "万元" : "")
    }
    self.values = values
  }

  /// Results of one kind of applicant and what balances them.
  private static func fill(
    _ applicant: Applicant, _ rows: [RequestRow], _ numbers: inout [CellKey: Int]
  ) {
    let outside: [RequestRow] = [.newReceived, .carriedOver, .totalProcessed, .carriedForward]
    let column = Applicant.kinds.firstIndex(of: applicant) ?? 0
    var sum = 0
    for (index, row) in rows.filter({ !outside.contains($0) }).enumerated() {
      numbers[.requests(row, applicant)] = (index * 3 + column * 5) % 13
      sum += (index * 3 + column * 5) % 13
    }
    numbers[.requests(.totalProcessed, applicant)] = sum
    numbers[.requests(.carriedForward, applicant)] = column + 2
    numbers[.requests(.carriedOver, applicant)] = column
    numbers[.requests(.newReceived, applicant)] = sum + 2
  }

  /// One cell as it is laid out.
  public struct Cell: Sendable {
    public let text: String
    public var columns = 1
    public var rows = 1
  }

  /// The cells that begin in each row of a table.
  public func rows(of table: StatutoryTable) -> [[Cell]] {
    switch table {
    case .disclosure: disclosure
    case .requests: requests
    case .reviews: reviews
    }
  }

  private var disclosure: [[Cell]] {
    form[.disclosure].blocks.flatMap { block -> [[Cell]] in
      let header = block.rows[0].cells.map(\.header)
      return [[Cell(text: block.heading ?? "", columns: 4)]] + [spread(["信息内容"] + header)]
        + block.rows.map { row in spread([row.label] + row.cells.map { values[$0.key] ?? "" }) }
    }
  }

  /// Cells over four columns: the last reaches over what is left.
  private func spread(_ texts: [String]) -> [Cell] {
    texts.enumerated().map { index, text in
      Cell(text: text, columns: index + 1 == texts.count ? 4 - index : 1)
    }
  }

  private var requests: [[Cell]] {
    let rows = form[.requests].blocks.flatMap { block in
      block.rows.enumerated().map { (index: $0.offset, row: $0.element, block: block) }
    }
    var result: [[Cell]] = [
      [
        Cell(text: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", columns: 3, rows: 3),
        Cell(text: "申请人情况", columns: 7),
      ],
      [
        Cell(text: "自然人", rows: 2), Cell(text: "法人或其他组织", columns: 5),
        Cell(text: "总计", rows: 2),
      ],
      ["商业\n企业", "科研机构", "社会公益组织", "法律服务机构", "其他"].map { Cell(text: $0) },
    ]
    for (position, entry) in rows.enumerated() {
      var cells: [Cell] = []
      let isOutside = position < 2 || position + 1 == rows.count
      if position == 2 { cells.append(Cell(text: "三、本年度\n办理结果", rows: rows.count - 3)) }
      if let heading = entry.block.heading, entry.index == 0 {
        cells.append(Cell(text: heading, rows: entry.block.rows.count))
      }
      let label = entry.row.fullLabel
      cells.append(
        Cell(text: label, columns: isOutside ? 3 : entry.block.heading == nil ? 2 : 1))
      result.append(cells + entry.row.cells.map { Cell(text: values[$0.key] ?? "") })
    }
    return result
  }

  private var reviews: [[Cell]] {
    let results = ReviewResult.allCases.map { Cell(text: $0.name) }
    return [
      [Cell(text: "行政复议", columns: 5), Cell(text: "行政诉讼", columns: 10)],
      results.map { Cell(text: $0.text, rows: 2) } + [
        Cell(text: "未经复议直接起诉", columns: 5), Cell(text: "复议后起诉", columns: 5),
      ],
      results + results,
      form[.reviews].cells.map { Cell(text: values[$0.key] ?? "") },
    ]
  }
}

extension PrintedForm {
  /// The parts of the report in order: paragraphs, and the tables between them.
  public enum Part: Sendable {
    case paragraph(String)
    case table(StatutoryTable)
  }

  /// The report of 泽州县 for 2022 in the order of the form.
  public static let parts: [Part] = [
    .paragraph("泽州县2022年政府信息公开工作年度报告"), .paragraph("一、总体情况"),
    .paragraph("全年主动公开政府信息1234条。"), .paragraph("二、主动公开政府信息情况"), .table(.disclosure),
    .paragraph("三、收到和处理政府信息公开申请情况"), .table(.requests),
    .paragraph("四、政府信息公开行政复议、行政诉讼情况"), .table(.reviews),
    .paragraph("五、存在的主要问题及改进情况"), .paragraph("培训不够，将加强。"),
    .paragraph("六、其他需要报告的事项"), .paragraph("无。"),
  ]

  /// The tables in HTML.
  public func html(_ table: StatutoryTable) -> String {
    "<table border=1>"
      + rows(of: table).map { row in
        "<tr>"
          + row.map { cell in
            "<td colspan=\(cell.columns) rowspan=\"\(cell.rows)\"><p>"
              + cell.text.replacing("\n", with: "<br>") + "</p></td>"
          }.joined() + "</tr>"
      }.joined(separator: "\n") + "</table>"
  }

  /// The body of the report in HTML.
  public var html: String {
    Self.parts.map { part in
      switch part {
      case .paragraph(let text): "<p>\(text)</p>"
      case .table(let table): html(table)
      }
    }.joined(separator: "\n")
  }

  /// The report with pipe tables; cells that reach over others are followed by empty ones.
  public var markdown: String {
    Self.parts.map { part in
      switch part {
      case .paragraph(let text): text + "\n"
      case .table(let table):
        rows(of: table).enumerated().map { index, row in
          let cells = row.flatMap { cell in
            [cell.text.replacing("\n", with: "<br>")]
              + Array(repeating: "", count: cell.columns - 1)
          }
          let rule = "\n|" + String(repeating: "---|", count: cells.count)
          return "|" + cells.joined(separator: "|") + "|" + (index == 0 ? rule : "")
        }.joined(separator: "\n") + "\n"
      }
    }.joined(separator: "\n")
  }

  /// The cells of a report that do not print what this form prints.
  public func differences(from report: AnnualReport) -> [String] {
    CellKey.all.compactMap { key in
      guard form.keys.contains(key) else {
        return report[key].state == .notInForm ? nil : "\(key) \(report[key].state)"
      }
      let expected = ExactNumber(values[key]?.replacing("万元", with: "") ?? "")
      return report[key].value == expected
        ? nil : "\(key) \(report[key].state), not \(values[key] ?? "nothing")"
    }
  }
}
