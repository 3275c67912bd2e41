import Graphics
import Testing

/// Charts as text: every state is its own word, nothing is wider than the terminal.
@Suite struct TerminalChartTests {
  private func spec(
    _ type: ChartSpec.MarkType, stack: ChartSpec.Stack = .none, unitsBelow: Int = 0,
    color: Bool = false, years: Bool = false
  ) -> ChartSpec {
    var encode: [ChartSpec.Channel: ChartSpec.Encoding] =
      years
      ? [.x: .init("year"), .y: .init("value")]
      : [.y: .init("report"), .x: .init("value", title: "件")]
    if color { encode[.color] = .init("category") }
    return ChartSpec(
      name: "test", title: "试验", summary: "", data: .group("outcomes"),
      marks: [.init(type, encode: encode, stack: stack, unitsBelow: unitsBelow)])
  }

  private func row(
    _ report: String, _ value: Double?, _ category: String = "甲", absence: String = "",
    low: Double? = nil, high: Double? = nil, suspect: Bool = false
  ) -> Frame.Row {
    Frame.Row(
      ["report": report, "category": category, "year": report],
      Datum(
        value: value, absence: absence, low: low, high: high,
        label: value.map { "\(Int($0))" } ?? "", isSuspect: suspect))
  }

  private func lines(_ spec: ChartSpec, _ rows: [Frame.Row], width: Int = 40) throws -> [String] {
    let chart = try spec.resolved(over: Frame(rows))
    let text = TerminalChart(chart, width: width, isStyled: false).text
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func numbersNoughtAndStatesAreTold() throws {
    let lines = try lines(
      spec(.bar),
      [
        row("泽州", 20), row("新绛", 0), row("盐湖", nil, absence: "—"), row("西吉", nil, absence: "缺"),
        row("汝阳", nil, absence: "不适用"), row("阳城", 10, suspect: true),
      ])
    #expect(lines[2] == "泽州 ███████████████████████████████ 20")
    #expect(lines[3...6] == ["新绛 ▏ 0", "盐湖 ╳ —", "西吉 ╳ 缺", "汝阳 ╳ 不适用"])
    #expect(lines[7] == "阳城 ╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱ 10")
  }

  @Test func stacksFillInProportionAndLoseNothing() throws {
    let lines = try lines(
      spec(.bar, stack: .normalize, color: true),
      [row("泽州", 1, "甲"), row("泽州", 998, "乙"), row("泽州", 1, "丙")])
    #expect(lines[2].hasPrefix("泽州 █▒"))
    #expect(lines[2].contains("▒▓"))
    #expect(lines.contains("██ 甲  ▒▒ 乙  ▓▓ 丙"))
  }

  @Test func smallCountsAreOneCellEach() throws {
    let lines = try lines(
      spec(.bar, stack: .zero, unitsBelow: 30, color: true), [row("泽州", 2, "甲"), row("泽州", 3, "乙")])
    #expect(lines[0] == "试验（一格一件）")
    #expect(lines[2].hasPrefix("泽州 ████ ▒▒▒▒▒▒"))
  }

  @Test func intervalsLieOnOneAxis() throws {
    let lines = try lines(
      spec(.dot), [row("泽州", 5, low: 0, high: 10), row("新绛", nil, absence: "无基数")])
    #expect(lines[2].contains("├") && lines[2].contains("●") && lines[2].contains("┤"))
    #expect(lines[3] == "新绛 ╳ 无基数")
    #expect(lines[6].hasSuffix("件"))
  }

  @Test func linesBreakAtGapsAndTheTableNamesTheState() throws {
    let rows = [3, 5, nil, 4].enumerated().map { index, value in
      row(String(2018 + index), value.map(Double.init), absence: value == nil ? "缺" : "")
    }
    let lines = try lines(spec(.line, color: true, years: true), rows, width: 60)
    let plot = lines.filter { $0.contains("│") || $0.contains("┤") }
    let isBraille = { (character: Character) in ("\u{2800}"..."\u{28FF}").contains(character) }
    let columns = plot.flatMap { line in
      line.enumerated().filter { isBraille($0.element) }.map(\.offset)
    }
    // Braille stands between the first two years only: 2019 to 2021 is left open.
    let marks = plot.flatMap { line in line.enumerated().filter { $0.element == "●" }.map(\.offset)
    }
    .sorted()
    #expect(marks.count == 3)
    #expect(columns.allSatisfy { $0 <= marks[1] })
    #expect(lines.contains { $0.hasPrefix("● 甲") && $0.contains("缺") })
  }

  @Test(arguments: [1, 2, 5, 20, 200])
  func nothingIsWiderThanTheTerminal(count: Int) throws {
    let rows = (0..<count).map { row("某某某某自治县 \(2000 + $0)", Double($0 * 37 % 101)) }
    for spec in [spec(.bar), spec(.dot), spec(.bar, stack: .zero, color: true)] {
      for line in try lines(spec, rows, width: 80) { #expect(TerminalWidth.of(line) <= 80) }
    }
  }

  @Test func controlSequencesOnlyWhereAskedFor() throws {
    let chart = try spec(.bar).resolved(over: Frame([row("泽州", 1)]))
    #expect(!TerminalChart(chart, width: 80, isStyled: false).text.contains("\u{1B}"))
    #expect(TerminalChart(chart, width: 80, isStyled: true).text.contains("\u{1B}[1m试验"))
  }
}
