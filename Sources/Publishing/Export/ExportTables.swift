import Analytics
import Disclosure
import Statistics

/// What an export holds: its tables, limited to the keys that were asked for.
public struct ExportTables: Sendable {
  public let tables: [ExportTable]

  /// The tables for a choice of cells and indicators.
  ///
  /// - Parameters:
  ///   - choice: The cells and indicators; tables without any are left out.
  ///   - withSources: Whether printed texts, places and messages are wanted, which complete reports have.
  public init(_ choice: ExportChoice, withSources: Bool) {
    var tables = [Self.reports]
    if !choice.cells.isEmpty {
      tables += [Self.cells(choice.cells, withSources), Self.cellNames(choice.cells)]
    }
    if !choice.indicators.isEmpty {
      tables += [Self.indicators(choice.indicators), Self.indicatorNames(choice.indicators)]
    }
    self.tables = tables + [Self.findings(withSources)]
  }

  private typealias Column = ExportTable.Column

  private static let reportKey = [
    Column(name: "code", title: "县级行政区划代码", type: .text, isRequired: true),
    Column(name: "year", title: "报告年度", type: .integer, isRequired: true),
  ]

  private static func key(_ report: AnnualReport) -> [ExportValue] {
    [ExportValue(report.division?.code), ExportValue(report.year)]
  }

  private static let reports = ExportTable(
    name: "reports", title: "报告", summary: "每份报告一行：哪个县、哪一年、什么表式、哪个文件，各状态的单元格各有多少。",
    columns: reportKey + [
      Column(name: "county", title: "县（市、区）", type: .text),
      Column(name: "prefecture", title: "地级市", type: .text),
      Column(name: "province", title: "省", type: .text),
      Column(name: "level", title: "机关层级", type: .text),
      Column(name: "form", title: "表式（2019 或 2021）", type: .text),
      Column(
        name: "scope", title: "统计范围", type: .text, words: ["wholeCounty", "office", "unclear"]),
      Column(name: "signed_on", title: "落款日期", type: .text),
      Column(name: "file", title: "文件", type: .text),
      Column(name: "sha256", title: "文件的 SHA-256", type: .text),
      Column(name: "population", title: "常住人口", type: .integer),
    ]
      + ["value", "blank", "missing", "notInForm", "illegible"].map {
        Column(name: "cells_\($0)", title: "状态为 \($0) 的单元格数", type: .integer, isRequired: true)
      }
      + Finding.Severity.allCases.map {
        Column(
          name: "findings_\($0.rawValue)", title: "级别为“\($0.name)”的发现数", type: .integer,
          isRequired: true)
      }, key: ["code", "year"], rows: { [reportRow($0)] }, fixedRows: [])

  private static func reportRow(_ context: ReportContext) -> [ExportValue] {
    let report = context.report
    var counts: [String: Int] = [:]
    for key in CellKey.all { counts[report[key].state.name, default: 0] += 1 }
    return key(report) + [
      ExportValue(report.division?.name), ExportValue(report.division?.prefecture),
      ExportValue(report.division?.province), ExportValue(report.header.level?.rawValue),
      ExportValue(report.form?.id), ExportValue(report.header.scope.rawValue),
      ExportValue(report.header.signedOn?.date), ExportValue(report.source.file),
      ExportValue(report.source.sha256), ExportValue(context.population?.residents),
    ]
      + ["value", "blank", "missing", "notInForm", "illegible"].map {
        .integer(counts[$0] ?? 0)
      }
      + Finding.Severity.allCases.map { severity in
        .integer(context.findings.count { $0.severity == severity })
      }
  }

  private static func cells(_ keys: [CellKey], _ withSources: Bool) -> ExportTable {
    let sources = [
      Column(name: "raw", title: "原文；未单独印出则空", type: .text),
      Column(name: "line", title: "行（文本文件）", type: .integer),
      Column(name: "page", title: "页（PDF）", type: .integer),
      Column(name: "place", title: "位置", type: .text),
    ]
    return ExportTable(
      name: "cells", title: "单元格", summary: "每份报告每个单元格一行，五种状态分开：0、空白、缺、不适用、难辨互不相同。",
      columns: reportKey + [
        Column(name: "key", title: "单元格，名称见 cell_names", type: .text, isRequired: true),
        Column(
          name: "state", title: "状态", type: .text,
          words: ["value", "blank", "missing", "notInForm", "illegible"], isRequired: true),
        Column(name: "value", title: "数；只在 state 为 value 时有", type: .number),
        Column(name: "unit", title: "数的单位", type: .text),
        Column(
          name: "marks",
          title: "restored 据勾稽还原，corrected 人工更正，suspect 存疑，rounded 约数，atLeast 至少", type: .text),
      ] + (withSources ? sources : []), key: ["code", "year", "key"],
      rows: { context in keys.map { cellRow($0, context, withSources) } }, fixedRows: [])
  }

  private static func cellRow(
    _ cellKey: CellKey, _ context: ReportContext, _ withSources: Bool
  ) -> [ExportValue] {
    let cell = context.report[cellKey]
    let marks = CellMarks(cellKey, in: context)
    let row =
      key(context.report) + [
        .text(cellKey.description), .text(cell.state.name), ExportValue(cell.value),
        ExportValue(cell.value == nil ? nil : cell.unit), ExportValue(marks.names),
      ]
    guard withSources else { return row }
    return row + [
      ExportValue(cell.raw), ExportValue(cell.place?.line), ExportValue(cell.place?.page),
      ExportValue(cell.place?.description),
    ]
  }

  private static func cellNames(_ keys: [CellKey]) -> ExportTable {
    ExportTable(
      name: "cell_names", title: "单元格名称", summary: "每个单元格一行：属于哪张表，叫什么。",
      columns: [
        Column(name: "key", title: "单元格", type: .text, isRequired: true),
        Column(name: "table", title: "法定表格", type: .text, isRequired: true),
        Column(name: "name", title: "名称", type: .text, isRequired: true),
      ], key: ["key"], rows: { _ in [] },
      fixedRows: keys.map {
        [.text($0.description), .text($0.table.name), .text($0.title)]
      })
  }

  private static func indicators(_ indicators: [Indicator]) -> ExportTable {
    ExportTable(
      name: "indicators", title: "指标", summary: "每份报告每个指标一行：状态、值、分子分母、95% 区间和标记。",
      columns: reportKey + [
        Column(
          name: "indicator", title: "指标，名称见 indicator_names", type: .text, isRequired: true),
        Column(
          name: "state", title: "状态", type: .text, words: ObservationState.allCases.map(\.rawValue),
          isRequired: true),
        Column(name: "value", title: "值；占比为 0 到 1 的小数；只在 state 为 value 时有", type: .number),
        Column(name: "numerator", title: "分子", type: .number),
        Column(name: "denominator", title: "分母", type: .number),
        Column(name: "low", title: "95% 区间下限", type: .number),
        Column(name: "high", title: "95% 区间上限", type: .number),
        Column(name: "marks", title: "标记；suspect 为存疑，不应参与求和与排序", type: .text),
        Column(name: "text", title: "说明", type: .text),
      ], key: ["code", "year", "indicator"],
      rows: { context in indicators.map { indicatorRow($0.observe(context), context.report) } },
      fixedRows: [])
  }

  private static func indicatorRow(
    _ observation: Observation, _ report: AnnualReport
  ) -> [ExportValue] {
    let bounds = observation.interval?.bounds
    return key(report) + [
      .text(observation.indicator), .text(observation.state.rawValue),
      observation.exact.map { .exact($0) } ?? ExportValue(observation.value),
      ExportValue(observation.numerator), ExportValue(observation.denominator),
      ExportValue(bounds?.lower), ExportValue(bounds?.upper),
      ExportValue(observation.marks.map(\.rawValue).sorted().joined(separator: " ")),
      ExportValue(observation.text),
    ]
  }

  private static func indicatorNames(_ indicators: [Indicator]) -> ExportTable {
    ExportTable(
      name: "indicator_names", title: "指标名称", summary: "每个指标一行：名称、单位、基数、适用的表式和使用前须知。",
      columns: [
        Column(name: "indicator", title: "指标", type: .text, isRequired: true),
        Column(name: "name", title: "名称", type: .text, isRequired: true),
        Column(name: "unit", title: "单位", type: .text),
        Column(name: "base", title: "基数", type: .text),
        Column(name: "forms", title: "适用的表式", type: .text),
        Column(name: "caveat", title: "须知", type: .text),
      ], key: ["indicator"], rows: { _ in [] },
      fixedRows: indicators.map {
        [
          .text($0.id), .text($0.name), ExportValue($0.unit), ExportValue($0.base),
          .text($0.forms.rawValue), ExportValue($0.caveat),
        ]
      })
  }

  private static func findings(_ withSources: Bool) -> ExportTable {
    let sources = [
      Column(name: "message", title: "发现", type: .text),
      Column(name: "places", title: "位置", type: .text),
    ]
    return ExportTable(
      name: "findings", title: "发现", summary: "每条发现一行：核对规则、级别、涉及的单元格。",
      columns: reportKey + [
        Column(name: "check", title: "核对规则", type: .text, isRequired: true),
        Column(
          name: "severity", title: "级别", type: .text,
          words: Finding.Severity.allCases.map(\.rawValue), isRequired: true),
        Column(name: "open_question", title: "是否待核", type: .flag, isRequired: true),
        Column(name: "cells", title: "涉及的单元格，空格分开", type: .text),
      ] + (withSources ? sources : []), key: [],
      rows: { context in
        context.findings.map { finding in
          let row =
            key(context.report) + [
              .text(finding.check), .text(finding.severity.rawValue),
              .flag(finding.isOpenQuestion),
              ExportValue(finding.cells.map(\.description).joined(separator: " ")),
            ]
          return withSources
            ? row + [ExportValue(finding.message), ExportValue(FootnoteText.places(finding))] : row
        }
      }, fixedRows: [])
  }
}
