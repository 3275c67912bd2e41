public import Analytics
import Disclosure
import Fingerprint
public import Graphics

/// One A4 page that an officer would pin to a briefing: who and when, three sentences, the table,
/// the figures, the doubts, the sources.
public struct ComparisonSheet {
  private let comparison: Comparison
  private let charts: [ChartSpec]
  private let theme: Theme
  private let measurer: any TextMeasurer
  /// The digest of the numbers behind the sheet: the same numbers give the same digest.
  private let fingerprint: String

  /// - Parameters:
  ///   - comparison: What is compared.
  ///   - charts: The figures in order, two in a row.
  ///   - theme: Colours and fonts.
  ///   - measurer: Measures with the fonts that will be drawn with.
  public init(
    _ comparison: Comparison, charts: [ChartSpec], theme: Theme = .screen,
    measurer: any TextMeasurer
  ) {
    self.comparison = comparison
    self.charts = charts
    self.theme = theme
    self.measurer = measurer
    fingerprint = SHA256.hex(of: ComparisonCSV.text(comparison))
  }

  /// The finished page.
  ///
  /// Rows are drawn closer until everything fits; where not all doubts fit even then, the page says
  /// how many were left out and how to list them.
  public func scene() throws(ChartError) -> Scene {
    var best: Page?
    for density in [1.0, 0.93, 0.86, 0.8, 0.74] {
      let page = try page(density: density, notes: .max)
      best = page
      if page.bottom <= limit { return page.scene }
    }
    for notes in stride(from: comparison.footnotes.count - 1, through: 0, by: -1) {
      let page = try page(density: 0.74, notes: notes)
      best = page
      if page.bottom <= limit { return page.scene }
    }
    return best?.scene ?? Scene(size: SheetStyle.page, background: theme.background)
  }

  private var limit: Double { SheetStyle.page.height - SheetStyle.margin * 0.7 }

  private struct Page {
    let scene: Scene
    let bottom: Double
  }

  private func page(density: Double, notes: Int) throws(ChartError) -> Page {
    let style = SheetStyle(density: density)
    var writer = SheetWriter(style: style, theme: theme, measurer: measurer)
    let names = comparison.subjects.map { $0.report.division?.name ?? $0.report.source.file }
    writer.heading(names.joined(separator: " · ") + "　政府信息公开年报对比", subtitle: subtitle)
    let isCrowded = comparison.subjects.count > 4
    writer.bullets((isCrowded ? comparison.verdicts : comparison.sentences).map(\.text))
    writer.table(SheetTable(comparison))
    try figures(&writer)
    writer.footer(footer(notes))
    let title = "\(names.joined(separator: "、"))政府信息公开年报对比"
    return Page(
      scene: Scene(
        size: SheetStyle.page, background: theme.background, items: writer.items, title: title,
        description: comparison.sentences.map(\.text).joined()), bottom: writer.y)
  }

  private var subtitle: String {
    let reports = comparison.subjects.map(\.report)
    var forms: [Form?] = []
    for report in reports where !forms.contains(report.form) { forms.append(report.form) }
    return forms.map { form in
      let names = reports.filter { $0.form == form }.map(\.label.replacingSpace)
      return names.joined(separator: "、") + "（\(form.map { "\($0.document)表式" } ?? "表式不明")）"
    }.joined(separator: "　|　")
  }

  private func figures(_ writer: inout SheetWriter) throws(ChartError) {
    var number = 0
    var scenes: [Scene] = []
    for spec in charts where comparison.subjects.count <= 4 || !Self.isDetailed(spec) {
      guard let data = ChartData(spec.data, comparison.subjects) else { continue }
      number += 1
      let chart = try spec.resolved(over: data.frame, ends: data.ends, notes: data.notes)
      scenes.append(
        chart.scene(
          width: writer.columnWidth, title: "图\(number)　\(Self.title(spec, chart))", theme: theme,
          metrics: writer.style.chart, measurer: measurer))
    }
    writer.figures(scenes)
  }

  /// Charts with several bands for each report leave the page to others when reports are many.
  private static func isDetailed(_ spec: ChartSpec) -> Bool {
    spec.marks.contains { $0.dropsEmpty && $0.encode.values.contains { $0.palette == "grounds" } }
  }

  /// Charts of squares say so in their title.
  private static func title(_ spec: ChartSpec, _ chart: ResolvedChart) -> String {
    chart.layers.contains(where: \.usesUnits) ? spec.title + "（一格一件）" : spec.title
  }

  private func footer(_ limit: Int) -> [(heading: String, text: String)] {
    var parts: [(heading: String, text: String)] = []
    let marks = MarkLegend.lines(for: comparison).joined(separator: "　")
    if !marks.isEmpty { parts.append(("标记", marks)) }
    let doubts = Finding.Severity.allCases.reversed().flatMap { severity in
      comparison.footnotes.filter { $0.finding.severity == severity }
    }
    let shown = doubts.prefix(limit).enumerated().map { index, note in
      "\(index + 1). \(FootnoteText.short(note, in: comparison))"
    }
    var text = shown.joined(separator: "　")
    if doubts.count > shown.count {
      text += "　另有 \(doubts.count - shown.count) 条未列出，见 stats check。"
    }
    if !doubts.isEmpty { parts.append(("存疑", text)) }
    parts.append(("口径", bases))
    parts.append(("来源", ComparisonMarkdown.sources(comparison) + population))
    parts.append(("数据校验", "\(fingerprint.prefix(16))　由 stats \(StatsVersion.number) 生成"))
    return parts
  }

  private var bases: String {
    "答复各项以办结总计为基数；纠正率以审结件数为基数（不含尚未审结）；基数不足 10 只列件数；每十万人数为 95% 精确区间（Poisson）；部分数据因四舍五入，总计与分项可能不等。"
  }

  private var population: String {
    guard let source = comparison.subjects.compactMap(\.population).first else { return "" }
    return "人口：\(source.source)，\(source.date) 常住人口。"
  }
}

/// The version of the tool, as documents state it.
public enum StatsVersion {
  public static let number = "0.1.0"
}

extension String {
  /// The label with its space made unbreakable.
  fileprivate var replacingSpace: String {
    split(separator: " ", omittingEmptySubsequences: false).joined(separator: "\u{A0}")
  }
}
