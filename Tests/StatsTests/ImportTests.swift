import Disclosure
import Foundation
import TestSupport
import Testing

/// `stats import` and the commands that read from the store.
@Suite struct ImportTests {
  private let workdir: Workdir

  init() throws { workdir = try Workdir() }

  /// Writes a made-up report of a county into the working folder.
  private func write(_ code: String, _ year: Int, seed: Int, to name: String) throws {
    let county = try #require(Checkout.gazetteer.division(code: code))
    let folder = URL(fileURLWithPath: workdir.path + "/" + name).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try workdir.write(PlainReport(county: county, year: year, seed: seed).text, to: name)
  }

  @Test func foldersAreReadAndFailuresNamedWithoutStoppingTheOthers() throws {
    try write("140525", 2022, seed: 1, to: "in/a.txt")
    try write("140525", 2023, seed: 2, to: "in/deep/deeper/b.txt")
    try write("140825", 2023, seed: 3, to: "in/.hidden/c.txt")
    try workdir.write("今天天气很好。", to: "in/other.txt")
    try workdir.write([0xFF], to: "in/picture.bin")
    let run = try workdir.stats("import in nothing.txt")
    #expect(run.status == 3)
    #expect(run.output.contains("新增 2 份，失败 2 份。\n另有 1 个文件不是文档，没有读。"))
    #expect(run.error.contains("in/other.txt 不像政府信息公开工作年度报告"))
    #expect(run.error.contains("找不到文件 nothing.txt"))
    let again = try workdir.stats("import in --format jsonl")
    let known = again.output.split(separator: "\n").filter { $0.contains("\"known\"") }
    #expect(known.count == 2)
  }

  @Test func aChangedReportReplacesAndHistoryTellsTheCells() throws {
    try write("140525", 2022, seed: 1, to: "a.txt")
    let old = try String(contentsOfFile: workdir.path + "/a.txt", encoding: .utf8)
    #expect(try workdir.stats("import a.txt").status == 0)
    let line = try #require(old.split(separator: "\n").first { $0.hasPrefix("行政许可\t") })
    try workdir.write(old.replacing(line, with: "行政许可\t4321"), to: "b.txt")
    let run = try workdir.stats("import b.txt")
    #expect(run.output.contains("替换 泽州县 2022：a.txt → b.txt，1 格不同。"), "\(run.output)")
    let history = try workdir.stats("show 泽州 2022 --history").output
    let before = line.split(separator: "\t").last ?? ""
    #expect(history.contains("第 1 版") && history.contains("第 2 版"))
    #expect(
      history.firstMatch(of: /行政许可.*  (\d+)（第\d+行） → 4,?321（第\d+行）/)?.1 == before, "\(history)")
    let json = try workdir.stats("show 泽州 2022 --history --format json").output
    #expect(json.contains("\"key\" : \"t2.licensing.decisions\""))
    #expect(try workdir.stats("explain t2.licensing.decisions 泽州 2022").output.contains("b.txt"))
  }

  @Test func unclearCountiesAndYearsAreImportedOnlyWhenSaid() throws {
    try write("140525", 2022, seed: 1, to: "a.txt")
    let text = try String(contentsOfFile: workdir.path + "/a.txt", encoding: .utf8)
    let unnamed = text.replacing("山西省晋城市泽州县", with: "某某局").replacing("2022年", with: "本年")
      .replacing("2023年", with: "次年")
    try workdir.write(unnamed, to: "a.txt")
    let refused = try workdir.stats("import a.txt")
    #expect(refused.status == 1)
    #expect(refused.error.contains("--county"))
    let run = try workdir.stats("import a.txt --county 泽州 --year 2022")
    #expect(run.status == 0, "\(run.error)")
    #expect(try workdir.stats("show 泽州 2022").output.contains("县和年度由导入时指定为泽州县 2022"))
    try write("140825", 2022, seed: 1, to: "b.txt")
    #expect(try workdir.stats("import a.txt b.txt --county 泽州 --year 2022").status == 64)
    #expect(try workdir.stats("import b.txt --county 鼓楼").status == 64)
  }

  @Test func importedReportsGoBeforeThoseOfTheDatasetsAndSaySo() throws {
    try write("140525", 2020, seed: 5, to: "mine.txt")
    try write("140525", 2021, seed: 6, to: "next.txt")
    #expect(try workdir.stats("import mine.txt next.txt").status == 0)
    let list = try workdir.stats("list").output
    #expect(list.contains("导入：mine.txt") && list.contains("140825/2021.txt"))
    #expect(!list.contains("140525/2020.txt"))
    let compare = try workdir.stats("compare 泽州 新绛 --year 2021")
    #expect(compare.status == 0 && compare.error.isEmpty)
    let old = try workdir.stats("show 泽州 2020")
    #expect(old.error.contains("泽州县 2020 用的是导入的 mine.txt，不是自带的 140525/2020.txt"))
    #expect(old.output.contains("文件　mine.txt"))
    #expect(
      try workdir.stats("trend 泽州 --indicator application.received").output.contains("next.txt"))
    #expect(try workdir.stats("counties 泽州县").output.contains("2020 2021"))
    #expect(try workdir.stats("check 泽州 --year 2021 --fail-on never").output.contains("next.txt"))
    #expect(try workdir.stats("chart request-outcomes -o a.png").status == 0)
    #expect(try workdir.stats("doctor").output.contains("reports.sqlite：2 份报告"))
  }

  @Test func dryRunsWriteNothing() throws {
    try write("140525", 2022, seed: 1, to: "a.txt")
    let run = try workdir.stats("import a.txt --dry-run")
    #expect(run.output == "可读 1 份。\n没有写入报告库。\n")
    #expect(try workdir.files() == ["a.txt"])
  }

  @Test(arguments: [
    ("list --store none.sqlite", "找不到报告库"), ("list --store text.sqlite", "不是 stats 的报告库"),
    ("import a.txt --store text.sqlite", "不是 stats 的报告库"),
    ("import a.txt --store /proc/stats/a.sqlite", "报告库 /proc/stats/a.sqlite"),
    ("import empty", "没有报告文件"),
  ])
  func unusableStoresAndPathsAreNamed(line: String, words: String) throws {
    try write("140525", 2022, seed: 1, to: "a.txt")
    let text = [UInt8](repeating: 0x61, count: 3000)
    try workdir.write(text, to: "text.sqlite")
    try FileManager.default.createDirectory(
      atPath: workdir.path + "/empty", withIntermediateDirectories: true)
    let run = try workdir.stats(line)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.error.hasPrefix("错误：") && run.error.contains(words), "\(run.error)")
    #expect(try workdir.bytes("text.sqlite") == text)
  }
}
