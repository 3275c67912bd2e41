import Foundation
import TestSupport
import Testing

/// The built tool, end to end.
@Suite struct CommandTests {
  @Test(arguments: [
    ("compare 泽州 新绛", "compare.txt"), ("compare 泽州 新绛 盐湖 西吉 汝阳", "compare-five.txt"),
    ("compare 泽州 新绛 --format markdown", "compare.md"), ("check", "check.txt"),
    ("check 盐湖 --format json --fail-on never", "check.json"), ("show 新绛", "show.txt"),
    ("explain outcome.disclosureRate 泽州 2020", "explain-indicator.txt"),
    ("explain t3.newReceived.naturalPerson 新绛", "explain-cell.txt"),
    ("explain procurement.amount 盐湖", "explain-suspect.txt"), ("list", "list.txt"),
    ("indicators", "indicators.txt"), ("counties 鼓楼", "counties.txt"), ("charts", "charts.txt"),
    ("trend 泽州 --indicator power.items.licensing", "trend.txt"),
    ("trend 新绛 --indicator application.received", "trend-one-year.txt"), ("--help", "help.txt"),
    ("chart request-outcomes", "chart-units.txt"), ("chart application-rate", "chart-dots.txt"),
    ("chart procurement-amount 盐湖 新绛 西吉", "chart-bars.txt"),
    ("chart request-outcomes --export vega-lite", "chart-vega-lite.json"),
    ("compare --help", "help-compare.txt"), ("check 盐湖 --propose", "propose.yaml"),
    ("rank procurement.amount", "rank.txt"), ("rank quality.completeness", "rank-quality.txt"),
    ("rank outcome.disclosureRate --year 2020", "rank-small.txt"),
    ("compare 泽州 --group 市", "compare-group.txt"),
    ("compare 泽州 西吉 --use-inferred", "compare-inferred.txt"),
    ("check 洪泽 --year 2023 --propose", "propose-contradictions.yaml"),
  ])
  func commandsSayWhatTheySaid(line: String, snapshot: String) throws {
    let run = try Workdir().stats(line)
    #expect(run.error.isEmpty)
    #expect(try snapshotDifference(run.output, named: snapshot) == nil)
  }

  /// The year holds for all counties, not only for named ones: 新绛 and 汝阳 have no report of 2020.
  @Test(arguments: [
    ("chart requests-received --year 2020", "盐湖区"),
    ("chart share-funnel --year 2020", "来源：泽州县、盐湖区、西吉县政府信息公开工作年度报告（2020年）。"),
    ("chart county-distribution 泽州 --year 2020", "一点一县，共 3 个县。"),
  ])
  func chartsOfAllCountiesAreOfTheYearAskedFor(line: String, words: String) throws {
    let run = try Workdir().stats(line)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains(words), "\(run.output)")
    #expect(["新绛", "汝阳", "2019", "2021"].allSatisfy { !run.output.contains($0) })
  }

  /// Whoever asks for ranges of places that cannot be had is told why.
  @Test func rangesThatCannotBeGivenAreNamed() throws {
    let amounts = try Workdir().stats("rank procurement.amount --ranges")
    #expect(amounts.status == 0 && amounts.error.contains("给不出名次的偶然波动范围"))
    let rates = try Workdir().stats("rank application.per100k --ranges --year 2020")
    #expect(!rates.error.contains("给不出"))
  }

  @Test(arguments: [
    "png", "svg", "pdf", "json", "csv", "md", "txt", "html", "docx", "xlsx",
  ])
  func theSameCommandTwiceGivesTheSameBytes(format: String) throws {
    let workdir = try Workdir()
    for name in ["a", "b"] {
      let run = try workdir.stats("compare 泽州 新绛 -o \(name).\(format)")
      #expect(run.status == 0, "\(run.error)")
    }
    #expect(try workdir.bytes("a.\(format)") == workdir.bytes("b.\(format)"))
    #expect(try workdir.files() == ["a.\(format)", "b.\(format)"])
  }

  @Test(arguments: [
    ("check 泽州", 2), ("check 泽州 --fail-on never", 0), ("check 汝阳", 0),
    ("check 汝阳 --fail-on warning", 2),
    ("compare 泽州", 64), ("compare 泽州 泽州县", 64), ("compare 鼓楼 泽州", 64), ("compare 泽周 新绛", 64),
    ("compare 海淀 新绛", 1), ("show 泽州 2019", 1), ("comp 泽州", 64), ("compare 泽州 新绛 --foo", 64),
    ("read", 64), ("read 没有.txt", 1), ("compare 泽州 新绛 -o 没有/a.png", 1),
    ("compare 泽州 新绛 -o a.xyz", 64),
    ("explain outcome.rate 泽州", 64), ("trend 泽州 --indicator nothing", 64),
    ("chart nothing -o a.png", 64), ("chart requests-received --year 2010 -o a.png", 1),
    ("chart indicator-trend 平潭 --year 2021 -o a.png", 64),
    ("rank nothing", 64), ("rank website.posts", 64), ("rank fee.amount --format pdf", 64),
    ("compare 泽州 新绛 --group 市", 64), ("compare 泽州 新绛 --sum outcome.nothing", 64),
    ("compare 泽州 西吉 --sum procurement.amount", 0),
    ("compare 泽州 新绛 --sum procurement.amount", 3),
    ("compare 泽州 西吉 汝阳 --sum procurement.amount --year 2020", 3),
    ("doctor", 0),
  ])
  func exitCodesAreThoseOfTheContract(line: String, status: Int32) throws {
    let workdir = try Workdir()
    let run = try workdir.stats(line)
    #expect(run.status == status, "\(run.error)")
    #expect(try workdir.files().isEmpty)
    if status == 1 || status == 64 {
      #expect(run.output.isEmpty)
      #expect(run.error.hasPrefix("错误："), "\(run.error)")
    }
  }

  @Test(arguments: [
    ("compare 鼓楼 泽州", "鼓楼区（江苏省南京市，320106）"), ("compare 泽周 新绛", "泽州县（山西省晋城市，140525）"),
    ("compare 海淀 新绛", "没有报告。现有报告：泽州县 2020"), ("show 泽州 2019", "现有 2020 年"),
    ("comp", "是否指 stats compare"), ("explain outcome.rate 泽州", "outcome."),
    ("chart requests-received --year 2010", "没有 2010 年的县级报告，现有 2019、2020、2021"),
    ("chart indicator-trend 平潭 --year 2021", "请去掉 --year"),
    ("compare 泽州 新绛 -o 没有/a.png", "文件夹不存在，没有写出任何内容"),
  ])
  func messagesSayWhatToDoNext(line: String, words: String) throws {
    #expect(try Workdir().stats(line).error.contains(words))
  }

  @Test func aFailingFileDoesNotStopTheOthers() throws {
    let workdir = try Workdir()
    try workdir.write("今天天气很好。", to: "other.txt")
    let good = Checkout.root + "/Datasets/reports/140525/2020.txt"
    let run = try workdir.stats(["read", "other.txt", good, "--format", "jsonl"])
    #expect(run.status == 3)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.error.contains("other.txt 不像政府信息公开工作年度报告"))
  }

  @Test func aChartThatIsNotUnderstoodHidesNoOther() throws {
    let workdir = try Workdir()
    try FileManager.default.createDirectory(
      atPath: workdir.path + "/Charts", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Checkout.root + "/Charts/specs", toPath: workdir.path + "/Charts/specs")
    try workdir.write("title: a\n", to: "Charts/specs/bad.yaml")
    let run = try workdir.stats(["charts"], environment: ["STATS_HOME": workdir.path])
    #expect(run.status == 3)
    #expect(run.output.contains("share-funnel") && !run.output.contains("bad"))
    #expect(run.error.contains("bad.yaml"))
  }

  @Test func standardInputIsReadForADash() throws {
    let bytes = Array(try Checkout.text("Datasets/reports/140525/2020.txt").utf8)
    let run = try Workdir().stats(["read", "-"], input: bytes)
    #expect(run.status == 0)
    #expect(run.output.contains("\"140525\""))
  }

  @Test(arguments: ["empty.txt", "binary.txt", "oneline.txt", "folder"])
  func badInputIsNamedAndRefused(name: String) throws {
    let workdir = try Workdir()
    switch name {
    case "empty.txt": try workdir.write("", to: name)
    case "binary.txt":
      try workdir.write((0..<900).map { UInt8(truncatingIfNeeded: $0 * 7 + 128) }, to: name)
    case "oneline.txt": try workdir.write([UInt8](repeating: 0x61, count: 50_000_000), to: name)
    default:
      try FileManager.default.createDirectory(
        atPath: workdir.path + "/folder", withIntermediateDirectories: true)
    }
    let run = try workdir.stats("read \(name)")
    #expect(run.status == 1)
    #expect(run.error.contains(name))
  }

  /// What is proposed is refused until it is decided, and then shown as decided everywhere.
  @Test func aProposalBecomesACorrectionOnceItIsDecided() throws {
    let workdir = try Workdir()
    #expect(try workdir.stats("check 盐湖 --propose -o open.yaml").status == 0)
    let open = String(decoding: try workdir.bytes("open.yaml"), as: UTF8.self)
    let refused = try workdir.stats("compare 盐湖 西吉 --corrections open.yaml")
    #expect(refused.status == 1)
    #expect(refused.error.contains("尚未决定"))
    let answers = [
      ("decided:", "decided: 3363.378963 万元"), ("who:", "who: 统计岗"), ("when:", "when: 2026-11-21"),
      ("source:", "source: 电话核实"),
    ]
    let decided = answers.reduce(open) { $0.replacing("  \($1.0)", with: "  \($1.1)") }
    try workdir.write(decided, to: "decided.yaml")
    for line in [
      "show 盐湖", "compare 盐湖 西吉", "explain procurement.amount 盐湖",
      "compare 盐湖 西吉 --format markdown",
    ] {
      let run = try workdir.stats("\(line) --corrections decided.yaml")
      #expect(run.status == 0, "\(run.error)")
      #expect(run.output.contains("†"), "\(line)")
    }
    let json = try workdir.stats("show 盐湖 --format json --corrections decided.yaml").output
    #expect(json.contains("\"reading\" : \"corrected\"") && json.contains("电话核实"))
    let sheet = try workdir.stats("compare 盐湖 西吉 -o sheet.svg --corrections decided.yaml")
    #expect(sheet.status == 0, "\(sheet.error)")
  }

  @Test func existingFilesAreKeptWhenWritingFails() throws {
    let workdir = try Workdir()
    try workdir.write("mine", to: "a.png")
    let run = try workdir.stats(["compare", "泽州", "鼓楼", "-o", "a.png"])
    #expect(run.status == 64)
    #expect(try workdir.bytes("a.png") == Array("mine".utf8))
  }

  @Test func noColorIsRespectedAndColorCanBeForced() throws {
    let plain = try Workdir().stats(["compare", "泽州", "新绛"])
    #expect(!plain.output.contains("\u{1B}"))
    let forced = try Workdir().stats(["compare", "泽州", "新绛", "--color", "always"])
    #expect(forced.output.contains("\u{1B}[1m"))
  }
}
