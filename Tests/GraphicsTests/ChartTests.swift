import Graphics
import TestSupport
import Testing

/// Charts from specification to scene, measured by a table of advances.
@Suite struct ChartTests {
  private func spec(
    _ type: ChartSpec.MarkType = .bar, stack: ChartSpec.Stack = .none, unitsBelow: Int = 0,
    color: Bool = false
  ) -> ChartSpec {
    var encode: [ChartSpec.Channel: ChartSpec.Encoding] = [
      .y: .init("report"), .x: .init("value", title: "件"),
    ]
    if color { encode[.color] = .init("category", palette: "outcomes") }
    return ChartSpec(
      name: "test", title: "试验", summary: "", data: .group("outcomes"),
      marks: [.init(type, encode: encode, stack: stack, unitsBelow: unitsBelow)])
  }

  private func row(
    _ report: String, _ value: Double?, _ category: String = "甲", absence: String = ""
  ) -> Frame.Row {
    Frame.Row(
      ["report": report, "category": category],
      Datum(value: value, absence: absence, label: value.map { "\(Int($0)) 件" } ?? ""))
  }

  private func scene(_ spec: ChartSpec, _ rows: [Frame.Row]) throws -> Scene {
    try spec.resolved(over: Frame(rows)).scene(width: 300, measurer: AdvanceTable())
  }

  private func rectangles(_ scene: Scene) -> [Rect] {
    scene.items.compactMap { if case .rectangle(let rect, _, _) = $0 { rect } else { nil } }
  }

  @Test func barsStartAtZeroAndAreProportional() throws {
    let bars = rectangles(try scene(spec(), [row("泽州", 30), row("新绛", 10)]))
    #expect(bars.count == 2)
    #expect(bars[0].x == bars[1].x)
    #expect(abs(bars[0].width / bars[1].width - 3) < 1e-9)
  }

  @Test(arguments: ["缺", "不适用", "无基数", "—"])
  func aNumberThatIsNotThereIsAWordAndNoBar(word: String) throws {
    let scene = try scene(spec(), [row("泽州", 30), row("新绛", nil, absence: word)])
    #expect(scene.texts.contains { $0.string == word })
    let hatched = scene.items.filter {
      if case .rectangle(_, .hatched?, _) = $0 { true } else { false }
    }
    #expect(hatched.count == 1)
  }

  @Test func zeroIsANumberAndNoWord() throws {
    let scene = try scene(spec(), [row("泽州", 30), row("新绛", 0)])
    #expect(scene.texts.contains { $0.string == "0 件" })
    #expect(rectangles(scene).count == 1)
  }

  @Test func smallCountsAreOneSquareEach() throws {
    let scene = try scene(
      spec(stack: .zero, unitsBelow: 30, color: true),
      [row("泽州", 2, "甲"), row("泽州", 3, "乙"), row("新绛", 1, "甲"), row("新绛", 0, "乙")])
    let squares = rectangles(scene).filter { abs($0.width - $0.height) < 1e-9 }
    // Six cases and two swatches of the legend.
    #expect(squares.count == 8)
  }

  @Test func fromTheLimitOnSquaresBecomeBars() throws {
    let rows = [row("泽州", 20, "甲"), row("泽州", 10, "乙")]
    let chart = try spec(stack: .zero, unitsBelow: 30, color: true).resolved(over: Frame(rows))
    #expect(!chart.layers[0].usesUnits)
  }

  @Test func hundredPercentBarsFillTheSameWidth() throws {
    let scene = try scene(
      spec(stack: .normalize, color: true),
      [row("泽州", 10, "甲"), row("泽州", 30, "乙"), row("新绛", 50, "甲"), row("新绛", 50, "乙")])
    let bars = rectangles(scene).filter { $0.height > 8 && $0.width > 9 }
    let byBand = Dictionary(grouping: bars, by: \.y).values.map { $0.map(\.width).reduce(0, +) }
    #expect(byBand.count == 2)
    #expect(abs(byBand[0] - byBand[1]) < 1e-9)
  }

  /// A percentage of fewer than ten cases is not drawn, and nothing is drawn of a whole with a gap.
  @Test func percentagesOfSmallOrUnknownWholesAreWords() throws {
    let scene = try scene(
      spec(stack: .normalize, color: true),
      [row("泽州", 1, "甲"), row("泽州", 3, "乙"), row("新绛", 50, "甲"), row("新绛", nil, "乙", absence: "缺")])
    // The words lie on a plate of the background's colour, so that no grid line crosses them.
    let isDrawn = scene.items.contains { item in
      guard case .rectangle(let rect, .solid(let color), _) = item else { return false }
      return rect.width > 60 && color != scene.background
    }
    #expect(!isDrawn)
    #expect(scene.texts.contains { $0.string.contains("基数不足10") })
    #expect(scene.texts.contains { $0.string == "其余缺" })
  }

  @Test func negativeNumbersCannotBeStacked() {
    #expect(throws: ChartError.negativeStack(chart: "test")) {
      try spec(stack: .zero, color: true).resolved(over: Frame([row("泽州", -1)]))
    }
  }

  @Test func noRowsAndUnknownFieldsAreErrors() {
    #expect(throws: ChartError.noData(chart: "test")) { try spec().resolved(over: Frame()) }
    #expect(throws: ChartError.unknownField(chart: "test", field: "report")) {
      try spec().resolved(over: Frame([Frame.Row([:], Datum(value: 1))]))
    }
  }

  @Test(arguments: [1, 2, 5, 20, 200])
  func textsDoNotOverlapAndStayInside(count: Int) throws {
    let rows = (0..<count).map { row("某某某县 \(2000 + $0)", Double($0 * 37 % 101)) }
    let scene = try scene(spec(), rows)
    let boxes = scene.texts.map(\.bounds)
    for (index, box) in boxes.enumerated() {
      #expect(box.x >= -0.01 && box.maxX <= scene.size.width + 0.01)
      for other in boxes[(index + 1)...] { #expect(!box.overlaps(other, tolerance: 0.5)) }
    }
  }

  @Test func linesBreakAtGaps() throws {
    let spec = ChartSpec(
      name: "test", title: "试验", summary: "", data: .trend("x"),
      marks: [
        .init(.line, encode: [.x: .init("year"), .y: .init("value"), .color: .init("county")])
      ])
    let values: [Double?] = [3, 5, nil, 4, 6, 7]
    let rows = values.enumerated().map { index, value in
      Frame.Row(
        ["year": String(2018 + index), "county": "泽州"],
        Datum(value: value, absence: value == nil ? "缺" : "", label: ""))
    }
    let scene = try spec.resolved(over: Frame(rows)).scene(width: 300, measurer: AdvanceTable())
    let runs = scene.items.compactMap { item -> Int? in
      if case .polyline(let points, _) = item { points.count } else { nil }
    }
    #expect(runs == [2, 3])
    #expect(scene.texts.contains { $0.string == "缺" })
  }

  @Test func theDescriptionTellsTheNumbers() throws {
    let scene = try scene(
      spec(stack: .zero, unitsBelow: 30, color: true), [row("泽州", 2, "公开"), row("泽州", 1, "其他")])
    #expect(scene.description.contains("泽州：公开 2，其他 1"))
  }
}

@Suite struct ThemeTests {
  /// What lies side by side in a figure must stay apart in a black-and-white copy.
  @Test(arguments: ["outcomes", "disputes", "grounds"])
  func categoriesKeepApartInGreyscale(palette: String) throws {
    let styles = try #require(Theme.screen.palettes[palette])
    let lightness = styles.compactMap { style -> Double? in
      if case .solid(let color) = style { color.lightness } else { nil }
    }
    for (index, first) in lightness.enumerated() {
      for second in lightness[(index + 1)...] { #expect(abs(first - second) >= 4, "\(palette)") }
      if index > 0 { #expect(abs(first - lightness[index - 1]) >= 10, "\(palette)") }
    }
  }

  /// WCAG 2: 4.5 : 1 for text.
  @Test func textHasContrast() {
    let theme = Theme.screen
    for color in [theme.ink, theme.muted, theme.accent] {
      #expect((theme.background.luminance + 0.05) / (color.luminance + 0.05) >= 4.5)
    }
  }

  @Test(arguments: [("#ffffff", 1.0), ("000000", 0.0), ("#808080", 0.215_860_5)])
  func luminanceIsThatOfWCAG(hex: String, expected: Double) throws {
    #expect(abs(try #require(Color(hex: hex)).luminance - expected) < 1e-6)
  }
}
