import Graphics
import TestSupport
import Testing

/// Charts in a column of a page: what has no room beside the marks goes above or below them.
@Suite struct NarrowChartTests {
  private func spec(
    _ type: ChartSpec.MarkType, x: String = "value", color: String? = nil, unitsBelow: Int = 0,
    dropsEmpty: Bool = false
  ) -> ChartSpec {
    var encode: [ChartSpec.Channel: ChartSpec.Encoding] = [
      .y: .init("report"), .x: .init(x, title: "件"),
    ]
    if let color { encode[.color] = .init(color) }
    return ChartSpec(
      name: "test", title: "试验", summary: "", data: .group("outcomes"),
      marks: [
        .init(
          type, encode: encode, stack: unitsBelow > 0 ? .zero : .none, unitsBelow: unitsBelow,
          dropsEmpty: dropsEmpty)
      ])
  }

  private func row(_ report: String, _ value: Double?, _ category: String = "甲") -> Frame.Row {
    Frame.Row(
      ["report": report, "category": category, "year": category],
      Datum(
        value: value, absence: value == nil ? "缺" : "", label: value.map { "\(Int($0)) 件" } ?? "缺"))
  }

  private func scene(_ spec: ChartSpec, _ rows: [Frame.Row], width: Double) throws -> Scene {
    try spec.resolved(over: Frame(rows)).scene(width: width, title: "", measurer: AdvanceTable())
  }

  private func rectangles(_ scene: Scene) -> [Rect] {
    scene.items.compactMap { if case .rectangle(let rect, _, _) = $0 { rect } else { nil } }
  }

  @Test func longWordsStandAboveBarsThatKeepTheWholeWidth() throws {
    let rows = [row("积石山保安族东乡族撒拉族自治县 2020", 294_500), row("新绛县 2021", 5)]
    let scene = try scene(spec(.bar), rows, width: 180)
    let bar = try #require(rectangles(scene).max { $0.width < $1.width })
    #expect(bar.width > 150)
    let name = try #require(scene.texts.first { $0.string.hasPrefix("积石山") })
    #expect(name.bounds.maxY <= bar.y)
  }

  @Test func theWordForWhatIsMissingStandsOnce() throws {
    let scene = try scene(spec(.bar), [row("积石山保安族东乡族撒拉族自治县", nil), row("新绛", 5)], width: 160)
    #expect(scene.texts.filter { $0.string == "缺" }.count == 1)
  }

  /// A heading that cannot be read is no heading: columns go into a second block instead.
  @Test(arguments: [150.0, 200, 400])
  func columnsOfAGridKeepTheirHeadings(width: Double) throws {
    let categories = (1...12).map { "第\($0)指标" }
    let rows = ["泽州", "新绛"].flatMap { report in categories.map { row(report, 1234, $0) } }
    let scene = try scene(spec(.cell, x: "category"), rows, width: width)
    #expect(categories.allSatisfy { !scene.droppedLabels.contains($0) })
    #expect(scene.texts.filter { $0.string.hasPrefix("1234") }.count == 24)
    let headings = scene.texts.map(\.string).joined()
    #expect(categories.allSatisfy { headings.contains(String($0.prefix(2))) })
  }

  /// Squares stand in as many rows as keep them big enough to be counted.
  @Test func squaresStayCountable() throws {
    let scene = try scene(
      spec(.bar, color: "category", unitsBelow: 60), [row("泽州", 50), row("新绛", 3)], width: 180)
    let squares = rectangles(scene).filter { abs($0.width - $0.height) < 1e-9 }
    #expect(squares.count == 53)
    #expect(squares.allSatisfy { $0.width >= 9 * 0.45 && $0.maxX <= 180 })
  }

  /// A single square stands where its words do, also where another band needs two rows.
  @Test func aSingleSquareStandsInTheMiddle() throws {
    let scene = try scene(
      spec(.bar, color: "category", unitsBelow: 150), [row("泽州", 90), row("新绛", 1)], width: 300)
    let squares = rectangles(scene).filter { abs($0.width - $0.height) < 1e-9 }
    let single = try #require(squares.max { $0.y < $1.y })
    let name = try #require(scene.texts.first { $0.string == "新绛" })
    #expect(Set(squares.map(\.y)).count == 3)
    #expect(abs(single.midY - (name.origin.y - name.font.size * 0.36)) < 0.5)
  }

  @Test func ofTwoYearsTheOneWithoutANumberIsNamedInItsPlace() throws {
    let rows = [
      row("泽州", 5, "2019"), row("泽州", nil, "2020"), row("新绛", nil, "2019"), row("新绛", 9, "2020"),
    ]
    let texts = try scene(spec(.dumbbell, color: "year"), rows, width: 400).texts.map(\.string)
    #expect(texts.contains("5 件 → 缺") && texts.contains("缺 → 9 件"))
  }

  @Test func theLegendOfDotsIsDots() throws {
    let scene = try scene(
      spec(.dumbbell, color: "year"), [row("泽州", 5, "2019"), row("泽州", 9, "2020")], width: 300)
    let circles = scene.items.filter { if case .circle = $0 { true } else { false } }
    // Two numbers and two entries.
    #expect(circles.count == 4)
    #expect(rectangles(scene).isEmpty)
  }
}
