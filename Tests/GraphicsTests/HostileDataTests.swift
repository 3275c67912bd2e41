import Graphics
import TestSupport
import Testing

/// Data that breaks charts elsewhere.
@Suite struct HostileDataTests {
  private func spec(
    _ type: ChartSpec.MarkType = .bar, stack: ChartSpec.Stack = .none,
    scale: ChartSpec.ScaleType = .linear, count: Bool = false
  ) -> ChartSpec {
    ChartSpec(
      name: "test", title: "试验", summary: "", data: .indicator("x"),
      marks: [
        .init(
          type,
          encode: [
            .y: .init("report"), .x: .init("value", title: "件", isCount: count, scale: scale),
          ], stack: stack)
      ])
  }

  private func rows(_ values: [Double?]) -> Frame {
    Frame(
      values.enumerated().map { index, value in
        Frame.Row(
          ["report": "第\(index)县"],
          Datum(value: value, absence: value == nil ? "缺" : "", label: value.map { "\($0)" } ?? ""))
      })
  }

  private func scene(_ spec: ChartSpec, _ frame: Frame) throws -> Scene {
    try spec.resolved(over: frame).scene(width: 300, measurer: AdvanceTable())
  }

  private func isWhole(_ scene: Scene) -> Bool {
    let canvas = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
    return scene.texts.allSatisfy { canvas.contains($0.bounds, tolerance: 1) }
      && scene.items.allSatisfy { item in
        if case .rectangle(let rect, _, _) = item {
          return rect.width >= 0 && rect.width.isFinite && canvas.contains(rect, tolerance: 1)
        }
        return true
      }
  }

  @Test(
    arguments: [
      [1e300, 3], [1e-300, 2e-300], [1e15, 0], [0, 0], [-5, 7], [-3, -9], [0.1, 0.2, 0.3],
      [nil, nil],
      [42], [nil], [1e9, 1], [123_456_789, 5],
    ] as [[Double?]], [ChartSpec.MarkType.bar, .dot, .dumbbell, .text])
  func extremeNumbersGiveAWholePicture(values: [Double?], type: ChartSpec.MarkType) throws {
    #expect(isWhole(try scene(spec(type), rows(values))))
  }

  @Test func numbersThatAreNoneAreUnreadable() throws {
    let scene = try scene(spec(), rows([.nan, .infinity, 3]))
    #expect(scene.texts.count { $0.string == "难辨" } == 2)
  }

  @Test(arguments: [1e5, 2.5e6, 1e9, 3e11])
  func largeNumbersAreToldInTenThousands(value: Double) throws {
    let chart = try spec(count: true).resolved(over: rows([value, 1]))
    let axis = try #require(chart.x.linear)
    #expect(axis.title == (value < 1e9 ? "万件" : "亿件"))
    let scene = chart.scene(width: 300, measurer: AdvanceTable())
    #expect(scene.texts.contains { $0.string == axis.title })
  }

  /// Upright bars keep the rules of level ones: no percentage of fewer than ten, none of a part.
  @Test func uprightPercentagesOfSmallOrUnknownWholesAreNotDrawn() throws {
    let encode: [ChartSpec.Channel: ChartSpec.Encoding] = [
      .x: .init("report"), .y: .init("value"), .color: .init("category", palette: "outcomes"),
    ]
    let spec = ChartSpec(
      name: "test", title: "", summary: "", data: .group("outcomes"),
      marks: [.init(.bar, encode: encode, stack: .normalize, unitsBelow: 0)])
    let numbers: [(String, String, Double?)] = [
      ("小县", "甲", 1), ("小县", "乙", 3), ("缺县", "甲", 50), ("缺县", "乙", nil), ("全县", "甲", 20),
      ("全县", "乙", 30),
    ]
    let rows = numbers.map { report, category, value in
      Frame.Row(
        ["report": report, "category": category],
        Datum(value: value, absence: value == nil ? "缺" : ""))
    }
    let scene = try scene(spec, Frame(rows))
    let bars = scene.items.filter {
      if case .rectangle(let rect, .solid?, _) = $0 { rect.height > 20 } else { false }
    }
    #expect(bars.count == 2)
    #expect(scene.texts.contains { $0.string == "基数不足10" })
    #expect(scene.texts.contains { $0.string == "乙缺" })
  }

  @Test func aLogarithmHasNoZeroAndNoBars() {
    #expect(throws: ChartError.logOfZero(chart: "test", label: "第1县　0.0")) {
      try spec(.dot, scale: .log).resolved(over: rows([5, 0]))
    }
    #expect(throws: ChartError.logBars(chart: "test")) {
      try spec(.bar, scale: .log).resolved(over: rows([5, 6]))
    }
  }

  @Test func aLogarithmicScaleIsEvenInPowersOfTen() throws {
    let scene = try scene(spec(.dot, scale: .log), rows([1, 10, 100]))
    let centers = scene.items.compactMap { item -> Double? in
      if case .circle(let center, _, _, _) = item { center.x } else { nil }
    }
    #expect(abs((centers[1] - centers[0]) - (centers[2] - centers[1])) < 1e-9)
    #expect(scene.texts.contains { $0.string.contains("对数刻度") })
  }

  @Test(arguments: [ChartSpec.MarkType.bar, .dot, .line, .cell])
  func labelsOfSixtyCharactersAreBroken(type: ChartSpec.MarkType) throws {
    let name = String(repeating: "长", count: 60)
    let frame = Frame(
      (0..<3).map { index in
        Frame.Row(
          ["report": "\(name)\(index)", "year": "202\(index)", "category": "\(name)\(index)"],
          Datum(value: Double(index + 1), label: String(repeating: "值", count: 60)))
      })
    let encode: [ChartSpec.Channel: ChartSpec.Encoding] =
      switch type {
      case .line: [.x: .init("year"), .y: .init("value"), .color: .init("report")]
      case .cell: [.y: .init("report"), .x: .init("category"), .color: .init("value")]
      default: [.y: .init("report"), .x: .init("value")]
      }
    let spec = ChartSpec(
      name: "test", title: name, summary: "", data: .indicator("x"),
      marks: [.init(type, encode: encode)])
    #expect(isWhole(try scene(spec, frame)))
  }

  @Test func axesThatDoNotFitTogetherAreRefused() {
    let spec = ChartSpec(
      name: "test", title: "", summary: "", data: .indicator("x"),
      marks: [.init(.bar, encode: [.x: .init("value"), .y: .init("value")])])
    #expect(throws: ChartError.noBands(chart: "test")) { try spec.resolved(over: rows([1])) }
  }

  @Test func moreThanEightLinesAreRefusedWithAWayOut() {
    let frame = Frame(
      (0..<9).map { Frame.Row(["year": "2020", "county": "第\($0)县"], Datum(value: 1)) })
    let spec = ChartSpec(
      name: "test", title: "", summary: "", data: .trend("x"),
      marks: [
        .init(.line, encode: [.x: .init("year"), .y: .init("value"), .color: .init("county")])
      ])
    #expect(throws: ChartError.tooManySeries(chart: "test", count: 9, limit: 8)) {
      try spec.resolved(over: frame)
    }
  }

  @Test func suspectNumbersAreNeverRanked() throws {
    var frame = rows([1, 9, 5])
    frame.rows[1].datum.isSuspect = true
    let spec = ChartSpec(
      name: "test", title: "", summary: "", data: .indicator("x"),
      selection: .init(order: .descending),
      marks: [.init(.bar, encode: [.y: .init("report"), .x: .init("value")])])
    #expect(try spec.resolved(over: frame).y.bands.map(\.label) == ["第2县", "第0县", "第1县"])
  }

  @Test func panelsShareTheirScaleUnlessTheChartSaysSo() throws {
    let frame = Frame(
      [("甲", 5.0), ("乙", 500)].map { county, value in
        Frame.Row(["county": county, "report": county], Datum(value: value, label: "x"))
      })
    for scale in ChartSpec.FacetScale.allCases {
      let spec = ChartSpec(
        name: "test", title: "", summary: "", data: .indicator("x"),
        facet: .init("county", scale: scale),
        marks: [.init(.bar, encode: [.y: .init("report"), .x: .init("value")])])
      let chart = try spec.resolved(over: frame)
      let extents = chart.panels.compactMap { $0.chart.x.linear?.extent }
      #expect((extents[0] == extents[1]) == (scale == .shared))
      #expect(chart.notes.contains { $0.contains("刻度不同") } == (scale == .free))
    }
  }

  /// Points without bands have no place for a word: an empty frame would say that nothing happened.
  @Test(arguments: [ChartSpec.MarkType.dot, .line, .slope])
  func aFrameWithoutANumberIsRefusedWithTheReasons(type: ChartSpec.MarkType) throws {
    let encode: [ChartSpec.Channel: ChartSpec.Encoding] =
      type == .dot
      ? [.x: .init("base"), .y: .init("value")]
      : [.x: .init("year"), .y: .init("value"), .color: .init("county")]
    let spec = ChartSpec(
      name: "test", title: "", summary: "", data: .trend("x"), marks: [.init(type, encode: encode)])
    let rows = ["2019", "2020", "2021"].map { year in
      Frame.Row(
        ["county": "泽州", "year": year], Datum(value: nil, absence: year == "2019" ? "不适用" : "缺"))
    }
    #expect(throws: ChartError.noNumbers(chart: "test", count: 3, states: "缺 2、不适用 1")) {
      try spec.resolved(over: Frame(rows))
    }
  }

  /// Bands below one another say it themselves, and show no scale that nothing was measured by.
  @Test func bandsWithoutANumberShowWordsAndNoScale() throws {
    let texts = try scene(spec(.dot), rows([nil, nil])).texts.map(\.string)
    #expect(texts.filter { $0 == "缺" }.count == 2)
    #expect(!texts.contains("0") && !texts.contains("1"))
  }
}
