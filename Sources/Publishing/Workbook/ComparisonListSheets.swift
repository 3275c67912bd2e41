import Analytics
import Disclosure
import Office
import Statistics

/// The sheet 明细: one row for each indicator and report, plain numbers and named states.
enum ComparisonRowSheet {
  static func sheet(_ comparison: Comparison) -> Workbook.Sheet {
    var sheet = ListSheet.sheet(
      "明细",
      [
        ("代码", 9), ("县（市、区）", 14), ("年度", 7), ("表式", 12), ("指标", 30), ("名称", 26), ("状态", 9),
        ("值", 13), ("分子", 11), ("分母", 11), ("下限", 11), ("上限", 11), ("单位", 10), ("标记", 14),
        ("文字", 24), ("文件", 34), ("单元格", 50),
      ])
    for row in comparison.indicators {
      for (subject, observation) in zip(comparison.subjects, row.observations) {
        sheet.rows.append(Workbook.Row(cells(row.indicator, observation, subject.report)))
      }
    }
    return sheet
  }

  private static func cells(
    _ indicator: Indicator, _ observation: Observation, _ report: AnnualReport
  ) -> [Workbook.Cell] {
    let marks = Observation.Mark.allCases.filter(observation.marks.contains)
    return [
      .text(report.division?.code ?? ""), .text(report.countyName), ListSheet.number(report.year),
      .text(report.form?.name ?? "表式不明"), .text(indicator.id), .text(indicator.name),
      .text(observation.state.name),
      ListSheet.number(observation.exact?.double ?? observation.value),
      ListSheet.number(observation.numerator?.double),
      ListSheet.number(observation.denominator?.double),
      ListSheet.number(observation.interval?.bounds.lower),
      ListSheet.number(observation.interval?.bounds.upper), .text(indicator.unit),
      .text(marks.map(\.name).joined(separator: "、")), .text(observation.text ?? ""),
      .text(report.source.file),
      .text(observation.sources.map(\.description).joined(separator: " ")),
    ]
  }
}

/// The sheet 来源: every cell of every form with its state, printed text and place.
enum ComparisonSourceSheet {
  static func sheet(_ comparison: Comparison) -> Workbook.Sheet {
    var sheet = ListSheet.sheet(
      "来源",
      [
        ("县（市、区）", 14), ("年度", 7), ("单元格", 40), ("名称", 40), ("状态", 9), ("值", 14), ("单位", 7),
        ("标记", 12), ("原文", 18), ("位置", 14), ("文件", 34), ("sha256（前 16 位）", 20),
      ])
    for subject in comparison.subjects {
      for key in CellKey.all { sheet.rows.append(row(key, subject)) }
    }
    return sheet
  }

  private static func row(_ key: CellKey, _ subject: ReportContext) -> Workbook.Row {
    let report = subject.report
    let cell = report[key]
    return Workbook.Row([
      .text(report.countyName), ListSheet.number(report.year), .text(key.description),
      .text(key.title), .text(cell.state.chineseName), ListSheet.number(cell.value?.double),
      .text(cell.value == nil ? "" : cell.unit ?? ""),
      .text(CellMarks(key, in: subject).chinese),
      .text(cell.raw ?? ""), .text(cell.place?.description ?? ""), .text(report.source.file),
      .text(String(report.source.sha256.prefix(16))),
    ])
  }
}

/// The sheet 发现: the list of problems with place, printed words, reason and advice.
enum ComparisonFindingSheet {
  static func sheet(_ comparison: Comparison) -> Workbook.Sheet {
    var sheet = ListSheet.sheet(
      "发现",
      [
        ("序号", 6), ("单位", 14), ("年度", 7), ("级别", 7), ("位置", 20), ("原文", 34), ("问题", 60),
        ("依据", 26), ("建议处理", 40), ("状态", 9), ("单元格", 34), ("文件", 34),
      ])
    sheet.isLandscape = true
    for severity in Finding.Severity.allCases.reversed() {
      for subject in comparison.subjects {
        for finding in subject.findings where finding.severity == severity {
          sheet.rows.append(row(finding, subject.report, number: sheet.rows.count))
        }
      }
    }
    return sheet
  }

  private static func row(
    _ finding: Finding, _ report: AnnualReport, number: Int
  ) -> Workbook.Row {
    let quotes = finding.evidence.map(\.text).joined(separator: "；")
    let wrapped = WorkbookStyle.wrapped
    return Workbook.Row(
      [
        ListSheet.number(number), .text(report.countyName), ListSheet.number(report.year),
        .text(finding.severity.name), .text(FootnoteText.places(finding), wrapped),
        .text(quotes, wrapped), .text(finding.message, wrapped), .text(finding.check),
        .text(finding.advice, wrapped), .text(finding.isOpenQuestion ? "待核" : ""),
        .text(finding.cells.map(\.description).joined(separator: " "), wrapped),
        .text(report.source.file),
      ],
      height: [
        RowHeight.of(finding.message, width: 60), RowHeight.of(quotes, width: 34),
        RowHeight.of(finding.advice, width: 40),
      ].max())
  }
}

/// What sheets of rows have in common.
enum ListSheet {
  /// A sheet with a frozen header that filters.
  static func sheet(_ name: String, _ columns: [(title: String, width: Double)]) -> Workbook.Sheet {
    var sheet = Workbook.Sheet(name, widths: columns.map(\.width))
    sheet.rows = [Workbook.Row(columns.map { .text($0.title, WorkbookStyle.header) })]
    sheet.frozenRows = 1
    sheet.filterRow = 0
    sheet.isLandscape = true
    return sheet
  }

  /// A number, or an empty cell.
  static func number(_ value: Double?) -> Workbook.Cell {
    Workbook.Cell(value.map { .number($0) } ?? .empty)
  }

  /// An integer, or an empty cell.
  static func number(_ value: Int?) -> Workbook.Cell { number(value.map(Double.init)) }
}
