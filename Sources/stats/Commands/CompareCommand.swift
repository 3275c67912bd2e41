import Analytics
import ArgumentParser
import Disclosure
import Graphics
import Ingestion
import Publishing

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "并列二至八个县的年报：可比的、不可比的、差异与存疑。",
    usage: "stats compare <县> <县> … [--year <年>] [-o <文件>]")

  @OptionGroup var library: LibraryOptions
  @OptionGroup var drawing: DrawingOptions

  @Argument(help: ArgumentHelp("县名、代码或拼音，二至八个。", valueName: "县"))
  var counties: [String]

  @Option(help: ArgumentHelp("年度；latest 为各县最新。", valueName: "年"))
  var year: YearChoice = .latest

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

  private func writeSheet(_ comparison: Comparison, _ format: OutputFormat) throws {
    let folder = ChartFolder(path: try DatasetLocation.charts())
    let specs = try Self.figures.map { try folder.spec($0) }
    let picture = Picture(theme: .screen, options: drawing)
    let sheet = ComparisonSheet(comparison, charts: specs, measurer: picture.renderer)
    try picture.write(try sheet.scene(), format, to: output)
  }

  func run() throws {
    guard Comparison.limits.contains(counties.count) else {
      throw ToolError.usage("对比需要 2 至 8 个县，现有 \(counties.count) 个。")
    }
    let format = try OutputFormat.chosen(
      format, path: output, usual: .text,
      allowed: [.text, .json, .csv, .markdown, .html, .docx, .xlsx, .png, .svg, .pdf])
    let workspace = try Workspace(library)
    let subjects = try workspace.contexts(counties, year: year)
    let codes = subjects.compactMap(\.report.division?.code)
    guard Set(codes).count == codes.count else {
      throw ToolError.usage("同一个县写了两次。请写不同的县；看一个县用 stats show。")
    }
    let comparison = Comparison(subjects)
    switch format {
    case .json: try Output.write(try JSONText.of(ComparisonRecord(comparison)), to: output)
    case .csv: try Output.write(ComparisonCSV.text(comparison), to: output)
    case .markdown: try Output.write(ComparisonMarkdown.text(comparison), to: output)
    case .html, .docx, .xlsx: try writeDocument(comparison, format)
    case .png, .svg, .pdf: try writeSheet(comparison, format)
    default:
      let text = ComparisonText(
        comparison, width: output == nil ? Console.width : 80,
        isStyled: output == nil && Console.isStyled(library.color))
      try Output.write(text.text, to: output)
    }
  }
}
