import Graphics
import Testing

@Suite struct LineBreakerTests {
  private let breaker = LineBreaker { Double(TerminalWidth.of($0)) }

  @Test func chineseBreaksBetweenCharacters() {
    #expect(breaker.lines("政府信息公开", within: 8) == ["政府信息", "公开"])
  }

  @Test(arguments: ["，", "。", "）", "”", "；", "：", "、", "！", "？", "%"])
  func noLineBeginsWithClosingPunctuation(mark: String) {
    let lines = breaker.lines("政府信息\(mark)公开年报", within: 8)
    #expect(lines.allSatisfy { !$0.hasPrefix(mark) })
  }

  @Test(arguments: ["（", "“", "《", "〔"])
  func noLineEndsWithOpeningPunctuation(mark: String) {
    let lines = breaker.lines("政府信\(mark)息公开年报", within: 8)
    #expect(lines.allSatisfy { !$0.hasSuffix(mark) })
  }

  @Test(arguments: ["2023年", "123.45万元", "1665项", "第37行", "12.8%", "95%", "p=0.22"])
  func numbersAreNotTornNorPartedFromTheirUnits(token: String) {
    for padding in 0..<12 {
      let text = String(repeating: "字", count: padding) + token + "字字字字字字"
      let head = token.prefix { !"万元项年行".contains($0) }
      #expect(breaker.lines(text, within: 16).contains { $0.contains(head) })
    }
  }

  @Test func nothingIsLost() {
    let text = "泽州县 2020年新收申请9件，办结6件（2/6），结转3件；p=0.22。"
    for width in 4...60 {
      let joined = breaker.lines(text, within: Double(width)).joined()
      #expect(joined.filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test func linesStayWithinTheLimitWhereTheyCan() {
    let text = String(repeating: "政府信息公开", count: 20)
    for width in 4...40 {
      #expect(
        breaker.lines(text, within: Double(width)).allSatisfy { TerminalWidth.of($0) <= width })
    }
  }

  @Test func aShortParenthesisIsNotTornWhereItFitsALine() {
    #expect(breaker.lines("理由（一格一件）", within: 12) == ["理由", "（一格一件）"])
    #expect(breaker.lines("理由（一格一件）", within: 8).count == 2)
    let long = "理由（各县都不足三十件时一格一件）"
    #expect(breaker.lines(long, within: 30)[0].count > 2)
  }

  @Test func lineFeedsBreak() {
    #expect(breaker.lines("一\n二", within: 80) == ["一", "二"])
  }
}

@Suite struct TerminalWidthTests {
  @Test(arguments: [
    ("abc", 3), ("泽州县", 6), ("泽州 2020", 9), ("（一）", 6), ("“”", 2), ("—", 1), ("e\u{301}", 1),
    ("", 0),
    ("\u{200B}", 0),
  ])
  func countsColumns(text: String, expected: Int) {
    #expect(TerminalWidth.of(text) == expected)
  }

  @Test func ambiguousCharactersCanCountAsTwo() {
    #expect(TerminalWidth.of("“—”", ambiguousIsWide: true) == 6)
  }

  @Test func paddingFillsToTheWidth() {
    #expect(TerminalWidth.padded("泽州", to: 6) == "泽州  ")
    #expect(TerminalWidth.padded("泽州", to: 6, atStart: true) == "  泽州")
    #expect(TerminalWidth.padded("泽州县", to: 4) == "泽州县")
  }
}
