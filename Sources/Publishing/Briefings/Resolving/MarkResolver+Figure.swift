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
    let spec = try library.chart(name)
    let width = try box?.width ?? Self.width(mark.options[.width])
    if case .trend = spec.data { return try trendFigure(mark, spec, width, box) }
    let (subjects, gaps) = try subjects(mark.words.dropFirst(), mark)
    guard !subjects.isEmpty else { throw BriefingRefusal(gaps.joined(separator: "，") + "，无法画图") }
    guard let data = ChartData(spec.data, subjects) else {
      throw BriefingRefusal("图“\(name)”所用的指标或分组不存在，请改正 Charts/specs/\(name).yaml")
    }
    let chart = try spec.resolved(over: data.frame, ends: data.ends, notes: data.notes)
    let usesUnits = chart.layers.contains(where: \.usesUnits)
    let title = mark.options[.title] ?? (usesUnits ? "\(spec.title)（一格一件）" : spec.title)
    return Resolution(
      block: .figure(
        figure(mark, chart, title, width, box, sources: Self.sources(subjects))), gaps: gaps)
  }

  private func trendFigure(
    _ mark: Mark, _ spec: ChartSpec, _ width: Double, _ box: FigureBox?
  ) throws -> Resolution {
    let words = mark.words.dropFirst()
    guard let last = words.last, words.count > 1 else {
      throw BriefingRefusal("应写成 {{图 \(spec.name) 县 … 指标}}")
    }
    let indicator = try Self.indicators(last)[0]
    let reports = try words.dropLast().map { try library.reports(of: $0) }
    let series = reports.map { TrendSeries(indicator, $0) }
    let chart = try spec.resolved(
      over: TrendFrame.frame(series), notes: TrendFrame.notes(series), valueTitle: indicator.unit)
    let counties = series.map(\.county).joined(separator: "、")
    let title = mark.options[.title] ?? "\(counties)\(indicator.name)历年变化"
    let isEmpty = series.contains { $0.values.isEmpty }
    return Resolution(
      block: .figure(
        figure(mark, chart, title, width, box, sources: "\(counties)各年度政府信息公开工作年度报告。")),
      gaps: isEmpty ? ["\(counties) \(indicator.name)没有历年数"] : [])
  }

  private func figure(
    _ mark: Mark, _ chart: ResolvedChart, _ title: String, _ width: Double, _ box: FigureBox?,
    sources: String
  ) -> BriefingFigure {
    var scene = chart.scene(
      width: width, title: "", metrics: ChartMetrics(fontSize: 9), measurer: library.measurer)
    if let box { scene = scene.centred(in: box) }
    scene.title = title
    let note = mark.options[.note].map { ["注：\($0)。"] } ?? []
    return BriefingFigure(
      name: mark.name, title: title, scene: scene, notes: note + ["资料来源：" + sources])
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
