import Foundation
import GRDB
import TestSupport
import Testing

/// The tool's exports, held against numbers read in the reports by hand.
@Suite struct ExportTests {
  /// 汝阳 2019, 西吉, 盐湖 and 泽州 2020, 新绛 2021 among the reports of the datasets.
  private static let five = ["泽州", "新绛", "盐湖", "西吉", "汝阳"]

  private func export(_ arguments: [String], in workdir: Workdir) throws {
    let run = try workdir.stats(["export"] + arguments)
    #expect(run.status == 0, "\(run.error)")
  }

  private func table(_ name: String, in workdir: Workdir) throws -> [[String: String]] {
    let lines = String(decoding: try workdir.bytes(name), as: UTF8.self).split(separator: "\n")
    let header = lines[0].split(separator: ",").map(String.init)
    return lines.dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(zip(header, fields)) { first, _ in first }
    }
  }

  @Test(arguments: [
    ("140525", "t3.newReceived.total", "value", "9"), ("140525", "t3.granted.total", "value", "2"),
    ("140525", "t2.procurement.amount", "value", "2517.92"),
    ("140825", "t3.newReceived.total", "value", "2"),
    ("140825", "t2.procurement.amount", "notInForm", ""),
    ("140825", "t2.licensing.decisions", "missing", ""),
    ("410326", "t2.procurement.amount", "value", "94544.318"),
    ("640422", "t4.reconsideration.total", "missing", ""),
  ])
  func cellsKeepNumbersAndStatesApart(
    code: String, key: String, state: String, value: String
  ) throws {
    let workdir = try Workdir()
    try export(Self.five + ["--year", "2019-2021", "--key", key, "-o", "out"], in: workdir)
    let row = try #require(try table("out/cells.csv", in: workdir).first { $0["code"] == code })
    #expect(row["key"] == key && row["state"] == state && row["value"] == value)
  }

  @Test func theDescriptorTellsTheColumnsAndRowsOfEachFile() throws {
    let workdir = try Workdir()
    try export(Self.five + ["--sources", "-o", "out"], in: workdir)
    let json = try JSONSerialization.jsonObject(
      with: Data(try workdir.bytes("out/datapackage.json")))
    let resources = try #require((json as? [String: Any])?["resources"] as? [[String: Any]])
    #expect(
      try workdir.files("out")
        == (["datapackage.json"] + resources.compactMap { $0["path"] as? String }).sorted())
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let bytes = try workdir.bytes("out/" + path)
      let fields = (resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]]
      let names = try #require(fields?.compactMap { $0["name"] as? String })
      let header = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
      #expect(header == names.joined(separator: ","))
      #expect(resource["bytes"] as? Int == bytes.count)
    }
    let cells = resources.first { $0["name"] as? String == "cells" }
    #expect(cells?["rows"] as? Int == 226 * (try table("out/reports.csv", in: workdir).count))
  }

  @Test func theDatabaseHoldsWhatTheLinesHold() throws {
    let workdir = try Workdir()
    try export(Self.five + ["--sources", "-o", "out.sqlite"], in: workdir)
    try export(Self.five + ["--sources", "-o", "out.jsonl"], in: workdir)
    let lines = String(decoding: try workdir.bytes("out.jsonl"), as: UTF8.self).split(
      separator: "\n")
    let database = try DatabaseQueue(path: workdir.path + "/out.sqlite")
    for name in ["reports", "cells", "cell_names", "indicators", "indicator_names", "findings"] {
      let count = try database.read {
        try Int.fetchOne($0, sql: "SELECT count(*) FROM \"\(name)\"")
      }
      #expect(count == lines.count { $0.hasPrefix("{\"table\":\"\(name)\",") }, "\(name)")
    }
    let row = try #require(
      try database.read {
        try Row.fetchOne(
          $0,
          sql: """
            SELECT state, value, raw, line FROM cells
            WHERE code = '140525' AND year = 2020 AND key = 't3.newReceived.naturalPerson'
            """)
      })
    #expect(row["state"] == "value" && row["line"] as Int? != nil)
    #expect(row["raw"] as String? == (row["value"] as Int?).map(String.init))
  }

  @Test func suspectAmountsAreMarked() throws {
    let run = try Workdir().stats("export 盐湖 --year 2020 --key procurement.amount")
    let line = try #require(
      run.output.split(separator: "\n").first { $0.hasPrefix("{\"table\":\"indicators\"") })
    #expect(line.contains("\"value\":3363.378963") && line.contains("suspect"))
  }

  @Test(arguments: [
    ("export -o a.xls", 64, "看不出导出格式"), ("export --format csv", 64, "-o"),
    ("export --key t3.nothing -o a", 64, "没有单元格或指标“t3.nothing”"),
    ("export --year 1995 -o a", 1, "没有符合条件的报告"), ("export --year 2020-2019 -o a", 64, "2020-2019"),
    ("export 泽州 -o 没有/a", 1, "没有写出任何内容"), ("export 泽州 -o 没有/a.jsonl", 1, "没有写出任何内容"),
    ("export 泽州 -o 没有/a.sqlite", 1, "没有写出任何内容"), ("export 海淀 -o a", 1, "没有报告"),
  ])
  func badRequestsAreRefusedAndWriteNothing(line: String, status: Int32, words: String) throws {
    let workdir = try Workdir()
    let run = try workdir.stats(line)
    #expect(run.status == status)
    #expect(run.error.contains(words), "\(run.error)")
    #expect(try workdir.files().isEmpty)
  }

  @Test func foldersOfOthersAreLeftAlone() throws {
    let workdir = try Workdir()
    try export(["泽州", "-o", "out"], in: workdir)
    try export(["新绛", "-o", "out"], in: workdir)
    #expect(try table("out/reports.csv", in: workdir).allSatisfy { $0["code"] == "140825" })
    try workdir.write("mine", to: "out/notes.txt")
    let run = try workdir.stats("export 泽州 -o out")
    #expect(run.status == 1 && run.error.contains("有别的文件"))
    #expect(try workdir.bytes("out/notes.txt") == Array("mine".utf8))
    #expect(try workdir.files() == ["out"])
  }

  /// A folder named as if it were the file stays with all that is in it.
  @Test(arguments: ["sqlite", "jsonl"])
  func aFolderIsNoFileToReplace(format: String) throws {
    let workdir = try Workdir()
    try FileManager.default.createDirectory(
      atPath: workdir.path + "/out", withIntermediateDirectories: true)
    try workdir.write("mine", to: "out/notes.txt")
    let run = try workdir.stats("export 泽州 --format \(format) -o out")
    #expect(run.status == 1 && run.error.contains("它是一个文件夹"), "\(run.error)")
    #expect(try workdir.bytes("out/notes.txt") == Array("mine".utf8))
    #expect(try workdir.files() == ["out"])
  }

  @Test(arguments: ["a.sqlite", "a.jsonl"])
  func theSameExportTwiceGivesTheSameBytes(name: String) throws {
    let workdir = try Workdir()
    try export(["泽州", "新绛", "-o", name], in: workdir)
    let first = try workdir.bytes(name)
    try export(["泽州", "新绛", "-o", name], in: workdir)
    #expect(try workdir.bytes(name) == first)
  }
}
