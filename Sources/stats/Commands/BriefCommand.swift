import ArgumentParser
import Foundation
import Ingestion
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
      循环：{{每 泽州 新绛}} … {{值 县.application.received}} … {{完}}
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
    let target = output ?? path
    let format = try Self.format(path)
    let bytes = try FileBytes.read(path, limit: 256_000_000)
    let outcome = try filled(bytes, format, path: path, target: target)
    // LibreOffice 7.4 drops the tags of content controls when it saves a Word file.
    guard !outcome.entries.isEmpty else {
      throw ToolError.failed(
        "\(path) 里没有标记，也没有以前填写的内容，没有写出任何内容。标记的写法见 stats brief --help；用 LibreOffice 另存过的 docx 会丢失填写的位置，请用 Word 或 WPS 保存的那一份。"
      )
    }
    if check || diff { return try tell(outcome) }
    guard output != nil else {
      throw ToolError.usage("没有写 -o。请指明写到哪里，可与原文件相同：stats brief \(path) -o \(path)")
    }
    try finish(outcome, at: target)
  }

  /// Writes a new document from a built-in template.
  private func start(_ kind: OfficialKind) throws {
    guard let output, OutputFormat(path: output) == .docx else {
      throw ToolError.usage("--new 写 Word 文件，请用 -o 指明，如 -o \(kind.rawValue).docx。")
    }
    let library = try WorkspaceLibrary(library, drawing: drawing)
    let outcome = try Self.told(output) { try Briefing.new(kind, targets, library: library) }
    try finish(outcome, at: output)
  }

  private func finish(_ outcome: Briefing.Outcome, at target: String) throws {
    try write(outcome, to: target)
    BriefingTalk.tell(outcome)
    if outcome.entries.contains(where: { !$0.gaps.isEmpty }) { throw Ending.partly }
  }

  private func filled(
    _ bytes: [UInt8], _ format: Briefing.Format, path: String, target: String
  ) throws -> Briefing.Outcome {
    let library = try WorkspaceLibrary(library, drawing: drawing)
    return try Self.told(path) {
      try Briefing.filled(
        bytes, format, library: library, isForced: force,
        pictureFolder: Self.pictureFolder(target))
    }
  }

  /// Runs something and says what is wrong with the document in its errors.
  private static func told(
    _ path: String, _ work: () throws -> Briefing.Outcome
  ) throws -> Briefing.Outcome {
    do {
      return try work()
    } catch let problems as BriefingProblems {
      throw ToolError.failed(
        "\(path) 有 \(problems.all.count) 处标记不对，没有写出任何内容：\n"
          + problems.all.map { "  \($0)" }.joined(separator: "\n"))
    } catch let refusal as BriefingRefusal {
      throw ToolError.failed("\(path)：\(refusal)。没有写出任何内容。")
    }
  }

  /// Pictures of Markdown lie in a folder named after the document.
  private static func pictureFolder(_ target: String) -> String {
    let name = target.split(separator: "/").last.map(String.init) ?? target
    return (name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name) + ".图"
  }

  private static func format(_ path: String) throws -> Briefing.Format {
    switch OutputFormat(path: path) {
    case .docx: return .docx
    case .markdown: return .markdown
    case .html: return .html
    default: throw ToolError.usage("从文件名 \(path) 看不出格式。简报可以是 docx、md 或 html。")
    }
  }

  private func write(_ outcome: Briefing.Outcome, to target: String) throws {
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    for picture in outcome.pictures {
      let path = folder + picture.name
      try? FileManager.default.createDirectory(
        atPath: String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]),
        withIntermediateDirectories: true)
      try Output.write(picture.bytes, to: path)
    }
    if backup, let old = FileManager.default.contents(atPath: target) {
      try Output.write(Array(old), to: target + ".bak")
    }
    try Output.write(outcome.bytes, to: target)
  }

  private func tell(_ outcome: Briefing.Outcome) throws {
    try Console.put(check ? BriefingTalk.list(outcome) : BriefingTalk.changes(outcome))
    let isOld = outcome.entries.contains { $0.change != .unchanged }
    if diff, isOld { throw Ending.findings }
  }
}

extension OfficialKind: ExpressibleByArgument {}
