import Foundation
import TestSupport
import Testing

/// Briefings at the command line: exit codes, and the user's file whatever happens.
@Suite struct BriefTests {
  private static let mark = "收到{{值 泽州.2020.application.received}}件。\n"

  @Test(arguments: [
    ("brief a.md -o b.md", 0, ""), ("brief a.md --check", 0, ""), ("brief a.md --diff", 2, ""),
    ("brief missing.md -o b.md", 3, "缺：第1行"), ("brief wrong.md -o b.md", 1, "application.received"),
    ("brief plain.md -o b.md", 1, "没有标记"), ("brief none.md -o b.md", 1, "none.md"),
    ("brief a.md", 64, "没有写 -o"), ("brief a.txt -o b.txt", 64, "看不出格式"),
    ("brief a.docm -o b.docx", 64, "另存为不带宏的 .docx"),
    ("brief --new 简报 泽州 -o a.md", 64, "--new 写 Word 文件"),
    ("brief --new 简报 海淀 -o b.docx", 1, "没有"), ("brief damaged.docx -o b.docx", 1, "已损坏"),
    ("brief old.docx -o b.docx", 1, "密码"), ("verify plain.md", 1, "没有标记"),
    ("verify a.md", 2, ""),
  ])
  func runsEndAsTheyShould(line: String, code: Int32, words: String) throws {
    let workdir = try Workdir()
    try workdir.write(Self.mark, to: "a.md")
    try workdir.write("收到{{值 泽州.2019.application.received}}件。", to: "missing.md")
    try workdir.write("{{值 泽州.2020.application.recieved}}", to: "wrong.md")
    try workdir.write("没有", to: "plain.md")
    try workdir.write("PK\u{3}\u{4}不完整", to: "damaged.docx")
    try workdir.write([0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0], to: "old.docx")
    let before = try workdir.files()
    let run = try workdir.stats(line)
    #expect(run.status == code, "\(run.output)\(run.error)")
    #expect(words.isEmpty || run.error.contains(words), "\(run.error)")
    let isWritten = [0, 3].contains(code) && !line.hasSuffix("--check")
    #expect(try workdir.files() == (isWritten ? (before + ["b.md"]).sorted() : before))
  }

  @Test func aFilledBriefingIsVerifiedAgainstTheData() throws {
    let workdir = try Workdir()
    #expect(try workdir.stats("brief --new 简报 泽州 新绛 -o a.docx").status == 0)
    let same = try workdir.stats("verify a.docx")
    #expect(same.status == 0 && same.output.hasPrefix("✓ a.docx 与数据相符"), "\(same.error)")
    try FileManager.default.copyItem(
      atPath: Checkout.root + "/Datasets", toPath: workdir.path + "/data")
    let path = "data/reports/140525/2020.txt"
    let text = String(decoding: try workdir.bytes(path), as: UTF8.self)
    try workdir.write(text.replacing("\t5210", with: "\t5211"), to: path)
    let other = try workdir.stats("verify a.docx --datasets data")
    #expect(other.status == 2 && other.output.contains("5211"), "\(other.output)")
    #expect(other.output.contains("→ 请更新：stats brief a.docx -o a.docx"))
    let diff = try workdir.stats("brief a.docx --diff --datasets data")
    #expect(diff.status == 2 && other.output.contains(diff.output))
  }

  /// What cannot be written leaves the file as it was and nothing beside it.
  @Test(arguments: [
    ("trap '' XFSZ; ulimit -f 8; $STATS brief a.docx -o a.docx --force --backup", "文件大小"),
    ("chmod 444 a.docx; $STATS brief a.docx -o a.docx", "只读"),
    ("touch '.~lock.a.docx#'; $STATS brief a.docx -o a.docx; rm '.~lock.a.docx#'; exit 1", "打开"),
    ("$STATS brief a.docx -o 没有/a.docx", "文件夹不存在"),
    ("mkdir d.docx; $STATS brief a.docx -o d.docx", "文件夹"),
  ])
  func aFailedRunLosesNothing(script: String, words: String) throws {
    let workdir = try Workdir()
    #expect(try workdir.stats("brief --new 简报 泽州 新绛 -o a.docx").status == 0)
    let before = try workdir.bytes("a.docx")
    let run = try workdir.shell(script)
    #expect(run.status == 1 && run.error.contains(words), "\(run.error)")
    #expect(run.error.contains("没有写出任何内容"))
    #expect(try workdir.bytes("a.docx") == before)
    #expect(try workdir.files().allSatisfy { ["a.docx", "d.docx"].contains($0) })
  }

  @Test func theOldFileIsKeptWhenAskedFor() throws {
    let workdir = try Workdir()
    try workdir.write(Self.mark, to: "a.md")
    #expect(try workdir.stats("brief a.md -o a.md --backup").status == 0)
    #expect(try workdir.bytes("a.md.bak") == Array(Self.mark.utf8))
    #expect(try workdir.files() == ["a.md", "a.md.bak"])
  }

  @Test func aDeviceIsWrittenToAndNotReplaced() throws {
    let run = try Workdir().shell("$STATS compare 泽州 新绛 --format csv -o /dev/full")
    #expect(run.status == 1 && run.error.contains("磁盘已满"), "\(run.error)")
    #expect(!FileManager.default.fileExists(atPath: "/dev/full.part"))
  }
}
