import Foundation
import TestSupport
import Testing

/// Figures know whether they are still true.
@Suite struct VerifyTests {
  @Test(arguments: [
    "chart request-outcomes 泽州 新绛 -o a.png", "chart procurement-amount --theme gongwen -o a.pdf",
    "chart application-rate --theme dark -o a.svg",
    "chart dispute-outcomes --theme print --width 74 --svg-text live -o a.svg",
    "trend 泽州 --indicator application.received -o a.pdf", "compare 泽州 新绛 -o a.png",
    // Options that change numbers are redrawn with too.
    "compare 泽州 西吉 --use-inferred --year 2020 -o a.svg",
    "trend 西吉 --indicator litigation.total --use-inferred -o a.svg",
    "chart indicator-trend 平潭 --indicator reconsideration.total -o a.svg",
  ])
  func aFigureIsTheSameBytesTwiceAndMatchesItsData(line: String) throws {
    let workdir = try Workdir()
    let file = try #require(line.split(separator: " ").last).description
    for name in ["first", "second"] {
      let run = try workdir.stats(line)
      #expect(run.status == 0, "\(run.error)")
      try workdir.write(try workdir.bytes(file), to: name)
    }
    #expect(try workdir.bytes("first") == workdir.bytes("second"))
    let run = try workdir.stats("verify \(file)")
    #expect(run.status == 0, "\(run.output)\(run.error)")
    #expect(run.output.hasPrefix("✓ \(file) 与数据相符"))
  }

  @Test func aChangedNumberIsNamed() throws {
    let workdir = try Workdir()
    #expect(try workdir.stats("chart licensing-decisions 泽州 新绛 -o a.svg").status == 0)
    try FileManager.default.copyItem(
      atPath: Checkout.root + "/Datasets", toPath: workdir.path + "/data")
    let path = "data/reports/140525/2020.txt"
    let text = String(decoding: try workdir.bytes(path), as: UTF8.self)
    try workdir.write(text.replacing("\t5210", with: "\t5211"), to: path)
    let run = try workdir.stats("verify a.svg --datasets data")
    #expect(run.status == 2, "\(run.error)")
    #expect(run.output.contains("泽州县 2020：图中 5210，现为 5211"))
    #expect(run.output.contains("→ 请重画：stats chart licensing-decisions 泽州 新绛"))
  }

  @Test func aChangedPictureIsNoticed() throws {
    let workdir = try Workdir()
    #expect(try workdir.stats("chart application-rate --svg-text live -o a.svg").status == 0)
    let text = String(decoding: try workdir.bytes("a.svg"), as: UTF8.self)
    try workdir.write(text.replacing("每十万人新收申请</text>", with: "别的题目</text>"), to: "a.svg")
    let run = try workdir.stats("verify a.svg")
    #expect(run.status == 2)
    #expect(run.output.contains("文件被改过"))
  }

  @Test func otherFilesAreRefused() throws {
    let workdir = try Workdir()
    try workdir.write("<svg></svg>", to: "other.svg")
    let run = try workdir.stats("verify other.svg")
    #expect(run.status == 1)
    #expect(run.error.contains("other.svg 里没有 stats 存入的来历"))
  }

  @Test(arguments: [
    ("chart request-outcomes --theme pink -o a.png", "没有样式“pink”"),
    ("chart request-outcomes --theme gongwen --width 200 -o a.png", "公文版心宽 156 毫米"),
    ("compare 泽州 新绛 --width 74 -o a.png", "对比表是 A4 一页"),
    ("chart request-outcomes --dpi 9 -o a.png", "--dpi 应在 36 到 1200 之间"),
  ])
  func optionsThatMakeNoSenseAreRefused(line: String, words: String) throws {
    let workdir = try Workdir()
    let run = try workdir.stats(line)
    #expect(run.status == 64)
    #expect(run.error.contains(words))
    #expect(try workdir.files().isEmpty)
  }

  @Test func substitutesAreDeclared() throws {
    let run = try Workdir().stats("chart request-outcomes --theme gongwen -o a.png")
    // Where 仿宋 and 黑体 are installed there is nothing to say.
    #expect(run.error.isEmpty || run.error.contains("注：没有安装字体 仿宋，以 Noto Serif CJK SC 代替。"))
  }
}
