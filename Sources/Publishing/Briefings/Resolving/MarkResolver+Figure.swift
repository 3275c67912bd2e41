import Analytics
import Disclosure
import Graphics

extension MarkResolver {
  /// The width of a page's text and of a column of two, in points.
  private static let widest = 156 * 72 / 25.4

  /// A chart: "denial-reasons 泽州 新绛 | 宽=15cm"; that of a trend names its indicator last.
  func figure(_ mark: Mark, fitting box: FigureBox?) throws -> Resolution {
    guard let name = mark.words.first, library.chartNames.contains(name) else {
      let typed = mark.words.first ?? ""
      throw BriefingRefusal("没有图“\(typed)”\(Mark.hint(typed, library.chartNames))")
    }
    let width = try box?.width ?? Self.width(mark.options[.width])
    let (spec, counties) = try chosen(try library.chart(name), mark.words.dropFirst())
    let (subjects, gaps) = try subjects(of: spec, counties, mark)
    guard !subjects.isEmpty else {
      // A picture of the template has no room for words.
      guard box == nil else { throw BriefingRefusal(gaps.joined(separator: "，") + "，无法画图") }
      return .missing(gaps, "无法画图")
    }
    let peers = try peers(of: subjects, spec.data, counties, mark)
    guard let data = ChartData(spec.data, subjects, peers: peers, selection: spec.selection) else {
      throw BriefingRefusal("图“\(name)”所用的指标或分组不存在，请改正 Charts/specs/\(name).yaml")
    }
    let chart: ResolvedChart
    do {
      chart = try data.chart(spec)
    } catch {
      guard box == nil, let reason = error.lackOfNumbers else { throw error }
      return .missing(gaps + [reason], "无法画图")
    }
    let title = mark.options[.title] ?? data.title(of: chart)
    let makings = [
      "\(width)×\(box?.height ?? 0) \(library.theme.name)", try library.fingerprint(ofChart: name),
    ]
    let numbers = FigureImprint.Number.all(in: data.frame).map { "\($0.at) \($0.shown)" }
    // The source stands in the picture itself, so that it goes with it wherever it is copied.
    let figure = BriefingFigure(
      name: mark.name, title: title, description: chart.words,
      notes: mark.options[.note].map { ["注：\($0)。"] } ?? [],
      makings: (makings + chart.notes + numbers).joined(separator: "\n"),
      draw: { [library] in Self.scene(chart, title, width, box, library) })
    return Resolution(block: .figure(figure), gaps: gaps)
  }

  /// The specification with the indicator that the last word names, where it can be replaced.
  private func chosen(
    _ spec: ChartSpec, _ words: ArraySlice<String>
  ) throws -> (spec: ChartSpec, counties: ArraySlice<String>) {
    guard let last = words.last, let indicator = Self.indicator(last) else { return (spec, words) }
    guard let data = spec.data.replacing(indicator: indicator.id) else {
      throw BriefingRefusal("图“\(spec.name)”画的不是单个指标，不能换成“\(last)”")
    }
    return (spec.with(data), words.dropLast())
  }

  /// The reports a chart shows: of a trend all years, else those of the mark.
  private func subjects(
    of spec: ChartSpec, _ words: ArraySlice<String>, _ mark: Mark
  ) throws -> (found: [ReportContext], gaps: [String]) {
    let isTrend = if case .trend = spec.data { true } else { false }
    guard isTrend || !spec.selection.years.isEmpty else { return try subjects(words, mark) }
    let years = spec.selection.years
    let found = try words.flatMap { try library.reports(of: $0) }.filter { context in
      isTrend || context.report.year.map { years.contains($0) } == true
    }
    return (found, found.isEmpty ? ["\(words.joined(separator: "、"))没有报告"] : [])
  }

  /// Among whom a distribution shows the reports of a mark: all of the year that was asked for, the
  /// latest where none or several were.
  private func peers(
    of subjects: [ReportContext], _ source: ChartSpec.DataSource, _ words: ArraySlice<String>,
    _ mark: Mark
  ) throws -> [ObservedReport] {
    guard case .distribution = source, let indicator = source.oneIndicator else { return [] }
    let isLatest = mark.options[.year] == nil && !words.contains { $0.contains(".") }
    let years = isLatest ? [] : Set(subjects.compactMap(\.report.year))
    return try library.observed(indicator, year: years.count == 1 ? years.first : nil)
  }

  private static func scene(
    _ chart: ResolvedChart, _ title: String, _ width: Double, _ box: FigureBox?,
    _ library: any BriefingLibrary
  ) -> Scene {
    var scene = chart.scene(
      width: width, title: "", theme: library.theme, metrics: ChartMetrics(fontSize: 9),
      measurer: library.measurer)
    if let box { scene = scene.centred(in: box) }
    scene.title = title
    return scene
  }

  /// A width as written, "15cm", "150mm", "400pt", in points; without one that of the text.
  private static func width(_ text: String?) throws -> Double {
    guard let text else { return widest }
    let units = [
      ("厘米", 72 / 2.54), ("毫米", 72 / 25.4), ("cm", 72 / 2.54), ("mm", 72 / 25.4), ("pt", 1),
    ]
    for (unit, points) in units where text.hasSuffix(unit) {
      if let number = Double(text.dropLast(unit.count).filter { !$0.isWhitespace }) {
        let width = number * points
        guard (100...widest + 0.5).contains(width) else {
          throw BriefingRefusal("宽=\(text) 不对：应在 3.6cm 与 15.6cm（版心宽）之间")
        }
        return width
      }
    }
    throw BriefingRefusal("宽=\(text) 不对：应写成 15cm、150mm 或 400pt")
  }
}

extension Scene {
  /// The scene in the middle of a surface with the proportions of a box, nothing cut and nothing bent.
  func centred(in box: FigureBox) -> Scene {
    let ratio = box.height / box.width
    let width = max(size.width, size.height / ratio)
    let height = max(size.height, size.width * ratio)
    var scene = self
    scene.items = moved(by: Point(x: (width - size.width) / 2, y: (height - size.height) / 2))
    scene.size = Size(width: width, height: height)
    return scene
  }
}

extension ChartError {
  /// Why there is nothing to draw although there are reports, or `nil` for what is wrong with the chart.
  fileprivate var lackOfNumbers: String? {
    guard case .noNumbers(_, let count, let states) = self else { return nil }
    return "要画的 \(count) 处都没有数（\(states)）"
  }
}
