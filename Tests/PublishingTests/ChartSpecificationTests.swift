import Analytics
import Disclosure
import Graphics
import Ingestion
import Publishing
import Rendering
import TestSupport
import Testing

/// Every specification of the project over few and many counties, measured with the real fonts.
@Suite struct ChartSpecificationTests {
  private static let folder = ChartFolder(path: Checkout.root + "/Charts")

  private func data(_ spec: ChartSpec, _ count: Int) throws -> ChartData {
    let all = SyntheticReports.counties(max(count, 30))
    let data: ChartData? =
      switch spec.data {
      case .trend:
        ChartData(
          spec.data, SyntheticReports.histories(count, years: 2018...2025),
          selection: spec.selection)
      case .distribution(let id):
        ChartData(
          spec.data, Array(all.prefix(min(count, 8))),
          peers: try all.map { ObservedReport($0, try #require(Indicator.named(id))) })
      default: ChartData(spec.data, SyntheticReports.counties(count))
      }
    return try #require(data, "\(spec.name)")
  }

  private func scene(_ chart: ResolvedChart, _ title: String) -> Scene {
    chart.scene(
      width: 448, title: title, metrics: ChartMetrics(fontSize: 9.5),
      measurer: Renderer(theme: .screen))
  }

  /// A chart of so many counties in a theme and a width, as people ask for it.
  struct Look: CustomTestStringConvertible, Sendable {
    let count: Int
    var theme = Theme.screen
    /// In millimetres; `nil` for the theme's own.
    var width: Double?

    var testDescription: String {
      "\(count) \(theme.name)\(width.map { " \(Int($0)) mm" } ?? "")"
    }

    static let all =
      [1, 2, 5, 20, 200].map { Look(count: $0) }
      + [5, 20].map { Look(count: $0, theme: .gongwen) }
      + [1, 2, 5, 20].map { Look(count: $0, theme: .gongwen, width: 74) }
      + [Look(count: 3, width: 50), Look(count: 7, width: 90)]
      + [Theme.print, .dark].map { Look(count: 5, theme: $0) }
  }

  @Test(arguments: folder.names(), Look.all)
  func textsNeitherTouchNorLeaveThePicture(name: String, look: Look) throws {
    let spec = try Self.folder.spec(name)
    let data = try data(spec, look.count)
    // More than eight lines are refused, with small multiples named as the way out.
    let isLine = [.line, .slope].contains(spec.main.type) && spec.facet == nil
    if isLine, data.frame.distinct("county").count > ChartSpec.seriesLimit {
      #expect(throws: ChartError.self) { try data.chart(spec) }
      return
    }
    let chart = try data.chart(spec)
    let scene = chart.figure(
      title: data.title(spec), width: look.width.map { $0 / 25.4 * 72 }, theme: look.theme,
      measurer: Renderer(theme: look.theme))
    expectReadable(scene, "\(name) \(look.testDescription)")
    if look.width == nil { #expect(scene.size.height < 1_700) }
    guard !chart.x.bands.isEmpty, !chart.y.bands.isEmpty else { return }
    let lost = Set(chart.x.bands.map(\.label)).intersection(scene.droppedLabels)
    #expect(lost.isEmpty, "\(name) \(look.testDescription): \(lost)")
  }

  /// Nothing lies over anything else, nothing leaves the picture, no name of a band is lost.
  private func expectReadable(_ scene: Scene, _ name: String) {
    let problems = overlaps(scene.texts)
    #expect(problems.isEmpty, "\(name): \(problems.prefix(3))")
    let canvas = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
    for text in scene.texts {
      #expect(canvas.contains(text.bounds, tolerance: 1), "\(name): \(text.string)")
    }
    for rect in rectangles(scene.items) {
      #expect(canvas.contains(rect, tolerance: 1), "\(name): \(rect)")
      #expect(rect.width >= 0 && rect.height >= 0, "\(name): \(rect)")
    }
    #expect(scene.texts.contains { $0.string.hasPrefix("来源：") })
  }

  /// The pairs of texts whose boxes share more than half a point.
  private func overlaps(_ texts: [Scene.Text]) -> [String] {
    let sorted = texts.sorted { $0.bounds.y < $1.bounds.y }
    var found: [String] = []
    for (index, text) in sorted.enumerated() {
      for other in sorted[(index + 1)...] {
        if other.bounds.y > text.bounds.maxY { break }
        if text.bounds.overlaps(other.bounds, tolerance: 0.5) {
          found.append("\(text.string) | \(other.string)")
        }
      }
    }
    return found
  }

  private func rectangles(_ items: [Scene.Item]) -> [Rect] {
    items.compactMap { if case .rectangle(let rect, _, _) = $0 { rect } else { nil } }
  }

  /// The five reports that the product starts from.
  @Test(arguments: folder.names())
  func theRealReportsAreDrawn(name: String) throws {
    let spec = try Self.folder.spec(name)
    let reports = Checkout.reports.sorted { $0.key < $1.key }.map {
      ReportContext($0.value, population: .trial)
    }
    let data = try #require(ChartData(spec.data, reports, selection: spec.selection))
    guard !data.frame.rows.isEmpty else { return }
    let scene = scene(try data.chart(spec), data.title(spec))
    #expect(overlaps(scene.texts).isEmpty, "\(name): \(overlaps(scene.texts).prefix(3))")
  }

  /// A sign beside a number without its meaning is a riddle.
  @Test func theSignsBesideNumbersAreExplained() throws {
    let spec = try Self.folder.spec("application-rate")
    let reports = Checkout.reports.values.map { ReportContext($0, population: .trial) }
    let data = try #require(ChartData(spec.data, reports))
    let signs = Set(data.frame.rows.map(\.datum.label).joined().filter { "*†≈≥‡".contains($0) })
    #expect(signs == ["*"])
    #expect(data.notes.contains("* 据勾稽关系唯一还原。"))
  }

  /// 鼓楼区 of Nanjing and of Fuzhou are two counties, also where both reported on the same year.
  @Test(arguments: [
    ChartSpec.DataSource.indicator("application.received"), .trend("application.received"),
    .group("outcomes"), .distribution("application.received"),
  ])
  func countiesOfTheSameNameStandApart(source: ChartSpec.DataSource) throws {
    let reports = [("320106", "南京市", 7), ("350102", "福州市", 40)].map { code, place, count in
      var report = AnnualReport.blank(.binding2021, year: 2022)
      report.division = Division(
        code: code, level: .county, name: "鼓楼区", shortName: "鼓楼", pinyin: "gulou",
        prefecture: place, province: "")
      report.set("t3.newReceived.total", .value(ExactNumber(count)))
      return ReportContext(report)
    }
    let data = try #require(ChartData(source, reports))
    let counties = Set(data.frame.rows.compactMap { $0.words["county"] })
    #expect(counties == ["南京市鼓楼区", "福州市鼓楼区"])
    #expect(data.frame.shortNames["南京市鼓楼区"] == "南京鼓楼")
  }

  /// A doubt about a county that is not drawn would be a note without a number.
  @Test func doubtsAreToldOfWhatIsDrawnAlone() throws {
    let spec = try Self.folder.spec("procurement-amount")
    let reports = Checkout.reports.values.sorted { $0.label < $1.label }.map { ReportContext($0) }
    let data = try #require(ChartData(spec.data, reports))
    let doubted = try data.chart(spec).notes.filter { $0.hasPrefix("# ") }
    #expect(doubted.contains { $0.hasPrefix("# 泽州：") })
    let drawn = try data.chart(spec.limited(to: 1))
    let names = drawn.y.bands.map { String($0.label.prefix(2)) }
    #expect(names.count == 1)
    for note in drawn.notes where note.hasPrefix("# ") {
      #expect(names.contains(String(note.dropFirst(2).prefix(2))))
    }
    #expect(drawn.notes.count { $0.hasPrefix("# ") } < doubted.count)
  }

  @Test func aMissingPopulationIsSaidToBeMissing() throws {
    let report = try #require(Checkout.reports.values.first { $0.count(.newReceived) != nil })
    let data = try #require(
      ChartData(.indicator("application.per100k"), [ReportContext(report)]))
    #expect(data.frame.rows.map(\.datum.absence) == ["缺人口数"])
  }

  /// 0, missing and not in the form are three things: none of them is a bar.
  @Test func zeroMissingAndNotInFormAreThreeThings() throws {
    let spec = try Self.folder.spec("procurement-amount")
    var zero = AnnualReport.blank(.trial2019)
    zero.division = nil
    zero.source.file = "zero"
    var missing = zero
    missing.source.file = "missing"
    missing.set("t2.procurement.amount", .missing)
    var other = AnnualReport.blank(.binding2021, year: 2021)
    other.division = nil
    other.source.file = "other"
    let data = try #require(
      ChartData(spec.data, [zero, missing, other].map { ReportContext($0) }))
    let texts = scene(try data.chart(spec), "").texts.map(\.string)
    #expect(texts.contains("0 万元"))
    #expect(texts.contains("缺"))
    #expect(texts.contains("不适用（2021年表式无此项）"))
  }

  /// A line never leads over a year without a report, nor over a change of what is counted.
  @Test func linesEndAtGapsAndBreaks() throws {
    let spec = try Self.folder.spec("indicator-trend")
    let reports = SyntheticReports.histories(1, years: 2018...2025)
    let data = try #require(ChartData(spec.data, reports))
    let scene = scene(try data.chart(spec), "")
    let runs = scene.items.compactMap { item -> Int? in
      if case .polyline(let points, _) = item { points.count } else { nil }
    }
    // 2018 | 2019, 2020 | 2021, no 2022, 2023 to 2025: requests are not concerned by 2024.
    #expect(runs == [2, 3])
    let texts = scene.texts.map(\.string)
    #expect(texts.contains("2019年新表式") && texts.contains("2021年新表式"))
    #expect(texts.contains("2024年复议前置") && texts.contains("缺"))
    #expect(texts.contains { $0.contains("2019、2020 年用2019年表式") })
  }

  @Test func linesOfDisputesEndIn2024Too() throws {
    let spec = try Self.folder.spec("indicator-trend").with(.trend("reconsideration.total"))
    let data = try #require(
      ChartData(spec.data, SyntheticReports.histories(1, years: 2022...2025)))
    #expect(try data.chart(spec).breaks.map(\.interrupts) == [true])
  }

  /// Values of Spiegelhalter's interpolated limits, checked in the statistics' own tests.
  @Test func theFunnelShowsTheExactLimits() throws {
    let spec = try Self.folder.spec("share-funnel")
    let data = try #require(ChartData(spec.data, SyntheticReports.counties(40)))
    let limits = data.frame.rows.filter { $0.words["part"] == "limits" }
    #expect(Set(limits.compactMap { $0.words["category"] }).count == 5)
    let upper = limits.filter { $0.words["category"] == "99.8%上限" }.compactMap(\.datum.value)
    let inner = limits.filter { $0.words["category"] == "95%上限" }.compactMap(\.datum.value)
    #expect(zip(upper, inner).allSatisfy { $0 >= $1 })
    #expect(ChartData(.funnel("application.received"), SyntheticReports.counties(4)) == nil)
  }

  @Test func fiveThousandCountiesSayWhatIsLeftOut() throws {
    let spec = try Self.folder.spec("application-rate")
    let rows = (0..<5_000).map { index in
      Frame.Row(
        ["report": "第\(index)县"], Datum(value: Double(index % 97), label: "\(index % 97)"))
    }
    let chart = try spec.resolved(over: Frame(rows))
    #expect(chart.y.bands.count == 60)
    #expect(chart.notes.contains { $0.contains("共 5000 个") && $0.contains("其余 4940 个未画") })
  }

  /// Cases and shares have no scale in common, whatever the specification asks for.
  @Test func indicatorsOfDifferentUnitsShareNoScale() throws {
    let source = ChartSpec.DataSource.indicators(["application.received", "outcome.disclosureRate"])
    let data = try #require(ChartData(source, SyntheticReports.counties(3)))
    let free = try Self.folder.spec("normative-documents").with(source)
    #expect(try data.chart(free).panels.count == 2)
    let shared = ChartSpec(
      name: "own", title: "", summary: "", data: source,
      facet: ChartSpec.Facet("category", scale: .shared), marks: free.marks)
    let error = ChartError.mixedUnits(chart: "own", units: ["件", "%"])
    #expect(throws: error) { try data.chart(shared) }
    #expect(error.description.contains("Charts/specs/own.yaml 的 facet 写 scale: free"))
  }

  @Test(arguments: ["year-on-year", "two-years"])
  func oneYearIsNoChange(name: String) throws {
    let spec = try Self.folder.spec(name)
    let data = try #require(
      ChartData(
        spec.data, SyntheticReports.histories(3, years: 2019...2019), selection: spec.selection))
    #expect(throws: ChartError.oneYear(chart: name, year: "2019")) { try data.chart(spec) }
  }

  @Test func whatHasNoRoomIsListed() throws {
    let spec = try Self.folder.spec("indicator-trend")
    let data = try #require(
      ChartData(spec.data, SyntheticReports.histories(3, years: 2018...2025)))
    let scene = try data.chart(spec).scene(width: 150, measurer: Renderer(theme: .screen))
    let dropped = try #require(scene.droppedLabels.first)
    #expect(overlaps(scene.texts).isEmpty)
    let json = try JSONText.of(ChartRecord(try data.chart(spec), scene: scene))
    #expect(json.contains(dropped))
  }
}

extension ChartSpec {
  /// The same with so many bands at most.
  fileprivate func limited(to count: Int) -> ChartSpec {
    ChartSpec(
      name: name, title: title, summary: summary, subtitle: subtitle, note: note, source: source,
      data: data, selection: Selection(limit: count), facet: facet, marks: marks)
  }
}
