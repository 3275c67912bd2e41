import Analytics
import ArgumentParser
import Disclosure
import Graphics
import Ingestion
import Publishing

struct CompareCommand: FigureCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "并列二至八个县的年报：可比的、不可比的、差异与存疑；或一个县与同级各县。",
    usage:
      "stats compare <县> <县> … [--sum <指标>] [--year <年>] [-o <文件>]\n       stats compare <县> --group 市|省|all"
  )

  @OptionGroup var library: LibraryOptions
  @OptionGroup var drawing: DrawingOptions

  @OptionGroup var inference: InferenceOptions

  @Argument(help: ArgumentHelp("县名、代码或拼音，二至八个；用 --group 时一个。", valueName: "县"))
  var counties: [String]

  @Option(help: ArgumentHelp("年度；latest 为各县最新。", valueName: "年"))
  var year: YearChoice = .latest

  @Option(help: ArgumentHelp("与本市、本省或全国各县比较位置。", valueName: "市|省|all"))
  var group: PeerGroup.Reach?

  @Option(help: ArgumentHelp("只给一个指标的合计；不能相加的列明原因。", valueName: "指标"))
  var sum: String?

  @Option(
    help: ArgumentHelp("text、json、csv、markdown、html、docx、xlsx；png、svg、pdf 为一页对比表。", valueName: "格式")
  )
  var format: OutputFormat?

  @Option(name: .shortAndLong, help: ArgumentHelp("写入文件，格式按扩展名。", valueName: "文件"))
  var output: String?

  /// The figures of a sheet, in order.
  static let figures = [
    "request-outcomes", "refusal-grounds", "dispute-outcomes", "procurement-amount",
  ]

  func run() throws {
    if let group { return try GroupRun(command: self, reach: group).run() }
    if let sum { return try SumRun(command: self).run(sum) }
    try compare()
  }

  /// The reports asked for, each county once.
  ///
  /// - Parameter orLatest: Whether a county without a report of the year comes with its latest.
  /// - Returns: The reports in the order asked for.
  /// - Throws: `ToolError` where a county is not known, has no such report or is named twice.
  func subjects(orLatest: Bool = false) throws -> [ReportContext] {
    let workspace = try Workspace(library)
    let subjects = try counties.map { county in
      let division = try workspace.division(county)
      let years = orLatest ? try workspace.entries(of: division).map(\.year) : []
      let isOther = year.number.map { !years.contains($0) } ?? false
      return try workspace.context(
        try workspace.entry(division, year: orLatest && isOther ? .latest : year))
    }
    let codes = subjects.compactMap(\.report.division?.code)
    guard Set(codes).count == codes.count else {
      throw ToolError.usage("同一个县写了两次。请写不同的县；看一个县用 stats show。")
    }
    return subjects.map(inference.applied)
  }

  private func compare() throws {
    let format = try OutputFormat.chosen(
      format, path: output, usual: .text,
      allowed: [.text, .json, .csv, .markdown, .html, .docx, .xlsx, .png, .svg, .pdf])
    if [.png, .svg, .pdf].contains(format) {
      let picture = try Picture(drawing)
      return try picture.write(try figure(picture), format, to: output)
    }
    let comparison = try comparison()
    switch format {
    case .json: try Output.write(try JSONText.of(ComparisonRecord(comparison)), to: output)
    case .csv: try Output.write(ComparisonCSV.text(comparison), to: output)
    case .markdown: try Output.write(ComparisonMarkdown.text(comparison), to: output)
    case .html, .docx, .xlsx: try writeDocument(comparison, format)
    default:
      let text = ComparisonText(
        comparison, width: output == nil ? Console.width : 80,
        isStyled: output == nil && Console.isStyled(library.color))
      try Output.write(text.text, to: output)
    }
  }

  private func comparison() throws -> Comparison {
    guard Comparison.limits.contains(counties.count) else {
      let hint = counties.count == 1 ? "看它在同级中的位置加 --group 市|省|all。" : ""
      throw ToolError.usage("对比需要 2 至 8 个县，现有 \(counties.count) 个。\(hint)")
    }
    return Comparison(try subjects())
  }

  /// The comparison sheet, one page A4.
  func figure(_ picture: Picture) throws -> Figure {
    guard drawing.width == nil, picture.theme != .gongwen else {
      throw ToolError.usage("对比表是 A4 一页，不能改宽，也没有公文样式。公文插图请用 stats chart … --theme gongwen。")
    }
    let comparison = try comparison()
    let folder = ChartFolder(path: try DatasetLocation.charts())
    let sheet = ComparisonSheet(
      comparison, charts: try Self.figures.map { try folder.spec($0) }, theme: picture.theme,
      measurer: picture.renderer)
    return Figure(
      scene: try sheet.scene(),
      imprint: FigureImprint(
        arguments: ["compare"] + counties + ["--year", year.argument] + inference.arguments
          + drawing.arguments,
        specs: try folder.fingerprints(Self.figures),
        numbers: FigureImprint.Number.all(in: comparison)))
  }
}
