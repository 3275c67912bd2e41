import ArgumentParser
import Foundation
import Publishing

struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief", abstract: "填写和更新简报（docx、md、html）：数、句、表、图放进标记处，再次运行只更新它们。",
    usage: """
      stats brief <文件> -o <文件> [--diff | --check] [--force] [--backup]
      stats brief --new 简报|专报|通报 <县> … -o <文件>
      """,
    discussion: """
      标记：{{值 泽州.2020.application.received}}　{{文 compare 泽州 新绛}}　{{表 compare 泽州 新绛}}
      {{图 request-outcomes 泽州 新绛 | 宽=15cm}}　{{见 图:request-outcomes}}　{{清单 泽州 新绛}}
      循环：{{每 泽州 新绛}} … {{值 县.application.received}} … {{完}}；{{每 各县}} 为有报告的各县，
      以后新有报告的，更新时补上一份
      人改过的数保留并报告；--force 才替换。
      """)

  @OptionGroup var library: LibraryOptions
  @OptionGroup var drawing: DrawingOptions

  @Argument(help: ArgumentHelp("模板或已填写的文件；用 --new 时为县名。", valueName: "文件"))
  var targets: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("写入文件，可与原文件相同。", valueName: "文件"))
  var output: String?

  @Option(help: ArgumentHelp("从内置模板新建一份：简报、专报或通报。", valueName: "简报|专报|通报"))
  var new: OfficialKind?

  @Flag(help: "列出全部标记和它们会变成什么，不写文件。")
  var check = false

  @Flag(help: "列出会变的数，新旧并列，不写文件；有变化时退出码为 2。")
  var diff = false

  @Flag(help: "人改过的也替换。")
  var force = false

  @Flag(help: "写入前把原有的文件另存为 .bak。")
  var backup = false

  func run() throws {
    if let new { return try start(new) }
    guard let path = targets.first, targets.count == 1 else {
      throw ToolError.usage("一次填写一个文件，现有 \(targets.count) 个。")
    }
    let run = BriefingRun(path: path, library: library, drawing: drawing)
    let outcome = try run.outcome(isForced: force, target: output)
    if check || diff { return try tell(outcome) }
    guard let output else {
      throw ToolError.usage("没有写 -o。请指明写到哪里，可与原文件相同：stats brief \(path) -o \(path)")
    }
    try finish(outcome, at: output)
  }

  /// Writes a new document from a built-in template.
  private func start(_ kind: OfficialKind) throws {
    guard let output, OutputFormat(path: output) == .docx else {
      throw ToolError.usage("--new 写 Word 文件，请用 -o 指明，如 -o \(kind.rawValue).docx。")
    }
    let library = try WorkspaceLibrary(library, drawing: drawing)
    let outcome = try BriefingRun.told(output) { try Briefing.new(kind, targets, library: library) }
    try finish(outcome, at: output)
  }

  private func finish(_ outcome: Briefing.Outcome, at target: String) throws {
    try write(outcome, to: target)
    BriefingTalk.tell(outcome)
    if outcome.entries.contains(where: { !$0.gaps.isEmpty }) { throw Ending.partly }
  }

  /// Writes the document and its pictures, all of them or none.
  private func write(_ outcome: Briefing.Outcome, to target: String) throws {
    try OpenDocument.check(target)
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    var files = outcome.pictures.map { (bytes: $0.bytes, path: folder + $0.name) }
    if backup, let old = FileManager.default.contents(atPath: target) {
      files.append((bytes: Array(old), path: target + ".bak"))
    }
    try Output.write(files + [(bytes: outcome.bytes, path: target)])
  }

  private func tell(_ outcome: Briefing.Outcome) throws {
    try Console.put(check ? BriefingTalk.list(outcome) : BriefingTalk.changes(outcome))
    if diff, outcome.isOutdated { throw Ending.findings }
  }
}

extension OfficialKind: ExpressibleByArgument {}
