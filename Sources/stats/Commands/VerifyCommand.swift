import ArgumentParser
import Ingestion
import Publishing

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "看图、简报是否仍与数据相符：图按其中所存的命令重画，简报逐处核对。",
    usage: "stats verify <图或简报>",
    discussion: "退出码：0 相符　2 数据、规格或图面已不同　1 不是 stats 画的图、填的简报，或无法重画。简报也可用 stats brief --diff 核对。"
  )

  @OptionGroup var library: LibraryOptions

  @Argument(help: ArgumentHelp("stats 画的 png、svg、pdf，或填写过的 docx、md、html。", valueName: "图或简报"))
  var file: String

  func run() throws {
    switch OutputFormat(path: file) {
    case .docx, .markdown, .html: try verifyBriefing()
    default: try verifyFigure()
    }
  }

  private func verifyFigure() throws {
    let bytes = try FileBytes.read(file, limit: 200_000_000)
    guard let format = PictureFile.format(of: bytes), let text = PictureFile.imprint(in: bytes),
      let old = FigureImprint(json: text)
    else {
      throw ToolError.failed(
        "\(file) 里没有 stats 存入的来历：不是 stats 画的图，或被别的程序另存过。请用原图，或重新画一张。取自简报的图，请核对整份简报：stats verify 简报.docx。"
      )
    }
    let (now, redrawn) = try redraw(old, as: format)
    var findings = old.changes(to: now)
    for name in old.specs.keys.sorted() where old.specs[name] != now.specs[name] {
      findings.append("图的规格 \(name) 已经改动")
    }
    if findings.isEmpty, redrawn != bytes { findings.append(appearance(old)) }
    guard findings.isEmpty else { return try tell(findings, old) }
    try Console.put("✓ \(file) 与数据相符：\(old.numbers.count) 个数、规格、图面都没有变化。\n")
  }

  /// Compares every object of a briefing with the data, as `stats brief --diff` does.
  private func verifyBriefing() throws {
    let run = BriefingRun(
      path: file, library: library, drawing: try DrawingOptions.parse([]))
    let outcome = try run.outcome()
    let old = outcome.entries.count { $0.change != .unchanged }
    guard outcome.isOutdated else {
      return try Console.put("✓ \(file) 与数据相符：数、句、表、图共 \(outcome.entries.count) 处，都没有变化。\n")
    }
    try Console.put("✗ \(file) 与现在的数据不符，\(outcome.entries.count) 处中有 \(old) 处：\n")
    try Console.put(BriefingTalk.changes(outcome))
    try Console.put("→ 请更新：stats brief \(file) -o \(file)\n")
    throw Ending.findings
  }

  /// Draws the figure again from the words in it.
  private func redraw(
    _ old: FigureImprint, as format: PictureFile.Format
  ) throws -> (FigureImprint, [UInt8]) {
    guard var command = try? Stats.parseAsRoot(old.arguments) as? any FigureCommand,
      let output = OutputFormat(rawValue: format.rawValue)
    else {
      throw ToolError.failed("\(file) 所存的命令“stats \(old.arguments.joined(separator: " "))”现在无法执行。")
    }
    command.library = library
    let picture = try Picture(command.drawing)
    let figure = try command.figure(picture)
    return (figure.imprint, try picture.bytes(figure, output))
  }

  private func appearance(_ old: FigureImprint) -> String {
    old.tool == StatsVersion.number
      ? "各数相符，但图面与重画的不同：文件被改过，或字体、程序库不同"
      : "各数相符，但图由 stats \(old.tool) 画成，与现在的 \(StatsVersion.number) 画法不同"
  }

  private func tell(_ findings: [String], _ old: FigureImprint) throws {
    let command = old.arguments.joined(separator: " ")
    try Console.put("✗ \(file) 与现在的数据不符，\(findings.count) 处：\n")
    for finding in findings { try Console.put("  \(finding)\n") }
    try Console.put("  → 请重画：stats \(command) -o \(file)\n")
    throw Ending.findings
  }
}
